package org.sekisho.desk.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.stage.OrderDecision.Kind;
import org.sekisho.office.review.stage.StatedFilingDates.Source;

/**
 * What was typed into the forms about a clock; null where a form has no such field.
 *
 * @param renewal whether the order is renewed or ends
 * @param words why
 */
record TypedClock(
        @Nullable String on,
        @Nullable String source,
        @Nullable String renewal,
        @Nullable String words,
        @Nullable Boolean agreed) {

    static final TypedClock NOTHING = new TypedClock(null, null, null, null, null);

    /** Null if it is none. */
    @Nullable LocalDate day() {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Nullable Source from() {
        return Arrays.stream(Source.values())
                .filter(one -> one.name().equals(source))
                .findFirst()
                .orElse(null);
    }

    @Nullable Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(renewal))
                .findFirst()
                .orElse(null);
    }

    String why() {
        return words == null ? "" : words;
    }

    @Override
    public String toString() {
        return "what was typed about a clock";
    }
}

package org.sekisho.desk.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.FormFields;
import org.sekisho.office.review.deciding.OrderDecision.Kind;
import org.sekisho.office.review.deciding.StatedFilingDates.Source;

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
        return FormFields.day(on);
    }

    @Nullable Source from() {
        return FormFields.one(Source.class, source);
    }

    @Nullable Kind kind() {
        return FormFields.one(Kind.class, renewal);
    }

    String why() {
        return FormFields.text(words);
    }

    @Override
    public String toString() {
        return "what was typed about a clock";
    }
}

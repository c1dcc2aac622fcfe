package org.sekisho.desk.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is typed.
 *
 * @param edition the edition's name
 * @param from the first day, {@code 2027-04-01}; empty for the next
 * @param replaces the key of another person's proposal; null if the box is not ticked
 */
record DraftForm(
        @Nullable String edition,
        @Nullable String from,
        @Nullable String why,
        @Nullable Long replaces) {

    /** The last that a database holds. */
    private static final int LAST_YEAR = 9999;

    static final DraftForm EMPTY = new DraftForm(null, null, null, null);

    String name() {
        return Objects.requireNonNullElse(edition, "").strip();
    }

    public String reason() {
        return Objects.requireNonNullElse(why, "");
    }

    boolean namesADay() {
        return from != null && !from.isBlank();
    }

    /** Empty if what was typed is no day. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(
                            LocalDate.parse(Objects.requireNonNullElse(from, "").strip()))
                    .filter(day -> day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

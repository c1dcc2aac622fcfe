package org.sekisho.intake.filing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a filing can have been made, published or granted. Any other is a slip or a trick: a clock that counts
 * from the year 9999 never runs out, and its end fits no calendar of a database.
 */
public final class PossibleDays {

    /** The first patent act of the United States; what is older claims no priority and runs against no clock. */
    private static final LocalDate FIRST = LocalDate.of(1790, 1, 1);

    /** Publication and grant are announced ahead. */
    private static final int YEARS_AHEAD = 1;

    private PossibleDays() {}

    /** Whether the day can be; an unknown one can. */
    static boolean hold(@Nullable LocalDate day) {
        return day == null
                || !day.isBefore(FIRST)
                        && !day.isAfter(LocalDate.now(ZoneOffset.UTC).plusYears(YEARS_AHEAD));
    }

    /** The day, or null if it cannot be. */
    public static @Nullable LocalDate orUnknown(@Nullable LocalDate day) {
        return hold(day) ? day : null;
    }
}

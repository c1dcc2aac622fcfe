package org.sekisho.office.deadline;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long before a day something has to be there.
 *
 * @param length calendar days, months and years; days alone if working days are counted
 * @param means what has to be there; null if it is a warning and no more
 */
public record LeadTime(
        Period length, Counted counted, @Nullable Wording means) {

    /** Kinds of days that count. */
    public enum Counted {
        CALENDAR,
        WORKING
    }

    public LeadTime {
        if (counted == Counted.WORKING && !length.equals(Period.ofDays(length.getDays()))) {
            throw new IllegalArgumentException("working days are counted in days such as P10D, not " + length);
        }
    }

    /** The day that lies so long before another. */
    LocalDate before(LocalDate day, OfficeDays days) {
        return counted == Counted.WORKING ? days.workingDaysBefore(day, length.getDays()) : day.minus(length);
    }
}

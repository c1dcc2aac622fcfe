package org.sekisho.office.referral;

import java.time.LocalDate;
import org.sekisho.office.deadline.LeadTime.Counted;
import org.sekisho.office.deadline.OfficeDays;

/** A number of days: calendar days, or days on which this office works. */
public record DaysAllowed(int days, Counted counted) {

    private static final int MOST = 3660;

    public DaysAllowed {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("'days' is a whole number from 1 to %d, not %d".formatted(MOST, days));
        }
    }

    /** The day that comes so many after another. */
    public LocalDate after(LocalDate day, OfficeDays office) {
        return counted == Counted.CALENDAR ? day.plusDays(days) : working(day, 1, office);
    }

    /** The day that comes so many before another. */
    public LocalDate before(LocalDate day, OfficeDays office) {
        return counted == Counted.CALENDAR ? day.minusDays(days) : working(day, -1, office);
    }

    private LocalDate working(LocalDate from, int step, OfficeDays office) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(step);
            left -= office.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}

package org.sekisho.office.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * What day it is at an office, and on which days it works. It knows no holiday but those that were written down for it.
 *
 * @param weekend the days of every week on which it is closed
 * @param holidays the other days on which it is closed
 */
public record OfficeDays(ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    /** The days of an office of which nothing is known: they change by UTC, and Saturdays and Sundays are free. */
    public static final OfficeDays UNKNOWN =
            new OfficeDays(ZoneOffset.UTC, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    public OfficeDays {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("an office that is closed on every day of the week never works");
        }
    }

    /** The day that it is there at a moment. */
    public LocalDate at(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment at which a day is over there. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day itself, or the next on which the office works. */
    LocalDate workingDayFrom(LocalDate day) {
        LocalDate open = day;
        while (!isWorkingDay(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The working day from which so many working days are left until the end of another. */
    public LocalDate workingDaysBefore(LocalDate day, int count) {
        LocalDate before = day;
        for (int left = count; left > 0; left--) {
            before = before.minusDays(1);
            while (!isWorkingDay(before)) {
                before = before.minusDays(1);
            }
        }
        return before;
    }

    /** The working days after one day and up to another, that day included; negative if the other lies before. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -workingDaysBetween(upTo, after);
        }
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}

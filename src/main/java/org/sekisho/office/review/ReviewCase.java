package org.sekisho.office.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;

/**
 * An examiner's file on one filing that needs a person.
 *
 * @param list who has to do the next thing
 * @param clock the name of the clock that runs; null if none is known for the filing
 * @param deadline its days; null if none is known, as when the date of filing is not stated
 * @param publicSince the day on which its filing was published, so that no clock runs; null if a clock may
 */
public record ReviewCase(
        FilingId filing,
        ReviewQueue queue,
        CaseStatus status,
        WorkList list,
        double rank,
        @Nullable String clock,
        @Nullable Deadline deadline,
        @Nullable LocalDate publicSince) {

    /** Words before the day on which a filing was published, in the place of the days left. */
    public static final String PUBLIC_SINCE = "public since ";

    private static final int PATIENCE = 30;

    /** Whether a clock runs for it to a day that nobody knows, since the day that sets it off is not stated. */
    public boolean isUndated() {
        return deadline == null && clock != null;
    }

    /** The rank, to one digit. */
    public String writtenRank() {
        return String.format(Locale.ROOT, "%.1f", rank);
    }

    /** The last day of its clock; null if none is known. */
    public @Nullable LocalDate dueOn() {
        return deadline == null ? null : deadline.lastDay();
    }

    /** The days the law leaves, by the day that it is at the office of the clock. */
    public String daysLeft(Clocks clocks, Instant now) {
        return daysLeft(today(clocks, now));
    }

    /**
     * The day on which a case comes back that waits since a day for what nobody sends: when its clock becomes urgent, or else when it
     * can last be acted on, or else ends; in {@value #PATIENCE} days if no such day is to come.
     */
    public LocalDate comesBack(LocalDate since) {
        return deadline == null
                ? since.plusDays(PATIENCE)
                : Stream.of(deadline.warnOn(), deadline.actBy(), deadline.lastDay())
                        .filter(day -> day.isAfter(since))
                        .findFirst()
                        .orElse(since.plusDays(PATIENCE));
    }

    /** The days to the last day of its clock, below zero if that is over; null if none is known. */
    public @Nullable Integer days(Clocks clocks, Instant now) {
        return days(today(clocks, now));
    }

    private LocalDate today(Clocks clocks, Instant now) {
        return deadline == null
                ? clocks.today(now)
                : clocks.standing(deadline, now).today();
    }

    private @Nullable Integer days(LocalDate today) {
        return deadline == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(today, deadline.lastDay()));
    }

    /** The days the law leaves, for a person: {@code 23}, {@code overdue by 5}, {@code not stated}. */
    public String daysLeft(LocalDate today) {
        Integer days = days(today);
        if (days == null) {
            return publicSince != null ? PUBLIC_SINCE + publicSince : clock == null ? "no clock" : "not stated";
        }
        return days >= 0 ? Integer.toString(days) : "overdue by " + -days;
    }
}

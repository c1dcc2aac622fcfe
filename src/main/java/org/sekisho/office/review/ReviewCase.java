package org.sekisho.office.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;

/**
 * An examiner's file on one filing that needs a person.
 *
 * @param clock the name of the clock that runs; null if none is known for the filing
 * @param deadline its days; null if none is known, as when the date of filing is not stated
 */
public record ReviewCase(
        FilingId filing,
        ReviewQueue queue,
        CaseStatus status,
        double rank,
        @Nullable String clock,
        @Nullable Deadline deadline) {

    /** The last day of its clock; null if none is known. */
    public @Nullable LocalDate dueOn() {
        return deadline == null ? null : deadline.lastDay();
    }

    /** The days the law leaves, by the day that it is at the office of the clock. */
    public String daysLeft(Clocks clocks, Instant now) {
        return daysLeft(
                deadline == null
                        ? clocks.today(now)
                        : clocks.standing(deadline, now).today());
    }

    /** The days the law leaves, for a person: {@code 23}, {@code over since 5}, {@code not stated}. */
    public String daysLeft(LocalDate today) {
        if (deadline == null) {
            return clock == null ? "no clock" : "not stated";
        }
        long days = ChronoUnit.DAYS.between(today, deadline.lastDay());
        return days >= 0 ? Long.toString(days) : "over since " + -days;
    }
}

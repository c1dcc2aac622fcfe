package org.sekisho.office.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a clock stands on one day, in numbers: the words are the page's.
 *
 * @param today the day that it is at the clock's office
 */
public record Standing(Stage stage, LocalDate today, Deadline deadline) {

    /** Calendar days until the last day: 0 on it, negative after it. */
    public int daysLeft() {
        return (int) ChronoUnit.DAYS.between(today, deadline.lastDay());
    }

    /** Calendar days until the last day on which something can be done with effect; negative after it. */
    public int daysToAct() {
        return (int) ChronoUnit.DAYS.between(today, deadline.actBy());
    }
}

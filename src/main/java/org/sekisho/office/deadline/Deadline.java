package org.sekisho.office.deadline;

import java.time.LocalDate;

/**
 * The days that count of a clock that runs, as a case keeps them: a file that is changed later does not move them.
 *
 * @param jurisdiction the office of the clock
 * @param clock its code
 * @param lastDay after it, silence has its meaning
 * @param actBy the last day on which something can be done with effect; the last day itself unless the law wants it earlier
 * @param warnOn the day from which it is urgent
 */
public record Deadline(String jurisdiction, String clock, LocalDate lastDay, LocalDate actBy, LocalDate warnOn) {

    /** The deadline's standing on a day of its office. */
    public Standing on(LocalDate today) {
        return new Standing(stage(today), today, this);
    }

    private Stage stage(LocalDate today) {
        if (today.isAfter(lastDay)) {
            return Stage.PAST;
        }
        if (today.equals(lastDay)) {
            return Stage.LAST_DAY;
        }
        return today.isBefore(warnOn) ? Stage.RUNNING : Stage.ACT_NOW;
    }
}

package org.sekisho.office.deadline;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock runs.
 *
 * @param length from the day that set it off, as calendar days, months and years
 * @param extension by how much a notice that is served inside the length makes it longer; null if nothing can
 * @param movesToWorkingDay whether a last day on which the office is closed moves to the next working day
 * @param leadTime what the law wants to be there before the end; null if it wants nothing
 * @param warning how long before that day people are told; null if they are told on that day
 */
public record Term(
        Period length,
        @Nullable Period extension,
        boolean movesToWorkingDay,
        @Nullable LeadTime leadTime,
        @Nullable LeadTime warning) {

    /** The last day, where the length ends on a day. */
    LocalDate lastDay(LocalDate end, OfficeDays days) {
        return movesToWorkingDay ? days.workingDayFrom(end) : end;
    }

    /** The last day on which something can be done with effect. */
    LocalDate actBy(LocalDate lastDay, OfficeDays days) {
        return leadTime == null ? lastDay : leadTime.before(lastDay, days);
    }

    /** The day from which it is urgent. */
    LocalDate warnOn(LocalDate actBy, OfficeDays days) {
        return warning == null ? actBy : warning.before(actBy, days);
    }
}

package org.sekisho.office.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A clock that was set off.
 *
 * @param began the day that set it off
 * @param end where its length ends, on whatever day that is
 * @param extended whether a notice has made it longer
 */
public record RunningClock(OfficeClocks office, LegalClock clock, LocalDate began, LocalDate end, boolean extended) {

    /**
     * The clock with the extension that a notice brings about; empty if it knows none, has had it, or the notice was served
     * before it began or after its last day. What is added counts from where the length ended.
     */
    public Optional<RunningClock> extendedByNotice(LocalDate served) {
        Period extension = clock.term().extension();
        boolean inside = !served.isBefore(began) && !served.isAfter(deadline().lastDay());
        return extension != null && !extended && inside
                ? Optional.of(new RunningClock(office, clock, began, end.plus(extension), true))
                : Optional.empty();
    }

    /**
     * The clock behind a deadline that a case keeps and that was not extended. If its file says something else by now, the
     * length ends on the last day
     * that the case keeps.
     */
    public static RunningClock of(OfficeClocks office, LegalClock clock, LocalDate began, Deadline kept) {
        RunningClock asInTheFile = office.setOff(clock, began);
        return asInTheFile.deadline().lastDay().equals(kept.lastDay())
                ? asInTheFile
                : new RunningClock(office, clock, began, kept.lastDay(), false);
    }

    public Optional<RunningClock> extendedByNotice(Instant served) {
        return extendedByNotice(office.days().at(served));
    }

    /** The days that count. */
    public Deadline deadline() {
        LocalDate lastDay = clock.term().lastDay(end, office.days());
        LocalDate actBy = clock.term().actBy(lastDay, office.days());
        return new Deadline(
                office.jurisdiction(),
                clock.code(),
                lastDay,
                actBy,
                clock.term().warnOn(actBy, office.days()));
    }
}

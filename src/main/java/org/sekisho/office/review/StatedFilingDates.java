package org.sekisho.office.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.Trigger;
import org.sekisho.office.review.ClockChange.Cause;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;

/**
 * The day of filing, stated by a person where the filing does not tell it: the clock that waited for it runs from there. A day
 * that was stated wrongly is stated again, and all are kept.
 */
@Service
public record StatedFilingDates(CaseActs acts, CaseClockRecords records, CaseLaw law) {

    /** Sources from which a person knows the day. */
    public enum Source {
        OFFICE_REGISTER,
        FILING_FORM,
        APPLICANT_LETTER,
        STAMP_OF_RECEIPT
    }

    /** Whether the clock waits for the day of filing, or runs from one that a person stated. */
    public boolean mayBeStated(ClocksOfCase shown) {
        CaseClock running = shown.now();
        return running.name() != null
                && law.clock(running)
                        .filter(known -> known.trigger() == Trigger.FILING)
                        .isPresent()
                && (running.deadline() == null || statedLast(shown.changes()));
    }

    private static boolean statedLast(List<ClockChange> changes) {
        return !changes.isEmpty() && changes.get(changes.size() - 1).cause() == Cause.FILED;
    }

    public CaseAnswer state(CaseId id, @Nullable LocalDate on, @Nullable Source source, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), ClockRefusal.ROLE);
            ClocksOfCase found = new ClocksOfCase(act.about(), records.of(id), records.changes(id));
            act.refuseIf(!mayBeStated(found), ClockRefusal.FILED_KNOWN);
            Source from = act.need(source, ClockRefusal.NO_SOURCE);
            LocalDate day = act.need(on, ClockRefusal.WRONG_DAY);
            LocalDate today = law.days(found.about(), found.now()).at(act.now());
            act.refuseIf(day.isAfter(today) || day.isBefore(today.minusYears(100)), ClockRefusal.WRONG_DAY);
            CaseClock after = law.office(found.about(), found.now())
                    .flatMap(known -> CaseClock.of(known, found.now().stage(), day))
                    .orElse(null);
            CaseClock runs = act.need(after, ClockRefusal.FILED_KNOWN);
            records.change(
                    act.about(),
                    new ClockChange(
                            Cause.FILED, day, from.name(), runs, act.by().value(), act.now()));
        });
    }
}

package org.sekisho.office.review;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.staff.StaffMember;

/**
 * An order that was given on a case and whose end nobody has noted.
 *
 * @param clock its term
 * @param decided what was decided last on that term; null if nothing was
 */
public record RunningOrder(
        CaseId about,
        FilingNumber number,
        CaseClock clock,
        @Nullable OrderDecision decided) {

    /** Whether the person is one who has to decide on it, or to answer what somebody else proposed. */
    public boolean waitsFor(StaffMember person) {
        CaseRights rights = CaseRights.of(person);
        if (decided == null || decided.standing() == OrderDecision.Standing.SENT_BACK) {
            return rights.mayDecide();
        }
        return rights.mayConfirm()
                && decided.standing() == OrderDecision.Standing.PROPOSED
                && !decided.by().equals(person.id());
    }
}

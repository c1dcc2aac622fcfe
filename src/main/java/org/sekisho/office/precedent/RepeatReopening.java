package org.sekisho.office.precedent;

import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseButton;
import org.sekisho.office.review.CaseRefusal;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Opens a case that the rule for repeats closed, for a person to decide. */
@Component
record RepeatReopening(Repeats repeats, ReviewCases cases) implements CaseButton {

    @Override
    public String name() {
        return "open-again";
    }

    @Override
    public Place place() {
        return Place.OWN;
    }

    @Override
    public boolean offered(DeskCase about, StaffMember person) {
        return CaseRights.of(person).mayDecide() && repeats.of(about).isPresent();
    }

    @Override
    public void perform(CaseActs.Act act) {
        act.refuseIf(!act.mayDecide(), CaseRefusal.ROLE);
        act.refuseIf(repeats.of(act.about()).isEmpty(), CaseRefusal.STANDING);
        cases.openAgain(act.about().standing().filing(), act.about().standing().queue());
        act.note(AuditAction.CASE_OPENED_AGAIN, "was closed as a repeat");
    }
}

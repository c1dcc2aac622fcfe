package org.sekisho.office.review;

import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Takes a case from a person's table. One that is no longer there has nothing to release, and nothing is wrong with that. */
@Component
record CaseRelease(JdbcCaseRecords cases) implements CaseButton {

    @Override
    public String name() {
        return "put-back";
    }

    @Override
    public Place place() {
        return Place.BESIDE_DECISION;
    }

    @Override
    public boolean leavesCase() {
        return true;
    }

    @Override
    public boolean offered(DeskCase about, StaffMember person) {
        Hold held = about.hold();
        return held != null && held.by().equals(person.id());
    }

    @Override
    public void perform(CaseActs.Act act) {
        if (offered(act.about(), act.person())) {
            cases.hold(act.about().id(), null);
            act.note(AuditAction.CASE_PUT_BACK, "");
        }
    }
}

package org.sekisho.office.review;

import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Declares a person's own conflict of interest at a case: they are bound to its filing and know of it no more, and what they had to do
 * on it goes back. Only an administrator takes that off the record.
 */
@Component
record OwnConflict(Staff staff) implements CaseButton {

    @Override
    public String name() {
        return "conflict";
    }

    @Override
    public boolean offered(DeskCase about, StaffMember person) {
        return true;
    }

    @Override
    public void perform(CaseActs.Act act) {
        String filing = act.about().number().value();
        staff.addConflict(
                act.by(), new Conflict(Conflict.Kind.FILING, filing), act.by().value());
    }
}

package org.sekisho.office.review;

import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** The rights that a person's roles give on cases that they may know of. */
public record CaseRights(boolean mayDecide, boolean mayConfirm) {

    public static CaseRights of(StaffMember person) {
        boolean active = person.standing().active();
        return new CaseRights(active && person.has(Role.EXAMINER), active && person.has(Role.SECOND_REVIEWER));
    }

    /** Whether the next thing about cases in a list is the person's to do. */
    boolean mayActOn(WorkList list) {
        return mayDecide && list == WorkList.TO_DECIDE || mayConfirm && list == WorkList.TO_CONFIRM;
    }
}

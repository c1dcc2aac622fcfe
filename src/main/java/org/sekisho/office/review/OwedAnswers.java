package org.sekisho.office.review;

import org.sekisho.office.staff.StaffMember;

/** The answers that authorities owe and gave on a case. The caller has locked the case and holds the transaction. */
public interface OwedAnswers {

    /** Takes back every referral of the case that still awaits an answer. */
    void withdraw(DeskCase about, String reason, StaffMember person);

    /**
     * Whether an authority wants something of the case's filing kept from the public, by its answer that counts, on any case of the
     * filing that the person may know of.
     */
    boolean objected(DeskCase about, StaffMember person);
}

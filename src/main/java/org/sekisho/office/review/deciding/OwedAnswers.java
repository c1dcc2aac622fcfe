package org.sekisho.office.review.deciding;

import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;

/** The answers that authorities owe on a case. Whoever calls it has locked the case and holds the transaction. */
public interface OwedAnswers {

    /** Takes back every referral of the case that still awaits an answer. */
    void withdraw(DeskCase about, String reason, StaffMember person);
}

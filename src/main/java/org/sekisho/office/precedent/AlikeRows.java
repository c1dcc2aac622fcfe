package org.sekisho.office.precedent;

import java.util.List;
import java.util.Set;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffMember;

/** Which cases are like which. */
interface AlikeRows {

    /** Open cases like this one, and itself if it is open, the most urgent first. */
    List<CaseId> open(CaseId of, StaffMember reader, int most);

    /** How many open cases besides it are like it. */
    int countOthers(CaseId of, StaffMember reader);

    /** Those of some cases that are like it, and itself if it is among them; none if it is like no other. */
    Set<CaseId> members(CaseId of, List<CaseId> some);

    /** Those of some cases in which the very same was found, to the last character of the passages. */
    Set<CaseId> sameText(CaseId as, List<CaseId> some);
}

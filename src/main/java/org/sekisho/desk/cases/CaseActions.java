package org.sekisho.desk.cases;

import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;

/** What the reader of a case may do now, so that a page offers that and nothing else. {@code CaseDesk} asks again. */
record CaseActions(boolean take, boolean putBack, boolean decide, boolean answer, boolean undo) {

    static CaseActions of(DeskCase shown, StaffMember reader) {
        CaseRights rights = CaseRights.of(reader);
        boolean mine = shown.hold() != null && shown.hold().by().equals(reader.id());
        boolean others = shown.hold() != null && !mine;
        Decision newest = shown.newest();
        boolean own = newest != null && newest.by().equals(reader.id());
        boolean waits = newest != null && newest.awaitsSecond() && shown.standsAsDecided();
        return new CaseActions(
                !mine,
                mine,
                rights.mayDecide() && shown.standing().status().mayBeDecided() && !others,
                rights.mayConfirm() && waits && !own && !others,
                own && newest != null && newest.second() == null && shown.standsAsDecided());
    }
}

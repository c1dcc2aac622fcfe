package org.sekisho.desk.cases;

import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;

/**
 * The acts that the reader of a case may do now, so that a page offers that and nothing else. {@code CaseDesk} asks again.
 *
 * @param notNowKey of the words for why there is nothing to decide; empty if there is
 */
record CaseActions(boolean take, boolean decide, boolean answer, boolean assign, boolean correct, String notNowKey) {

    static CaseActions of(DeskCase shown, StaffMember reader) {
        CaseRights rights = CaseRights.of(reader);
        boolean mine = shown.hold() != null && shown.hold().by().equals(reader.id());
        boolean others = shown.hold() != null && !mine;
        Decision newest = shown.newest();
        boolean own = newest != null && newest.by().equals(reader.id());
        boolean waits = newest != null && newest.awaitsSecond() && shown.standsAsDecided();
        CaseStatus status = shown.standing().status();
        boolean decide = rights.mayDecide() && status.mayBeDecided();
        boolean answer = rights.mayConfirm() && waits && !own;
        return new CaseActions(
                !mine && (decide || answer),
                decide && !others,
                answer && !others,
                rights.mayDecide() && shown.standing().list() != WorkList.ENDED,
                rights.mayDecide(),
                (decide || answer) ? (others ? "not-now.HELD" : "") : notNow(status, waits && own));
    }

    private static String notNow(CaseStatus status, boolean ownWaits) {
        return switch (status) {
            case CLOSED -> "not-now.CLOSED";
            case AWAITING_CONFIRMATION -> ownWaits ? "not-now.OWN" : "not-now.SECOND";
            default -> status.mayBeDecided() ? "not-now.EXAMINER" : "not-now.OTHERS";
        };
    }
}

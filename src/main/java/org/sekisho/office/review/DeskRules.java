package org.sekisho.office.review;

import java.time.Instant;
import java.util.Optional;
import org.sekisho.office.staff.StaffMember;

/**
 * What must hold before something is done with a case that a person may know of. Each answer says why it is not; empty if it
 * is.
 */
final class DeskRules {

    private DeskRules() {}

    static boolean mayTake(DeskCase before, StaffMember taker) {
        CaseRights rights = CaseRights.of(taker);
        return rights.mayDecide()
                || rights.mayConfirm() && before.standing().status() == CaseStatus.AWAITING_CONFIRMATION;
    }

    static Optional<CaseRefusal> mayDecide(DeskCase before, int version, StaffMember decider) {
        if (!CaseRights.of(decider).mayDecide()) {
            return Optional.of(CaseRefusal.ROLE);
        }
        if (before.version() != version) {
            return Optional.of(CaseRefusal.CHANGED);
        }
        if (!before.standing().status().mayBeDecided()) {
            return Optional.of(CaseRefusal.STANDING);
        }
        return heldByAnother(before, decider);
    }

    static Optional<CaseRefusal> mayAnswer(DeskCase before, int version, boolean agreed, StaffMember second) {
        if (!CaseRights.of(second).mayConfirm()) {
            return Optional.of(CaseRefusal.ROLE);
        }
        if (before.version() != version) {
            return Optional.of(CaseRefusal.CHANGED);
        }
        Decision proposed = before.newest();
        if (proposed == null || !proposed.awaitsSecond() || !before.standsAsDecided()) {
            return Optional.of(CaseRefusal.STANDING);
        }
        if (proposed.by().equals(second.id())) {
            return Optional.of(CaseRefusal.SAME_PERSON);
        }
        if (agreed && proposed.kind().leadsTo() == CaseStatus.CLOSED && before.owed() > 0 && proposed.owed() == null) {
            return Optional.of(CaseRefusal.OWED);
        }
        return heldByAnother(before, second);
    }

    /** @param since what was decided before then stands */
    static Optional<CaseRefusal> mayUndo(DeskCase before, StaffMember decider, Instant since) {
        Decision newest = before.newest();
        if (newest == null || newest.undone() != null || !before.standsAsDecided()) {
            return Optional.of(CaseRefusal.STANDING);
        }
        if (!newest.by().equals(decider.id())) {
            return Optional.of(CaseRefusal.NOT_THEIRS);
        }
        if (newest.second() != null || newest.at().isBefore(since)) {
            return Optional.of(CaseRefusal.TOO_LATE);
        }
        return Optional.empty();
    }

    static Optional<CaseRefusal> heldByAnother(DeskCase before, StaffMember person) {
        Hold held = before.hold();
        return held == null || held.by().equals(person.id()) ? Optional.empty() : Optional.of(CaseRefusal.HELD);
    }

    /** Moves that are not in the table of {@link CaseStatus} are mistakes of the program and end it loudly. */
    static void check(DeskCase before, CaseStatus to) {
        if (!before.standing().status().mayBecome(to)) {
            throw new IllegalStateException("Case %s is %s and cannot become %s"
                    .formatted(before.id(), before.standing().status(), to));
        }
    }
}

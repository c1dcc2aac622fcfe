package org.sekisho.office.review;

import java.time.Clock;
import java.util.Objects;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.review.Decision.Undone;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Takes a person's own decision back, for as long as nobody answered it and the office lets them. */
@Component
record DecisionUndo(JdbcCaseRecords cases, ReviewSettings settings, Clock clock) implements CaseButton {

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public Place place() {
        return Place.BESIDE_DECISION;
    }

    @Override
    public boolean offered(DeskCase about, StaffMember person) {
        return DeskRules.mayUndo(about, person, RowMoments.now(clock).minus(settings.undoWithin()))
                .isEmpty();
    }

    @Override
    public void perform(CaseActs.Act act) {
        DeskCase before = act.about();
        act.refuse(DeskRules.mayUndo(before, act.person(), act.now().minus(settings.undoWithin())));
        Decision newest = Objects.requireNonNull(before.newest());
        DeskRules.check(before, newest.before());
        cases.addUndone(newest.id(), new Undone(act.by(), act.now()));
        cases.move(before.id(), newest.before());
        act.note(AuditAction.CASE_UNDONE, "decision %d, %s".formatted(newest.id(), newest.kind()));
    }
}

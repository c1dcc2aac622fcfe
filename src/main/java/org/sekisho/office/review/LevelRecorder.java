package org.sekisho.office.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.JdbcLevels.Levelled;
import org.sekisho.office.staff.StaffId;
import org.springframework.stereotype.Component;

/** Changes the level of a case that the caller has locked, and says so on the audit trail in the same transaction. */
@Component
record LevelRecorder(JdbcLevels levels, CaseAssignments assignments, AuditTrail audit, Clock clock) {

    /**
     * Why a person changes a level.
     *
     * @param entry the entry that they gave; null if it is none
     */
    record Because(LevelCause cause, JdbcGivenEntries.@Nullable Known entry, String words) {}

    void set(DeskCase about, Handling to, Because because, StaffId person) {
        set(new Levelled(about.id(), about.subject(), about.handling()), to, because, person);
        levels.lowerOfSameVersion(about, to).forEach(other -> set(other, to, because, person));
        giveBack(about, person);
    }

    /** Nothing stays with somebody who may not know of the case any more. */
    void giveBack(DeskCase about, StaffId person) {
        assignments.giveBackOn(List.of(about.standing().filing()), person.value());
    }

    private void set(Levelled was, Handling to, Because because, StaffId person) {
        levels.set(was, to, because, person, now());
        record(was, to, person.value());
    }

    /** Each case of a version is at least as secret as a partner's order says, by a run. */
    void raise(FilingId filing, Handling to, long run) {
        String actor = "sekisho run " + run;
        levels.raise(filing, to, run, now()).forEach(was -> record(was, to, actor));
        assignments.giveBackOn(List.of(filing), actor);
    }

    private void record(Levelled was, Handling to, String actor) {
        audit.add(actor, AuditAction.CASE_LEVEL_CHANGED, was.subject(), "%s to %s".formatted(was.handling(), to));
    }

    Instant now() {
        return RowMoments.now(clock);
    }
}

package org.sekisho.office.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
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
        set(about.id(), about.subject(), about.handling(), to, because, person);
        for (JdbcLevels.Other other : levels.lowerOfSameVersion(about, to)) {
            set(other.id(), other.subject(), other.handling(), to, because, person);
        }
        giveBack(about, person);
    }

    /** Nothing stays with somebody who may not know of the case any more. */
    void giveBack(DeskCase about, StaffId person) {
        assignments.giveBackOn(List.of(about.standing().filing()), person.value());
    }

    private void set(CaseId id, String subject, Handling was, Handling to, Because because, StaffId person) {
        levels.set(id, was, to, because, person, now());
        audit.add(person.value(), AuditAction.CASE_LEVEL_CHANGED, subject, "%s to %s".formatted(was, to));
    }

    Instant now() {
        return RowMoments.now(clock);
    }
}

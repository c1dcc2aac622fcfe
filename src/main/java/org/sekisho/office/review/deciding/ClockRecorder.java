package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.time.LocalDate;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.ClockChange.Cause;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Changes the clock of a case, and says so on the audit trail in the same transaction. */
@Component
class ClockRecorder {

    private final JdbcStageRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    ClockRecorder(JdbcStageRecords records, AuditTrail audit, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    void change(DeskCase about, Cause cause, LocalDate on, String because, CaseClock after, StaffMember person) {
        CaseClock before = records.of(about.id());
        records.add(
                about.id(),
                new ClockChange(cause, on, because, after, person.id().value(), RowMoments.now(clock)));
        audit.add(
                person.id().value(),
                action(cause),
                about.subject(),
                "%s%s on %s: %s, was %s"
                        .formatted(cause, because.isEmpty() ? "" : " by " + because, on, said(after), said(before)));
    }

    private static AuditAction action(Cause cause) {
        return switch (cause) {
            case OPENED -> throw new IllegalArgumentException("A run opens cases, and no person changes a clock by it");
            case FILED -> AuditAction.CLOCK_FILED;
            case REFERRED -> AuditAction.CLOCK_REFERRED;
            case WITHDRAWN -> AuditAction.CLOCK_WITHDRAWN;
            case EXTENDED -> AuditAction.CLOCK_EXTENDED;
            case ORDERED -> AuditAction.CLOCK_ORDERED;
            case ENDED -> AuditAction.CLOCK_ENDED;
        };
    }

    private static String said(CaseClock clock) {
        return clock.code() == null
                ? "no clock"
                : "%s %s until %s"
                        .formatted(
                                clock.jurisdiction(),
                                clock.code(),
                                clock.lastDay() == null ? "a day nobody knows" : clock.lastDay());
    }
}

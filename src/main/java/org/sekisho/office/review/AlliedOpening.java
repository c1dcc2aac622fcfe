package org.sekisho.office.review;

import java.util.Objects;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseClockRecords.Clocked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens the secrecy case of a filing of which another office speaks, and says so on the audit trail in the same transaction. */
@Repository
record AlliedOpening(
        JdbcClient jdbc, ReviewCases cases, UnaskedCases unasked, CaseClockRecords records, AuditTrail audit) {

    /** The case of the filing, locked, and opened in that area if there was none. */
    Clocked opened(long run, FilingId filing, String area) {
        if (records.ofSecrecy(filing) == null) {
            open(run, filing, area);
            audit.add("sekisho run " + run, AuditAction.CASE_OPENED, of(filing).subject(), "by a partner's order");
        }
        return of(filing);
    }

    private void open(long run, FilingId filing, String area) {
        FilingNumber number = JdbcRecords.one(jdbc, FilingNumber.class, """
                        SELECT number FROM filing WHERE id = ? FOR UPDATE""", filing);
        unasked.open(run, filing, number);
        CaseId id = of(filing).id();
        JdbcRecords.change(jdbc, "INSERT INTO case_area (case_id, area) VALUES (?, ?)", id, area);
        new JdbcFirstAreas(jdbc).keep(id);
    }

    private Clocked of(FilingId filing) {
        return Objects.requireNonNull(records.ofSecrecy(filing));
    }

    /** Opens it again if it was decided, or is proposed on. */
    void again(long run, Clocked about) {
        cases.openAgain(about.filing(), ReviewQueue.SECRECY)
                .ifPresent(was ->
                        audit.add("sekisho run " + run, AuditAction.CASE_OPENED_AGAIN, about.subject(), "was " + was));
    }
}

package org.sekisho.office.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.ClockChange.Cause;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of cases: the one that runs is in the case's row; the rows of those it had before are added and not changed. */
@Repository
record CaseClockRecords(JdbcClient client, AuditTrail audit) {

    CaseClock of(CaseId about) {
        return client.sql("SELECT * FROM review_case WHERE id = ?")
                .param(about.value())
                .query((row, n) -> CaseClock.in(row))
                .single();
    }

    /** The oldest first. */
    List<ClockChange> changes(CaseId about) {
        return client.sql("SELECT * FROM case_clock WHERE case_id = ? ORDER BY id")
                .param(about.value())
                .query((row, n) -> new ClockChange(
                        ClockChange.Cause.valueOf(row.getString("cause")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("because"),
                        CaseClock.in(row),
                        row.getString("changed_by"),
                        RowMoments.of(row, "changed_at")))
                .list();
    }

    /** Gives a case that the caller has locked another clock, and says so on the audit trail in the same transaction. */
    void change(DeskCase about, ClockChange change) {
        change(new Clocked(about.id(), about.standing().filing(), about.subject()), change);
    }

    /** A case, and what the audit trail calls it. */
    record Clocked(CaseId id, FilingId filing, String subject) {}

    /** The next undecided cases whose clock runs from the filing, and whose filing or its family may have been published before a day. */
    List<Clocked> maybePublished(LocalDate day, CaseId after) {
        return JdbcRecords.list(client, Clocked.class, """
                        SELECT c.id, c.filing_id AS filing, CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject
                        FROM review_case c JOIN filing f ON f.id = c.filing_id JOIN filing_urgency u ON u.filing_id = f.id
                        WHERE c.queue = 'SECRECY' AND c.status <> 'CLOSED' AND c.clock_stage IN ('FIRST', 'REFERRED')
                            AND u.public_on < ? AND c.id > ? ORDER BY c.id LIMIT 200 FOR UPDATE""", day, after);
    }

    /** The same for a case of which no more is known. */
    void change(Clocked about, ClockChange change) {
        CaseClock before = of(about.id());
        add(about.id(), change);
        String by = change.because().isEmpty() ? "" : " by " + change.because();
        audit.add(
                change.by(),
                action(change.cause()),
                about.subject(),
                "%s%s on %s: %s, was %s"
                        .formatted(change.cause(), by, change.on(), said(change.clock()), said(before)));
    }

    /** The case of a filing that is about its secrecy, locked; null if there is none. */
    @Nullable Clocked ofSecrecy(FilingId filing) {
        return JdbcRecords.find(client, Clocked.class, """
                        SELECT c.id, c.filing_id AS filing, CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject
                        FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE c.filing_id = ? AND c.queue = 'SECRECY' FOR UPDATE""", filing).orElse(null);
    }

    /** With the first change, the clock that the case was opened with is kept too. */
    private void add(CaseId about, ClockChange change) {
        JdbcRecords.change(client, """
                        INSERT INTO case_clock (case_id, cause, on_day, because, clock_stage, clock_from, clock,
                            clock_jurisdiction, clock_code, due_on, act_by, warn_on, changed_by, changed_at)
                        SELECT c.id, 'OPENED', DATE(c.opened_at), '', c.clock_stage, c.clock_from, c.clock,
                            c.clock_jurisdiction, c.clock_code, c.due_on, c.act_by, c.warn_on, CONCAT('sekisho run ', c.run_id),
                            c.opened_at
                        FROM review_case c
                        WHERE c.id = ? AND NOT EXISTS (SELECT 1 FROM case_clock e WHERE e.case_id = c.id)""", about);
        client.sql("""
                        INSERT INTO case_clock (case_id, cause, on_day, because, clock_stage, clock_from, clock,
                            clock_jurisdiction, clock_code, due_on, act_by, warn_on, changed_by, changed_at)
                        VALUES (:case, :cause, :on, :because, :stage, :from, :name, :jurisdiction, :code, :dueOn, :actBy, :warnOn,
                            :by, :at)""")
                .params(JdbcRecords.values(change))
                .params(JdbcRecords.values(change.clock()))
                .param("dueOn", change.clock().lastDay())
                .param("actBy", change.clock().actBy())
                .param("warnOn", change.clock().warnOn())
                .param("case", about.value())
                .update();
        client.sql("""
                        UPDATE review_case c JOIN case_clock k ON k.case_id = c.id
                        SET c.clock_stage = k.clock_stage, c.clock_from = k.clock_from, c.clock = k.clock,
                            c.clock_jurisdiction = k.clock_jurisdiction, c.clock_code = k.clock_code, c.due_on = k.due_on,
                            c.act_by = k.act_by, c.warn_on = k.warn_on
                        WHERE c.id = :case AND k.id = (SELECT MAX(e.id) FROM case_clock e WHERE e.case_id = :case)""").param("case", about.value()).update();
    }

    private static AuditAction action(Cause cause) {
        return switch (cause) {
            case OPENED -> throw new IllegalArgumentException("A run opens cases, and no person changes a clock by it");
            case FILED -> AuditAction.CLOCK_FILED;
            case REFERRED -> AuditAction.CLOCK_REFERRED;
            case WITHDRAWN -> AuditAction.CLOCK_WITHDRAWN;
            case EXTENDED -> AuditAction.CLOCK_EXTENDED;
            case ORDERED -> AuditAction.CLOCK_ORDERED;
            case ENDED, PUBLISHED -> AuditAction.CLOCK_ENDED;
            case ALLIED -> AuditAction.CLOCK_ALLIED;
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

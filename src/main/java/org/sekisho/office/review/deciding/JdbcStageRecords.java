package org.sekisho.office.review.deciding;

import java.time.LocalDate;
import java.util.List;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clock of a case is in its row; the rows of those it had before are added and not changed. */
@Repository
class JdbcStageRecords {

    private final JdbcClient client;

    JdbcStageRecords(JdbcClient client) {
        this.client = client;
    }

    public CaseClock of(CaseId about) {
        return client.sql("SELECT * FROM review_case WHERE id = ?")
                .param(about.value())
                .query((row, n) -> CaseClock.in(row))
                .single();
    }

    /** The oldest first. */
    public List<ClockChange> changes(CaseId about) {
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

    /** Gives the case the clock of a change. With the first change, the clock it was opened with is kept too. */
    public void add(CaseId about, ClockChange change) {
        client.sql("""
                        INSERT INTO case_clock (case_id, cause, on_day, because, clock_stage, clock_from, clock,
                            clock_jurisdiction, clock_code, due_on, act_by, warn_on, changed_by, changed_at)
                        SELECT c.id, 'OPENED', DATE(c.opened_at), '', c.clock_stage, c.clock_from, c.clock,
                            c.clock_jurisdiction, c.clock_code, c.due_on, c.act_by, c.warn_on, CONCAT('sekisho run ', c.run_id),
                            c.opened_at
                        FROM review_case c
                        WHERE c.id = ? AND NOT EXISTS (SELECT 1 FROM case_clock e WHERE e.case_id = c.id)""").param(about.value()).update();
        CaseClock clock = change.clock();
        client.sql("""
                        INSERT INTO case_clock (case_id, cause, on_day, because, clock_stage, clock_from, clock,
                            clock_jurisdiction, clock_code, due_on, act_by, warn_on, changed_by, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(about.value())
                .param(change.cause().name())
                .param(change.on())
                .param(change.because())
                .param(clock.stage().name())
                .param(clock.from())
                .param(clock.name())
                .param(clock.jurisdiction())
                .param(clock.code())
                .param(clock.lastDay())
                .param(clock.actBy())
                .param(clock.warnOn())
                .param(change.by())
                .param(RowMoments.stored(change.at()))
                .update();
        client.sql("""
                        UPDATE review_case c JOIN case_clock k ON k.case_id = c.id
                        SET c.clock_stage = k.clock_stage, c.clock_from = k.clock_from, c.clock = k.clock,
                            c.clock_jurisdiction = k.clock_jurisdiction, c.clock_code = k.clock_code, c.due_on = k.due_on,
                            c.act_by = k.act_by, c.warn_on = k.warn_on
                        WHERE c.id = :case AND k.id = (SELECT MAX(e.id) FROM case_clock e WHERE e.case_id = :case)""").param("case", about.value()).update();
    }
}

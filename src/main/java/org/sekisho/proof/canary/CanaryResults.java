package org.sekisho.proof.canary;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Results of canaries, run by run. */
@Repository
public class CanaryResults {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    CanaryResults(JdbcTemplate template, AuditTrail audit) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.audit = audit;
    }

    /** Keeps what a run made of them, and of a long detail its beginning; replaces what was kept of the run before. */
    @Transactional
    public void keep(long run, List<CanaryResult> results) {
        jdbc.sql("DELETE FROM canary_result WHERE run_id = :run")
                .param("run", run)
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (CanaryResult result : results) {
            rows.add(new Object[] {
                run,
                rows.size(),
                result.number().value(),
                result.expectation(),
                result.verdict().name(),
                result.detail()
            });
        }
        template.batchUpdate("""
                INSERT INTO canary_result (run_id, ordinal, number, expectation, verdict, detail)
                VALUES (?, ?, ?, ?, ?, LEFT(?, 512))""", rows);
        audit.add(List.of(AuditEvent.ofRows("sekisho run " + run, "canary", "run " + run)));
    }

    /** Empty if the run did not come so far, or had none. */
    public List<CanaryResult> of(long run) {
        return jdbc.sql("SELECT * FROM canary_result WHERE run_id = :run ORDER BY ordinal")
                .param("run", run)
                .query(JdbcRecords.of(CanaryResult.class))
                .list();
    }

    /** The results of the last run that has any. */
    public List<CanaryResult> latest() {
        return jdbc.sql("SELECT MAX(run_id) FROM canary_result")
                .query(Long.class)
                .optional()
                .map(this::of)
                .orElse(List.of());
    }
}

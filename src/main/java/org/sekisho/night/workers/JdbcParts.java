package org.sekisho.night.workers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.lease.ProcessName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code screening_part} and {@code screening_share}: who has which part of a run. Each statement is a transaction of its
 * own, so that whoever changes a part waits for the commit of the worker that has it.
 */
@Repository
record JdbcParts(JdbcClient jdbc) {

    private static final String PART = """
            SELECT step_execution_id AS step, run_id AS run, job_execution_id AS job, after_filing AS range_after,
                up_to_filing AS range_up_to, state, worker,
                COALESCE(TIMESTAMPDIFF(MICROSECOND, heard_at, UTC_TIMESTAMP(3)) DIV 1000, 0) AS silent_millis
            FROM screening_part WHERE\s""";

    /**
     * A run's message to its workers.
     *
     * @param lease the name under which it holds its lease
     * @param terms what a worker must have as well
     */
    record Share(ProcessName lease, String terms) {}

    /** Says that a run takes workers, and forgets the parts of runs before. */
    void share(long run, Share share) {
        JdbcRecords.change(jdbc, "DELETE FROM screening_part WHERE run_id < ?", run);
        JdbcRecords.change(jdbc, "DELETE FROM screening_share WHERE run_id < ?", run);
        jdbc.sql("REPLACE INTO screening_share (run_id, lease, terms) VALUES (?, ?, ?)")
                .params(run, share.lease().written(), share.terms())
                .update();
    }

    /** The share that a run told; empty if it takes no workers. */
    Optional<Share> shareOf(long run) {
        return JdbcRecords.find(jdbc, Share.class, "SELECT lease, terms FROM screening_share WHERE run_id = ?", run);
    }

    /** How many filings of a run have no outcome yet. */
    int pending(long run) {
        return JdbcRecords.one(jdbc, Integer.class, """
                        SELECT COUNT(*) FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.run_id = ? AND o.filing_id IS NULL""", run);
    }

    /** How many filings of a range have an outcome of a run, canaries left out. */
    int screened(long run, Part.Range range) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM filing f JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.id > ? AND f.id <= ? AND o.run_id = ? AND NOT f.canary""")
                .params(range.after(), range.upTo(), run)
                .query(Integer.class)
                .single();
    }

    void putOut(Part part) {
        jdbc.sql("""
                        INSERT INTO screening_part (step_execution_id, run_id, job_execution_id, after_filing, up_to_filing, state)
                        VALUES (?, ?, ?, ?, ?, 'WAITING')""")
                .params(
                        part.step(),
                        part.run(),
                        part.job(),
                        part.range().after(),
                        part.range().upTo())
                .update();
    }

    Optional<Part> byKey(long step) {
        return JdbcRecords.find(jdbc, Part.class, PART + "step_execution_id = ?", step);
    }

    /** Some parts as they stand. */
    List<Part> byKeys(Collection<Long> steps) {
        return steps.isEmpty()
                ? List.of()
                : jdbc.sql(PART + "step_execution_id IN (:steps) ORDER BY step_execution_id")
                        .param("steps", steps)
                        .query(JdbcRecords.of(Part.class))
                        .list();
    }

    /** The parts of a run that somebody is at. */
    List<Part> claimed(long run) {
        return JdbcRecords.list(jdbc, Part.class, PART + "run_id = ? AND state = 'CLAIMED'", run);
    }

    /** Takes a part that nobody has; false if somebody was quicker, or it is not to be done any more. */
    boolean claim(long step, ProcessName worker) {
        return jdbc.sql("""
                                UPDATE screening_part SET state = 'CLAIMED', worker = ?, heard_at = UTC_TIMESTAMP(3)
                                WHERE step_execution_id = ? AND state = 'WAITING'""").params(worker.written(), step).update() == 1;
    }

    /** Whether a worker has a part still. Within a transaction nobody can take it away until that ends. */
    boolean isStillOf(ProcessName worker, long step) {
        return jdbc.sql("""
                        SELECT step_execution_id FROM screening_part
                        WHERE step_execution_id = ? AND worker = ? AND state = 'CLAIMED' LOCK IN SHARE MODE""")
                .params(step, worker.written())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Says that a worker is at some parts. */
    void hear(ProcessName worker, Collection<Long> steps) {
        if (!steps.isEmpty()) {
            jdbc.sql("""
                            UPDATE screening_part SET heard_at = UTC_TIMESTAMP(3)
                            WHERE step_execution_id IN (:steps) AND worker = :worker AND state = 'CLAIMED'""")
                    .param("steps", steps)
                    .param("worker", worker.written())
                    .update();
        }
    }

    /** Says how a worker ended a part that it has; false, and nothing is said, if it was taken away. */
    boolean end(long step, ProcessName worker, Part.State how) {
        return jdbc.sql("""
                                UPDATE screening_part SET state = ?
                                WHERE step_execution_id = ? AND worker = ? AND state = 'CLAIMED'""").params(how.name(), step, worker.written()).update() == 1;
    }

    /** Takes a part from whoever has it; false if it was ended meanwhile. Waits for a commit that is under way. */
    boolean take(long step, Part.State how) {
        return jdbc.sql("UPDATE screening_part SET state = ? WHERE step_execution_id = ? AND state = 'CLAIMED'")
                        .params(how.name(), step)
                        .update()
                == 1;
    }

    /** Takes back what nobody has yet. */
    void stopWaiting(long run) {
        JdbcRecords.change(jdbc, """
                        UPDATE screening_part SET state = 'STOPPED' WHERE run_id = ? AND state = 'WAITING'""", run);
    }

    /** The first part of a run that nobody has. */
    Optional<Part> firstWaiting(long run) {
        return jdbc.sql(PART + "run_id = ? AND state = 'WAITING' ORDER BY step_execution_id LIMIT 1")
                .param(run)
                .query(JdbcRecords.of(Part.class))
                .optional();
    }
}

package org.sekisho.night.workers;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.lease.ProcessName;
import org.sekisho.night.workers.Workers.SeenWorker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code screening_worker}: which processes wait for parts, or are at some. */
@Repository
record JdbcWorkers(JdbcClient jdbc) {

    private static final int LONGEST = 500;

    /** A worker begins; those that nobody heard for a day are forgotten. */
    void begin(ProcessName worker) {
        JdbcRecords.change(jdbc, """
                        DELETE FROM screening_worker WHERE heard_at < TIMESTAMPADD(DAY, -1, UTC_TIMESTAMP(3))""");
        JdbcRecords.change(jdbc, """
                        REPLACE INTO screening_worker (worker, since, heard_at)
                        VALUES (?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))""", worker.written());
    }

    void hear(ProcessName worker) {
        JdbcRecords.change(jdbc, """
                        UPDATE screening_worker SET heard_at = UTC_TIMESTAMP(3) WHERE worker = ?""", worker.written());
    }

    /** Says that a worker is at a run. */
    void at(ProcessName worker, long run) {
        jdbc.sql("UPDATE screening_worker SET run_id = ?, refuses = NULL WHERE worker = ?")
                .params(run, worker.written())
                .update();
    }

    /** Says that a worker waits for the next run. */
    void idle(ProcessName worker) {
        jdbc.sql("UPDATE screening_worker SET run_id = NULL, refuses = NULL WHERE worker = ?")
                .param(worker.written())
                .update();
    }

    /** Says that a worker takes no part of a run, and why. */
    void refuse(ProcessName worker, long run, String why) {
        jdbc.sql("UPDATE screening_worker SET run_id = ?, refuses = ? WHERE worker = ?")
                .params(run, why.substring(0, Math.min(LONGEST, why.length())), worker.written())
                .update();
    }

    void end(ProcessName worker) {
        JdbcRecords.change(jdbc, "DELETE FROM screening_worker WHERE worker = ?", worker.written());
    }

    /** The workers that were heard within a time, the longest there first. */
    List<SeenWorker> heardWithin(Duration time) {
        return jdbc.sql("""
                        SELECT w.worker, w.since, w.run_id, w.refuses,
                            TIMESTAMPDIFF(MICROSECOND, w.heard_at, UTC_TIMESTAMP(3)) DIV 1000 AS silent,
                            (SELECT COUNT(*) FROM screening_part p WHERE p.worker = w.worker AND p.state = 'CLAIMED') AS parts,
                            (SELECT COUNT(*) FROM screening_part p WHERE p.worker = w.worker AND p.state = 'DONE') AS done
                        FROM screening_worker w
                        WHERE w.heard_at >= TIMESTAMPADD(MICROSECOND, :micros, UTC_TIMESTAMP(3)) ORDER BY w.since, w.worker""")
                .param("micros", -time.toNanos() / 1000)
                .query((row, n) -> new SeenWorker(
                        new ProcessName(row.getString("worker")),
                        row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Duration.ofMillis(row.getLong("silent")),
                        row.getObject("run_id", Long.class),
                        row.getString("refuses"),
                        row.getInt("parts"),
                        row.getInt("done")))
                .list();
    }
}

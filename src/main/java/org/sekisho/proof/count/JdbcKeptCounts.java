package org.sekisho.proof.count;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.proof.count.JdbcRunScope.JdbcRowCounts;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts of earlier nights, run by run, so that the next one goes over the rows of few runs. The audit trail has their seal: if
 * it does not fit, none of them counts, and all rows are counted.
 */
@Repository
record JdbcKeptCounts(JdbcClient jdbc, RowSeals seals, AuditTrail audit, CountSettings settings, Clock clock) {

    /** The subject of records about the kept counts. */
    private static final String COUNT = "the count";

    /** Runs from one on, and those from which they took filings. */
    private static final String SINCE = """
            SELECT id FROM screening_run WHERE id >= :first
            UNION SELECT from_run FROM filing_move WHERE to_run >= :first
            UNION SELECT from_run FROM filing_retry WHERE to_run >= :first
            UNION SELECT from_run FROM filing_doubt WHERE to_run >= :first""";

    /** A night that counted all rows. */
    private record WholeCount(long run, Instant at) {}

    /** The runs whose rows may have changed since all rows were counted: all, if they never were. */
    JdbcRunScope since() {
        return whole().map(whole -> since(whole.run())).orElse(JdbcRunScope.WHOLE);
    }

    /** The rows that a night has to go over. */
    JdbcRunScope due() {
        return wholeThatHolds().map(this::since).orElse(JdbcRunScope.WHOLE);
    }

    /**
     * The run that counted all rows last; empty if it is their turn again, if the last count found something, and if what is kept is
     * not what the trail has of it.
     */
    Optional<Long> wholeThatHolds() {
        return whole().filter(whole -> isOfLate(whole.at()))
                .filter(whole -> lastFoundNothing() && seals.isAsRecorded("counted", COUNT))
                .map(WholeCount::run);
    }

    /** A count by a clock that was ahead is taken for one of long ago. */
    private boolean isOfLate(Instant at) {
        Instant now = RowMoments.now(clock);
        return !at.isAfter(now) && now.isBefore(at.plus(settings.wholeEvery()));
    }

    private JdbcRunScope since(long run) {
        Set<Long> runs = new TreeSet<>(
                jdbc.sql(SINCE).param("first", run).query(Long.class).list());
        runs.add(JdbcRunScope.NO_RUN);
        return JdbcRunScope.of(runs);
    }

    private Optional<WholeCount> whole() {
        return jdbc.sql(
                        "SELECT run_id AS run, counted_at AS at FROM nightly_count WHERE whole ORDER BY run_id DESC LIMIT 1")
                .query(JdbcRecords.of(WholeCount.class))
                .optional();
    }

    private boolean lastFoundNothing() {
        return jdbc.sql("SELECT differences = 0 FROM nightly_count ORDER BY run_id DESC LIMIT 1")
                .query(Boolean.class)
                .single();
    }

    /** The kept counts by run, of those that are not counted anew. */
    Map<Long, OutcomeCounts> besides(JdbcRunScope scope) {
        Map<Long, OutcomeCounts> kept = new TreeMap<>();
        if (!scope.isWhole()) {
            jdbc.sql("SELECT * FROM counted_run").query(row -> {
                kept.put(row.getLong("run_id"), JdbcRowCounts.counts(row));
            });
            kept.keySet().removeAll(scope.only());
        }
        return kept;
    }

    /** Keeps what a run's night counted, and puts it on record. Holds the end of the audit trail until the transaction ends. */
    void keep(long run, JdbcRunScope scope, Map<Long, OutcomeCounts> counted, int differences) {
        scope.over(jdbc, "DELETE FROM counted_run WHERE {in:run_id}").update();
        counted.forEach(this::keep);
        jdbc.sql("""
                        REPLACE INTO nightly_count (run_id, whole, differences, counted_at)
                        VALUES (?, ?, ?, ?)""")
                .params(run, scope.isWhole(), differences, RowMoments.stored(RowMoments.now(clock)))
                .update();
        audit.add(
                "sekisho run " + run,
                AuditAction.FILINGS_COUNTED,
                COUNT,
                "%s, %d differences".formatted(scope.words(), differences));
    }

    private void keep(long run, OutcomeCounts counts) {
        jdbc.sql("""
                        INSERT INTO counted_run (run_id, clear_count, flagged, unscreenable, exempt, waiting)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(run, counts.clear(), counts.flagged(), counts.unscreenable(), counts.exempt(), counts.waiting())
                .update();
    }
}

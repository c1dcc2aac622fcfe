package org.sekisho.office.unread;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Filings;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes of runs that had an alarm by which they are in doubt. What carries a marking was not kept, and is left. */
@Repository
record JdbcDoubtedOutcomes(JdbcClient jdbc, Filings filings, Clock clock) {

    private static final String DOUBTED = """
            FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
            WHERE NOT f.canary AND NOT f.quarantined AND o.run_id <> :run
                AND o.run_id IN (:doubted)
            """;

    /** Gives a run so many of them, those of the oldest runs first. */
    List<FilingId> take(long run, int most) {
        List<Long> doubted = runs();
        if (doubted.isEmpty()) {
            return List.of();
        }
        jdbc.sql("INSERT INTO filing_doubt (filing_id, from_run, to_run, outcome, taken_at)"
                        + " SELECT f.id, o.run_id, :run, o.outcome, :now " + DOUBTED
                        + " ORDER BY o.run_id, o.filing_id LIMIT :most")
                .param("run", run)
                .param("now", RowMoments.stored(clock.instant()))
                .param("most", most)
                .param("doubted", doubted)
                .update();
        List<FilingId> taken = jdbc.sql("SELECT filing_id FROM filing_doubt WHERE to_run = :run ORDER BY id")
                .param("run", run)
                .query((row, n) -> new FilingId(row.getLong("filing_id")))
                .list();
        filings.giveTo(run, taken);
        return taken;
    }

    /** Gives a run these. */
    void take(long run, List<FilingId> taken) {
        if (taken.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO filing_doubt (filing_id, from_run, to_run, outcome, taken_at)
                        SELECT o.filing_id, o.run_id, :run, o.outcome, :now FROM screening_outcome o
                        WHERE o.filing_id IN (:taken)""")
                .param("run", run)
                .param("now", RowMoments.stored(clock.instant()))
                .param("taken", taken.stream().map(FilingId::value).toList())
                .update();
        filings.giveTo(run, taken);
    }

    /** How many a run was given, by the run that they had their outcome from. */
    Map<Long, Integer> taken(long run) {
        Map<Long, Integer> counts = new TreeMap<>();
        jdbc.sql("SELECT from_run, COUNT(*) AS filings FROM filing_doubt WHERE to_run = :run GROUP BY from_run")
                .param("run", run)
                .query(row -> {
                    counts.put(row.getLong("from_run"), row.getInt("filings"));
                });
        return counts;
    }

    /** The filings among these that a run was given although they had an outcome, and of which a case is not decided. */
    List<FilingId> undecided(long run, List<FilingId> filings) {
        return jdbc.sql("""
                        SELECT DISTINCT d.filing_id FROM filing_doubt d JOIN review_case c ON c.filing_id = d.filing_id
                        WHERE d.to_run = :run AND d.filing_id IN (:filings) AND c.status <> 'CLOSED' ORDER BY d.filing_id""")
                .param("run", run)
                .param("filings", filings.stream().map(FilingId::value).toList())
                .query((row, n) -> new FilingId(row.getLong("filing_id")))
                .list();
    }

    int left(long run) {
        List<Long> doubted = runs();
        return doubted.isEmpty()
                ? 0
                : jdbc.sql("SELECT COUNT(*) " + DOUBTED)
                        .param("run", run)
                        .param("doubted", doubted)
                        .query(Integer.class)
                        .single();
    }

    /** Named one by one, so that only their outcomes are gone over. */
    private List<Long> runs() {
        return jdbc.sql("SELECT DISTINCT run_id FROM run_alarm WHERE doubts")
                .query((row, n) -> row.getLong("run_id"))
                .list();
    }
}

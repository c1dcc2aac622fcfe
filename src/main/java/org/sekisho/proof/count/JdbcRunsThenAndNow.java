package org.sekisho.proof.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sekisho.proof.count.JdbcRunScope.JdbcRowCounts;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The count of every run at its end, compared with its rows as they are now.
 *
 * <p>A filing leaves a run in three ways, and all are on record: a later run takes over what waited, is asked to try
 * again what could not be read, or screens again what an alarm had put in doubt. So for every run that has ended and kept its
 * count, <em>then = now + left since + taken as known</em>, for each kind of outcome by itself.
 */
record JdbcRunsThenAndNow(JdbcClient jdbc) {

    private static final String THEN = """
            SELECT id AS run, clear_count, flagged, unscreenable, exempt, waiting FROM screening_run
            WHERE count_kept AND {in:id} ORDER BY id""";

    /** Filings that left each run, and those of them that a person took as known. */
    private static final String LEFT = """
            SELECT from_run AS run, 'WAITING' AS outcome, COUNT(*) AS filings FROM filing_move WHERE {in:from_run} GROUP BY from_run
            UNION ALL SELECT from_run, 'UNSCREENABLE', COUNT(DISTINCT filing_id) FROM filing_retry
                WHERE to_run IS NOT NULL AND {in:from_run} GROUP BY from_run
            UNION ALL SELECT from_run, outcome, COUNT(*) FROM filing_doubt WHERE {in:from_run} GROUP BY from_run, outcome
            UNION ALL SELECT run_id, SUBSTRING(kind, 10), filings FROM run_tally
                WHERE LEFT(kind, 9) = 'ACCEPTED_' AND kind <> 'ACCEPTED_RECEIVED' AND {in:run_id}""";

    /** A run that counted something else at its end than is there now. */
    record Differing(long run, OutcomeCounts then, OutcomeCounts now) {}

    /**
     * The runs that differ.
     *
     * @param rows by run, what its rows say
     */
    List<Differing> differing(JdbcRunScope scope, Map<Long, OutcomeCounts> rows) {
        Map<Long, OutcomeCounts> left = left(scope);
        List<Differing> differing = new ArrayList<>();
        then(scope).forEach((run, then) -> {
            OutcomeCounts now =
                    rows.getOrDefault(run, OutcomeCounts.NONE).plus(left.getOrDefault(run, OutcomeCounts.NONE));
            if (!then.equals(now)) {
                differing.add(new Differing(run, then, now));
            }
        });
        return differing;
    }

    private Map<Long, OutcomeCounts> then(JdbcRunScope scope) {
        Map<Long, OutcomeCounts> then = new TreeMap<>();
        scope.over(jdbc, THEN).query(row -> {
            then.put(row.getLong("run"), JdbcRowCounts.counts(row));
        });
        return then;
    }

    private Map<Long, OutcomeCounts> left(JdbcRunScope scope) {
        Map<Long, OutcomeCounts> left = new TreeMap<>();
        scope.over(jdbc, LEFT).query(row -> {
            left.merge(row.getLong("run"), only(row.getString("outcome"), row.getInt("filings")), OutcomeCounts::plus);
        });
        return left;
    }

    private static OutcomeCounts only(String outcome, int filings) {
        return switch (outcome) {
            case "CLEAR" -> OutcomeCounts.of(filings, 0, 0, 0, 0);
            case "FLAGGED" -> OutcomeCounts.of(0, filings, 0, 0, 0);
            case "UNSCREENABLE" -> OutcomeCounts.of(0, 0, filings, 0, 0);
            case "EXEMPT" -> OutcomeCounts.of(0, 0, 0, filings, 0);
            case "WAITING" -> OutcomeCounts.of(0, 0, 0, 0, filings);
            default -> throw new IllegalStateException("No outcome: " + outcome);
        };
    }

    void accept(Differing differing) {
        OutcomeCounts then = differing.then();
        OutcomeCounts now = differing.now();
        accept(differing.run(), "CLEAR", then.clear() - now.clear());
        accept(differing.run(), "FLAGGED", then.flagged() - now.flagged());
        accept(differing.run(), "UNSCREENABLE", then.unscreenable() - now.unscreenable());
        accept(differing.run(), "EXEMPT", then.exempt() - now.exempt());
        accept(differing.run(), "WAITING", then.waiting() - now.waiting());
    }

    void accept(long run, String kind, int filings) {
        if (filings != 0) {
            jdbc.sql("""
                            INSERT INTO run_tally (run_id, kind, filings) VALUES (?, ?, ?)
                            ON DUPLICATE KEY UPDATE filings = filings + VALUES(filings)""").params(run, "ACCEPTED_" + kind, filings).update();
        }
    }
}

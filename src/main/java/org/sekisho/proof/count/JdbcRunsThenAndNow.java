package org.sekisho.proof.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every run counted at its end, against its rows as they are now.
 *
 * <p>A filing leaves a run in three ways, and all are on record: a later run takes over what waited, is asked to try
 * again what could not be read, or screens again what an alarm had put in doubt. So for every run that has ended and kept its
 * count, <em>then = now + left since + taken as known</em>, for each kind of outcome by itself.
 */
final class JdbcRunsThenAndNow {

    private static final String DIFFERING = """
            SELECT * FROM (
                SELECT r.id, r.clear_count, r.flagged, r.unscreenable, r.exempt, r.waiting,
                    COALESCE(n.clear, 0) + COALESCE(a.clear, 0) + COALESCE(d.clear, 0) AS clear_now,
                    COALESCE(n.flagged, 0) + COALESCE(a.flagged, 0) + COALESCE(d.flagged, 0) AS flagged_now,
                    COALESCE(n.unscreenable, 0) + COALESCE(a.unscreenable, 0) + COALESCE(t.unscreenable, 0)
                        + COALESCE(d.unscreenable, 0) AS unscreenable_now,
                    COALESCE(n.exempt, 0) + COALESCE(a.exempt, 0) + COALESCE(d.exempt, 0) AS exempt_now,
                    COALESCE(n.waiting, 0) + COALESCE(a.waiting, 0) + COALESCE(m.waiting, 0) AS waiting_now
                FROM screening_run r
                    LEFT JOIN (
                        SELECT f.run_id,
                            SUM(o.outcome <=> 'CLEAR') AS clear, SUM(o.outcome <=> 'FLAGGED') AS flagged,
                            SUM(o.outcome <=> 'UNSCREENABLE') AS unscreenable, SUM(o.outcome <=> 'EXEMPT') AS exempt,
                            SUM(o.outcome IS NULL) AS waiting
                        FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE NOT f.canary GROUP BY f.run_id) n ON n.run_id = r.id
                    LEFT JOIN (SELECT from_run, COUNT(*) AS waiting FROM filing_move GROUP BY from_run) m
                        ON m.from_run = r.id
                    LEFT JOIN (
                        SELECT from_run, COUNT(DISTINCT filing_id) AS unscreenable FROM filing_retry
                        WHERE to_run IS NOT NULL GROUP BY from_run) t ON t.from_run = r.id
                    LEFT JOIN (
                        SELECT from_run,
                            SUM(outcome = 'CLEAR') AS clear, SUM(outcome = 'FLAGGED') AS flagged,
                            SUM(outcome = 'UNSCREENABLE') AS unscreenable, SUM(outcome = 'EXEMPT') AS exempt
                        FROM filing_doubt GROUP BY from_run) d ON d.from_run = r.id
                    LEFT JOIN (
                        SELECT run_id,
                            SUM(CASE kind WHEN 'ACCEPTED_CLEAR' THEN filings ELSE 0 END) AS clear,
                            SUM(CASE kind WHEN 'ACCEPTED_FLAGGED' THEN filings ELSE 0 END) AS flagged,
                            SUM(CASE kind WHEN 'ACCEPTED_UNSCREENABLE' THEN filings ELSE 0 END) AS unscreenable,
                            SUM(CASE kind WHEN 'ACCEPTED_EXEMPT' THEN filings ELSE 0 END) AS exempt,
                            SUM(CASE kind WHEN 'ACCEPTED_WAITING' THEN filings ELSE 0 END) AS waiting
                        FROM run_tally GROUP BY run_id) a ON a.run_id = r.id
                WHERE r.count_kept) counted
            WHERE clear_count <> clear_now OR flagged <> flagged_now OR unscreenable <> unscreenable_now
                OR exempt <> exempt_now OR waiting <> waiting_now
            ORDER BY id""";

    private final JdbcClient jdbc;

    JdbcRunsThenAndNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that counted something else at its end than is there now. */
    record Differing(long run, OutcomeCounts then, OutcomeCounts now) {}

    List<Differing> differing() {
        return jdbc.sql(DIFFERING)
                .query((row, n) -> new Differing(
                        row.getLong("id"), counts(row, "clear_count", ""), counts(row, "clear_now", "_now")))
                .list();
    }

    private static OutcomeCounts counts(ResultSet row, String clear, String suffix) throws SQLException {
        return OutcomeCounts.of(
                row.getInt(clear),
                row.getInt("flagged" + suffix),
                row.getInt("unscreenable" + suffix),
                row.getInt("exempt" + suffix),
                row.getInt("waiting" + suffix));
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
                            INSERT INTO run_tally (run_id, kind, filings) VALUES (:run, :kind, :filings)
                            ON DUPLICATE KEY UPDATE filings = filings + VALUES(filings)""")
                    .param("run", run)
                    .param("kind", "ACCEPTED_" + kind)
                    .param("filings", filings)
                    .update();
        }
    }
}

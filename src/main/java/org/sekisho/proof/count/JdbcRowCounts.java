package org.sekisho.proof.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the filings of each run have come to, as their rows are now. */
record JdbcRowCounts(JdbcClient jdbc) {

    private static final String NOW = """
            SELECT COALESCE(f.run_id, 0) AS run, SUM(o.outcome <=> 'CLEAR') AS clear_count, SUM(o.outcome <=> 'FLAGGED') AS flagged,
                SUM(o.outcome <=> 'UNSCREENABLE') AS unscreenable, SUM(o.outcome <=> 'EXEMPT') AS exempt,
                SUM(o.outcome IS NULL) AS waiting
            FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
            WHERE NOT f.canary AND {in:f.run_id} GROUP BY f.run_id""";

    /** The counts by run. */
    Map<Long, OutcomeCounts> over(JdbcRunScope scope) {
        Map<Long, OutcomeCounts> counts = new TreeMap<>();
        scope.over(jdbc, NOW).query(row -> {
            counts.put(row.getLong("run"), counts(row));
        });
        return counts;
    }

    static OutcomeCounts counts(ResultSet row) throws SQLException {
        return OutcomeCounts.of(
                row.getInt("clear_count"),
                row.getInt("flagged"),
                row.getInt("unscreenable"),
                row.getInt("exempt"),
                row.getInt("waiting"));
    }
}

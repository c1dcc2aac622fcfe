package org.sekisho.proof.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The runs whose rows a count goes over. Filings that no run has in hand are those of {@link #NO_RUN}.
 *
 * @param runs null for all
 */
record JdbcRunScope(@Nullable Set<Long> runs) {

    static final long NO_RUN = 0;

    static final JdbcRunScope WHOLE = new JdbcRunScope(null);

    static JdbcRunScope of(Set<Long> runs) {
        return new JdbcRunScope(Set.copyOf(runs));
    }

    boolean isWhole() {
        return runs == null;
    }

    /** The runs; none if it is all of them. */
    Set<Long> only() {
        return runs == null ? Set.of() : runs;
    }

    String words() {
        return runs == null ? "all rows" : "rows of %d runs".formatted(runs.size());
    }

    /** A statement over these runs alone: <code>{in:column}</code> in it says that a column names one of them, or none. */
    JdbcClient.StatementSpec over(JdbcClient jdbc, String sql) {
        return runs == null
                ? jdbc.sql(sql.replaceAll("\\{in:[a-z_.]+}", "TRUE"))
                : jdbc.sql(sql.replaceAll("\\{in:([a-z_.]+)}", "($1 IN (:runs) OR $1 IS NULL)"))
                        .param("runs", runs);
    }

    /** Counts of each run's filings by outcome, as their rows are now. */
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
}

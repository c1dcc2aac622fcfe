package org.sekisho.proof.count;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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
}

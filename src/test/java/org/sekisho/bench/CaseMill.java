package org.sekisho.bench;

import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes many cases of the few that a night has opened: whole copies of their filings with findings, evidence, names and
 * text under other numbers, with days of the law spread over a year.
 */
public final class CaseMill {

    /** Copied filings have the keys of their originals and this times the number of the copy. */
    private static final long STEP = 1_000;

    private static final List<String> OF_A_FILING =
            List.of("screening_outcome", "entry_finding", "evidence", "unread_part", "filing_entity", "filing_text");

    private final JdbcTemplate jdbc;

    public CaseMill(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many cases there are now */
    public long makeUpTo(long cases) {
        long originals = count();
        long copies = cases / originals;
        jdbc.execute("CREATE TABLE bench_copy (n BIGINT NOT NULL PRIMARY KEY)");
        jdbc.batchUpdate(
                "INSERT INTO bench_copy (n) VALUES (?)",
                LongStream.rangeClosed(1, copies)
                        .mapToObj(n -> new Object[] {n})
                        .toList());
        jdbc.execute("SET SESSION foreign_key_checks = 0");
        copy("filing", "number", "CONCAT(t.number, 'N', LPAD(s.n, 6, '0'))");
        OF_A_FILING.forEach(table -> copy(table, null, ""));
        jdbc.update("""
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, clock, due_on, act_by,
                    warn_on, clock_jurisdiction, clock_code, handling, first_area)
                SELECT t.id + %1$d * s.n, t.filing_id + %1$d * s.n, t.queue, 'OPEN', t.opened_at, t.run_id,
                    t.rank_score, t.clock, DATE_ADD(t.due_on, INTERVAL MOD(s.n * 7, 365) DAY),
                    DATE_ADD(t.act_by, INTERVAL MOD(s.n * 7, 365) DAY), DATE_ADD(t.warn_on, INTERVAL MOD(s.n * 7, 365) DAY),
                    t.clock_jurisdiction, t.clock_code, t.handling, t.first_area
                FROM review_case t JOIN bench_copy s WHERE t.id < %1$d""".formatted(STEP));
        jdbc.update("""
                INSERT INTO case_area (case_id, area, later) SELECT t.case_id + %1$d * s.n, t.area, t.later
                FROM case_area t JOIN bench_copy s WHERE t.case_id < %1$d""".formatted(STEP));
        jdbc.execute("DROP TABLE bench_copy");
        jdbc.execute("ANALYZE TABLE review_case, case_area, " + String.join(", ", OF_A_FILING));
        return count();
    }

    private void copy(String table, String renamed, String as) {
        List<String> columns = jdbc.queryForList("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'""", String.class, table);
        String key = columns.contains("filing_id") ? "filing_id" : "id";
        String values = columns.stream()
                .map(column -> column.equals(key) ? "t." + key + " + " + STEP + " * s.n" : column)
                .map(value -> value.equals(renamed) ? as : value.contains(" ") ? value : "t." + value)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        jdbc.update("INSERT INTO %s (%s) SELECT %s FROM %s t JOIN bench_copy s WHERE t.%s < %d"
                .formatted(table, String.join(", ", columns), values, table, key, STEP));
    }

    private long count() {
        Long cases = jdbc.queryForObject("SELECT COUNT(*) FROM review_case", Long.class);
        return cases == null ? 0 : cases;
    }
}

package org.sekisho.desk;

import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sekisho.machine.database.Rows;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that a night left, and what tests make of them: what any test changed is put back, so that the seals hold. Sessions stay. */
@TestComponent
class NightsRows {

    private static final String COLUMNS = """
            SELECT CONCAT('`', column_name, '`') FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = ''""";

    private static final String WRITTEN_SINCE = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = DATABASE() AND (update_time IS NULL OR update_time >= ?)""";

    private final JdbcTemplate jdbc;
    private final Rows rows;
    private final Map<String, String> columns = new TreeMap<>();
    private Map<String, Long> sums = Map.of();
    private String looked = "";

    NightsRows(JdbcTemplate jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void keep() {
        rows.words("""
                        SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()
                        AND table_name NOT REGEXP '^(BATCH|WEB|flyway|shedlock)'""").forEach(table -> {
            columns.put(table, String.join(", ", rows.words(COLUMNS, table)));
            rows.change("CREATE TABLE night_%1$s AS SELECT %2$s FROM %1$s".formatted(table, columns.get(table)));
        });
        sums = sums(columns.keySet());
        looked = now();
    }

    private Map<String, Long> sums(Collection<String> tables) {
        Map<String, Long> sums = new TreeMap<>();
        jdbc.query("CHECKSUM TABLE " + String.join(", ", tables), row -> {
            sums.put(row.getString(1).replaceFirst(".*\\.", ""), row.getLong(2));
        });
        return sums;
    }

    private String now() {
        return rows.words("SELECT NOW() - INTERVAL 1 SECOND").get(0);
    }

    /** To the second, which a server tells by a clock that may be a little behind; what it forgot is asked of the rows themselves, which takes much longer. */
    private List<String> maybeChanged() {
        return rows.words(WRITTEN_SINCE, looked).stream()
                .filter(columns::containsKey)
                .toList();
    }

    void putBack() {
        Map<String, Long> now = sums(maybeChanged());
        List<String> changed = now.keySet().stream()
                .filter(table -> !now.get(table).equals(sums.get(table)))
                .toList();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET foreign_key_checks = 0, check_constraint_checks = 0");
                for (String table : changed) {
                    statement.execute("DELETE FROM " + table);
                    statement.execute(
                            "INSERT INTO %1$s (%2$s) SELECT %2$s FROM night_%1$s".formatted(table, columns.get(table)));
                }
                statement.execute("SET foreign_key_checks = 1, check_constraint_checks = 1");
            }
            return true;
        });
        looked = now();
    }
}

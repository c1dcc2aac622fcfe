package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTests {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void everyTableKeepsItsRowsThroughACrashAndCanHoldAnyScript() {
        List<String> others = jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
                        AND (engine <> 'InnoDB' OR table_collation <> 'utf8mb4_bin')
                        """).query(String.class).list();

        assertThat(others).isEmpty();
    }

    /** A start that was killed relies on it: see {@link FlywayInterruptions}. */
    @Test
    void everyScriptMayBeCutOffAfterAnyOfItsStatementsAndBeRepeated() throws IOException, SQLException {
        DataSource cutOff = TestDatabase.freshWithoutTables();
        for (Path script : scripts()) {
            List<String> statements = statements(script);
            for (int done = 1; done <= statements.size(); done++) {
                execute(cutOff, statements.subList(0, done));
            }
            new FlywayInterruptions()
                    .migrate(Flyway.configure()
                            .dataSource(cutOff)
                            .baselineOnMigrate(true)
                            .baselineVersion("0")
                            .target(script.getFileName().toString().substring(1, 3))
                            .load());
        }

        assertThat(tables(cutOff)).isNotEmpty().isEqualTo(tables(database));
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            return scripts.sorted().toList();
        }
    }

    private static List<String> statements(Path script) throws IOException {
        return Pattern.compile(";")
                .splitAsStream(Files.readString(script).replaceAll("--[^\n]*", ""))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    /** In a session of their own, as that of a process that is killed. */
    private static void execute(DataSource pool, List<String> statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            ((HikariDataSource) pool).evictConnection(connection);
        }
    }

    /** Of every table how it is made, and how many rows it has. */
    private static Map<String, String> tables(DataSource of) {
        JdbcTemplate jdbc = new JdbcTemplate(of);
        Map<String, String> tables = new TreeMap<>();
        for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
            if (!table.equals("flyway_schema_history")) {
                String made =
                        (String) jdbc.queryForMap("SHOW CREATE TABLE " + table).get("Create Table");
                tables.put(table, made + " " + jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class));
            }
        }
        return tables;
    }

    @Test
    void springBatchFindsItsTables() {
        List<String> tables = jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name LIKE 'BATCH%'
                        """).query(String.class).list();

        assertThat(tables)
                .containsExactlyInAnyOrder(
                        "BATCH_JOB_INSTANCE",
                        "BATCH_JOB_INSTANCE_SEQ",
                        "BATCH_JOB_EXECUTION",
                        "BATCH_JOB_EXECUTION_SEQ",
                        "BATCH_JOB_EXECUTION_PARAMS",
                        "BATCH_JOB_EXECUTION_CONTEXT",
                        "BATCH_STEP_EXECUTION",
                        "BATCH_STEP_EXECUTION_SEQ",
                        "BATCH_STEP_EXECUTION_CONTEXT");
    }

    @Test
    void timesAreKeptInUtc() {
        assertThat(jdbc.sql("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}

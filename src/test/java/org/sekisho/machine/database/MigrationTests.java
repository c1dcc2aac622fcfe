package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
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
    void everyScriptIsOneStatement() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(scripts).isNotEmpty().allSatisfy(script -> {
                String statement =
                        Files.readString(script).replaceAll("--[^\n]*", "").strip();
                assertThat(statement).endsWith(";").containsOnlyOnce(";");
            });
        }
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

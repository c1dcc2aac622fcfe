package org.sekisho.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FlywayInterruptionsTests {

    private final DataSource database = TestDatabase.freshWithoutTables();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @ParameterizedTest
    @CsvSource({
        "1, V002__filing.sql",
        "10, V011__screening_outcome.sql",
        "24, V025__batch_step_execution_seq_first.sql",
        "29, V030__audit_head_first.sql",
        "30, V031__finding_near_limit.sql"
    })
    void goOnWhereAScriptTookEffectAndItsProcessDiedBeforeItSaidSo(String version, String script) throws IOException {
        migrateTo(version);
        jdbc.sql(Files.readString(Path.of("src/main/resources/db/migration").resolve(script))
                        .strip()
                        .replaceFirst(";$", ""))
                .update();

        migrate();

        assertThat(unsuccessful()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_head")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tryAgainWhatHadFailed() {
        migrateTo("10");
        jdbc.sql("""
                        INSERT INTO flyway_schema_history
                            (installed_rank, version, description, type, script, checksum, installed_by, execution_time,
                             success)
                        VALUES (11, '011', 'screening outcome', 'SQL', 'V011__screening_outcome.sql', 1, 'x', 1, 0)""").update();

        migrate();

        assertThat(unsuccessful()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM screening_outcome")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void doNotTakeAnotherFailureForSomethingDone() {
        migrateTo("2");
        jdbc.sql("DROP TABLE filing").update();

        assertThatExceptionOfType(FlywayException.class).isThrownBy(this::migrate);
        assertThat(unsuccessful()).isEqualTo(1);
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private void migrate() {
        new FlywayInterruptions()
                .migrate(Flyway.configure().dataSource(database).load());
    }

    private int unsuccessful() {
        return jdbc.sql("SELECT COUNT(*) FROM flyway_schema_history WHERE success = 0")
                .query(Integer.class)
                .single();
    }
}

package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That scripts may be repeated is held by {@link MigrationTests}. */
class FlywayInterruptionsTests {

    private final DataSource database = TestDatabase.freshWithoutTables();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void tryAgainWhatHadFailed() {
        migrateTo("3");
        jdbc.sql("RENAME TABLE filing TO elsewhere").update();
        assertThatExceptionOfType(FlywayException.class).isThrownBy(this::migrate);
        assertThat(unsuccessful()).isEqualTo(1);
        jdbc.sql("RENAME TABLE elsewhere TO filing").update();

        migrate();

        assertThat(unsuccessful()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM screening_outcome")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void doNotTakeAChangedScriptForTheOneThatWasApplied() {
        migrateTo("3");
        jdbc.sql("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '02'")
                .update();

        assertThatExceptionOfType(FlywayException.class).isThrownBy(this::migrate);
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

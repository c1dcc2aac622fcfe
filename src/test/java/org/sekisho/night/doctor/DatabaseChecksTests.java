package org.sekisho.night.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.night.doctor.Health.OK;
import static org.sekisho.night.doctor.Health.WARNING;
import static org.sekisho.night.doctor.Health.WRONG;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is told of a database that is not as it must be, on real ones. */
@Tag("whole")
class DatabaseChecksTests {

    @Nested
    class OfADatabaseThatAnswers {

        private ConfigurableApplicationContext sekisho;
        private JdbcTemplate jdbc;
        private Flyway flyway;

        @BeforeEach
        void aDatabaseWithoutTables() {
            sekisho = Ward.open(Ward.emptyDatabase());
            jdbc = new JdbcTemplate(sekisho.getBean(DataSource.class));
            flyway = Flyway.configure()
                    .dataSource(sekisho.getBean(DataSource.class))
                    .load();
        }

        @AfterEach
        void close() {
            sekisho.close();
        }

        @Test
        void allIsWellAndNothingIsChangedWhereTheTablesAreStillToBeMade() {
            assertThat(List.of("database", "migrations", "clock", "run", "audit"))
                    .allSatisfy(
                            check -> assertThat(find(check).health()).as(check).isEqualTo(OK));
            assertThat(find("migrations").found()).contains("new");
            assertThat(jdbc.queryForList("SHOW TABLES")).isEmpty();
        }

        @Test
        void allIsWellWithAllTables() {
            flyway.migrate();

            assertThat(List.of("database", "migrations", "clock", "run", "audit"))
                    .allSatisfy(
                            check -> assertThat(find(check).health()).as(check).isEqualTo(OK));
            assertThat(find("database").found()).contains("MariaDB", "utf8mb4", "64 MB");
        }

        @Test
        void tellsOfTablesThatANewerProgramAdds() {
            Flyway.configure()
                    .dataSource(sekisho.getBean(DataSource.class))
                    .target("3")
                    .load()
                    .migrate();

            find("database");
            Finding migrations = find("migrations");
            assertThat(migrations.health()).isEqualTo(WARNING);
            assertThat(migrations.found()).startsWith("3 are applied");
            assertThat(migrations.advice()).contains("backup");
        }

        @Test
        void refusesTheTablesOfANewerProgram() {
            flyway.migrate();
            jdbc.update("""
                    INSERT INTO flyway_schema_history SELECT 9999, '999', 'later', type, 'V999__later.sql', checksum,
                        installed_by, installed_on, execution_time, success
                    FROM flyway_schema_history WHERE version = '01'""");

            find("database");
            assertThat(find("migrations").health()).isEqualTo(WRONG);
            assertThat(find("migrations").found()).contains("V999");
        }

        @Test
        void refusesAScriptThatFailedHalfWay() {
            flyway.migrate();
            jdbc.update("UPDATE flyway_schema_history SET success = 0 WHERE version = '11'");

            find("database");
            assertThat(find("migrations").health()).isEqualTo(WRONG);
            assertThat(find("migrations").found()).contains("half applied", "V11");
        }

        @Test
        void refusesAScriptThatIsNotTheOneThatWasApplied() {
            flyway.migrate();
            jdbc.update("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '03'");

            find("database");
            assertThat(find("migrations").health()).isEqualTo(WRONG);
            assertThat(find("migrations").found()).contains("V03");
        }

        @Test
        void refusesATableThatCannotHoldJapanese() {
            jdbc.execute("CREATE TABLE old (words VARCHAR(10)) DEFAULT CHARSET = latin1");

            assertThat(find("database").health()).isEqualTo(WRONG);
            assertThat(find("database").found()).startsWith("1 tables are not in utf8mb4");
        }

        @Test
        void warnsOfACharsetThatNewTablesWouldGetElsewhere() {
            String schema = jdbc.queryForObject("SELECT DATABASE()", String.class);
            jdbc.execute("ALTER DATABASE " + schema + " CHARACTER SET latin1");

            assertThat(find("database").health()).isEqualTo(WARNING);
            assertThat(find("database").found()).contains("latin1");
        }

        @Test
        void tellsWhereTheChainOfTheAuditTrailBreaks() {
            flyway.migrate();
            sekisho.getBean(AuditTrail.class)
                    .add(List.of(
                            new AuditEvent("sekisho", AuditAction.RUN_STARTED, "one", ""),
                            new AuditEvent("sekisho", AuditAction.RUN_STARTED, "two", "")));
            jdbc.update("UPDATE audit_record SET detail = 'torpedo' WHERE id = 2");

            find("database");
            assertThat(find("audit").health()).isEqualTo(WRONG);
            assertThat(find("audit").found()).contains("is broken at record 2").doesNotContain("torpedo");
        }

        @Test
        void warnsWhereWorkIsOnRecordAndNothingThatProvesIt() {
            flyway.migrate();
            jdbc.update("INSERT INTO screening_run (started_at, status) VALUES (UTC_TIMESTAMP(), 'DONE')");

            find("database");
            assertThat(find("audit").health()).isEqualTo(WARNING);
            assertThat(find("audit").found()).startsWith("Nothing is here that was signed of the audit trail");
            assertThat(find("audit").advice()).contains("sekisho audit accept --because TEXT");
        }

        @Test
        void tellsHowTheLastRunEnded() {
            flyway.migrate();
            jdbc.update("INSERT INTO screening_run (id, started_at, status) VALUES (7, UTC_TIMESTAMP(), 'RED')");

            find("database");
            assertThat(find("run").health()).isEqualTo(WARNING);
            assertThat(find("run").found()).contains("run 7 ended red");
        }

        @Test
        void tellsWhoHoldsTheLease() {
            flyway.migrate();
            try (RunLock.Held held =
                    sekisho.getBean(RunLock.class).take(() -> {}).orElseThrow()) {
                assertThat(find("run").health()).isEqualTo(OK);
                assertThat(find("run").found())
                        .startsWith("a run is going on: process "
                                + ProcessHandle.current().pid());
            }
            assertThat(find("run").found()).isEqualTo("the lease is free; no run yet");
        }

        @Test
        void tellsOfARunThatDied() {
            flyway.migrate();
            jdbc.update("INSERT INTO screening_run (id, started_at, status) VALUES (8, UTC_TIMESTAMP(), 'RUNNING')");

            assertThat(find("run").health()).isEqualTo(WARNING);
            assertThat(find("run").found()).isEqualTo("run 8 died");
        }

        @Test
        void doesNotBelieveAClockThatIsBehindTheRecords() throws IOException {
            flyway.migrate();
            jdbc.update("INSERT INTO screening_run (started_at, status) VALUES ('2999-01-01 00:00:00', 'DONE')");

            find("database");
            assertThat(find("clock").health()).isEqualTo(WRONG);
            assertThat(find("clock").found()).contains("2999-01-01");
        }

        @Test
        void doesNotBelieveAClockThatIsFarFromTheDatabases() throws IOException {
            find("database");
            Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));

            Finding clock = new ClockCheck(
                            wrong, sekisho.getBean(JdbcDatabase.class), sekisho.getBean(BatchSettings.class))
                    .look();
            assertThat(clock.health()).isEqualTo(WRONG);
            assertThat(clock.found()).containsPattern("(7199|7200) s apart");
        }

        @Test
        void doesNotBelieveAClockThatIsBehindTheProgram() throws IOException {
            find("database");
            Clock wrong = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

            Finding clock = new ClockCheck(
                            wrong, sekisho.getBean(JdbcDatabase.class), sekisho.getBean(BatchSettings.class))
                    .look();
            assertThat(clock.health()).isEqualTo(WRONG);
            assertThat(clock.found()).contains("the program was built");
        }

        private Finding find(String check) {
            if (!check.equals("database")) {
                Ward.find("database", sekisho);
            }
            return Ward.find(check, sekisho);
        }
    }

    @Nested
    class OfADatabaseThatCannotBeReached {

        @Test
        void isWrongAndTheOthersDoNotWaitForItAgain() {
            Map<String, String> settings =
                    Map.of("spring.datasource.url", "jdbc:mysql://127.0.0.1:1/sekisho?password=Geheim-1");

            try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
                Finding database = Ward.find("database", sekisho);
                assertThat(database.health()).isEqualTo(WRONG);
                assertThat(database.found()).contains("Connection refused").doesNotContain("Geheim-1");
                assertThat(database.advice()).contains("spring.datasource.url");
                assertThat(List.of("migrations", "run", "audit")).allSatisfy(check -> {
                    assertThat(Ward.find(check, sekisho).health()).isEqualTo(WRONG);
                    assertThat(Ward.find(check, sekisho).found()).startsWith("not looked at");
                });
                assertThat(Ward.find("clock", sekisho).found()).contains("not compared with the database");
            }
        }

        @Test
        void tellsOfAWrongPasswordWithoutThePassword() {
            Map<String, String> settings = new HashMap<>(Ward.emptyDatabase());
            settings.put("spring.datasource.password", "Geheim-2");

            Finding database = Ward.find("database", settings);
            assertThat(database.health()).isEqualTo(WRONG);
            assertThat(database.found()).contains("Access denied").doesNotContain("Geheim-2");
        }

        @Test
        void tellsOfAnAddressThatIsNoneWithoutThePasswordInIt() {
            Finding database = Ward.find(
                    "database", Map.of("spring.datasource.url", "jdbc:nosuch://db/sekisho?user=a&password=Geheim-3"));

            assertThat(database.health()).isEqualTo(WRONG);
            assertThat(database.found()).doesNotContain("Geheim-3");
        }
    }

    @Nested
    class OfAServerThatIsTooOldOrTooNarrow {

        @Test
        void knowsTheOldestOfBothKinds() {
            assertThat(version("8.4.0", "MySQL Community Server - GPL")).isEqualTo(OK);
            assertThat(version("9.1.0", "MySQL Community Server - GPL")).isEqualTo(OK);
            assertThat(version("8.0.40", "MySQL Community Server - GPL")).isEqualTo(WRONG);
            assertThat(version("11.4.5-MariaDB", "mariadb.org binary distribution"))
                    .isEqualTo(OK);
            assertThat(version("11.10.1-MariaDB", "mariadb.org binary distribution"))
                    .isEqualTo(OK);
            assertThat(version("10.11.6-MariaDB-log", "Debian 12")).isEqualTo(WRONG);
            assertThat(version("unknown", "")).isEqualTo(WRONG);
        }

        @Test
        void wantsAPacketForTheTextOfAGiantFiling() {
            assertThat(packet(64)).isEqualTo(OK);
            assertThat(packet(16)).isEqualTo(WARNING);
            assertThat(packet(4)).isEqualTo(WRONG);
        }

        private Health version(String version, String product) {
            return DatabaseCheck.version("the server", server(version, product, 64))
                    .health();
        }

        private Health packet(long megabytes) {
            return DatabaseCheck.packet(server("11.4.5-MariaDB", "", megabytes)).health();
        }

        private JdbcDatabase.Server server(String version, String product, long megabytes) {
            return new JdbcDatabase.Server(version, product, "utf8mb4", megabytes << 20, 0, 0, Instant.EPOCH);
        }
    }
}

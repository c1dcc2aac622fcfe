package org.sekisho.night.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.night.doctor.Finding.Health.OK;
import static org.sekisho.night.doctor.Finding.Health.WARNING;
import static org.sekisho.night.doctor.Finding.Health.WRONG;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.night.doctor.Finding.Health;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is told of a database that is not as it must be, on real ones. */
@Tag("whole")
class DatabaseChecksTests {

    /** A start on a database without tables, and one on a database with all of them. */
    private static ConfigurableApplicationContext empty;

    private static ConfigurableApplicationContext whole;
    private static Map<String, String> settings;
    private static TestDatabase.Kept asMade;
    private final JdbcTemplate jdbc = new JdbcTemplate(whole.getBean(DataSource.class));

    @BeforeAll
    static void open() {
        empty = Ward.open(Ward.emptyDatabase());
        settings = Ward.emptyDatabase();
        whole = Ward.open(settings);
        DataSource database = whole.getBean(DataSource.class);
        Flyway.configure().dataSource(database).load().migrate();
        new JdbcTemplate(database).execute("CREATE TABLE history_as_made SELECT * FROM flyway_schema_history");
        asMade = TestDatabase.keep(database);
    }

    @AfterAll
    static void close() {
        empty.close();
        whole.close();
    }

    @BeforeEach
    void asTheScriptsMadeIt() {
        jdbc.update("DELETE FROM flyway_schema_history");
        jdbc.update("INSERT INTO flyway_schema_history SELECT * FROM history_as_made");
        TestDatabase.empty(whole.getBean(DataSource.class));
        asMade.putBack(whole.getBean(DataSource.class));
    }

    private static void isWell(ConfigurableApplicationContext sekisho) {
        assertThat(List.of("database", "migrations", "clock", "run", "audit"))
                .allSatisfy(check ->
                        assertThat(Ward.find(check, sekisho).health()).as(check).isEqualTo(OK));
    }

    @Test
    void allIsWellAndNothingIsChangedWhereTheTablesAreStillToBeMade() {
        isWell(empty);
        assertThat(Ward.find("migrations", empty).found()).contains("new");
        assertThat(new JdbcTemplate(empty.getBean(DataSource.class)).queryForList("SHOW TABLES"))
                .isEmpty();
    }

    @Test
    void allIsWellWithAllTables() {
        isWell(whole);
        assertThat(Ward.find("database", whole).found()).contains("MariaDB", "utf8mb4", "64 MB");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a table of a newer program | INSERT INTO flyway_schema_history SELECT 9999, '999', 'later', type, 'V999__later.sql', \
                checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '01' \
                | migrations | WRONG | V999
            a script that failed half way | UPDATE flyway_schema_history SET success = 0 WHERE version = '11' \
                | migrations | WRONG | half applied.*V11
            another script than was applied | UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '03' \
                | migrations | WRONG | V03
            work that nothing proves | INSERT INTO screening_run (started_at, status) VALUES (NOW(), 'DONE') \
                | audit | WARNING | ^Nothing is here that was signed of the audit trail.*sekisho audit accept --because TEXT
            a run that ended red | INSERT INTO screening_run (id, started_at, status) VALUES (7, NOW(), 'RED') \
                | run | WARNING | run 7 ended red
            a run that died | INSERT INTO screening_run (id, started_at, status) VALUES (8, NOW(), 'RUNNING') \
                | run | WARNING | ^run 8 died
            a clock that is behind | INSERT INTO screening_run (started_at, status) VALUES ('2999-01-01 00:00:00', 'DONE') \
                | clock | WRONG | 2999-01-01
            """)
    void tellsOf(String what, String change, String check, Health health, String told) {
        jdbc.update(change);

        try (ConfigurableApplicationContext sekisho = Ward.open(settings)) {
            Ward.find("database", sekisho);
            Finding finding = Ward.find(check, sekisho);
            assertThat(finding.health()).isEqualTo(health);
            assertThat(finding.found() + " | " + finding.advice())
                    .containsPattern(Pattern.compile(told, Pattern.DOTALL));
        }
    }

    @Test
    void tellsOfTablesThatANewerProgramAdds() {
        try (ConfigurableApplicationContext older = Ward.open(Ward.emptyDatabase())) {
            DataSource database = older.getBean(DataSource.class);
            Flyway.configure().dataSource(database).target("3").load().migrate();
            JdbcTemplate tables = new JdbcTemplate(database);

            Ward.find("database", older);
            Finding migrations = Ward.find("migrations", older);
            assertThat(migrations.health()).isEqualTo(WARNING);
            assertThat(migrations.found()).startsWith("3 are applied");
            assertThat(migrations.advice()).contains("backup");

            tables.execute("ALTER DATABASE " + tables.queryForObject("SELECT DATABASE()", String.class)
                    + " CHARACTER SET latin1");
            assertThat(Ward.find("database", older).health()).isEqualTo(WARNING);
            assertThat(Ward.find("database", older).found()).contains("latin1");

            tables.execute("CREATE TABLE old (words VARCHAR(10)) DEFAULT CHARSET = latin1");
            assertThat(Ward.find("database", older).health()).isEqualTo(WRONG);
            assertThat(Ward.find("database", older).found()).contains("1 tables are not in utf8mb4");
        }
    }

    @Test
    void tellsWhereTheChainOfTheAuditTrailBreaks() {
        whole.getBean(AuditTrail.class)
                .add(List.of(
                        new AuditEvent("sekisho", AuditAction.RUN_STARTED, "one", ""),
                        new AuditEvent("sekisho", AuditAction.RUN_STARTED, "two", "")));
        jdbc.update("UPDATE audit_record SET detail = 'torpedo' WHERE subject = 'two'");

        Ward.find("database", whole);
        assertThat(Ward.find("audit", whole).health()).isEqualTo(WRONG);
        assertThat(Ward.find("audit", whole).found())
                .containsPattern("is broken at record \\d")
                .doesNotContain("torpedo");
    }

    @Test
    void tellsWhoHoldsTheLease() {
        Ward.find("database", whole);
        try (RunLock.Held held = whole.getBean(RunLock.class).take(() -> {}).orElseThrow()) {
            assertThat(Ward.find("run", whole).health()).isEqualTo(OK);
            assertThat(Ward.find("run", whole).found())
                    .startsWith("a run is going on: process "
                            + ProcessHandle.current().pid());
        }
        assertThat(Ward.find("run", whole).found()).isEqualTo("the lease is free; no run yet");
    }

    @Test
    void doesNotBelieveAClockThatIsFarFromTheDatabasesOrBehindTheProgram() throws IOException {
        Ward.find("database", whole);
        assertThat(clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(2))))
                .containsPattern("WRONG.*(7199|7200) s apart");
        assertThat(clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))).containsPattern("WRONG.*the program was built");
    }

    private static String clock(Clock wrong) throws IOException {
        return new MachineChecks.ClockCheck(
                        wrong, whole.getBean(JdbcDatabase.class), whole.getBean(BatchSettings.class))
                .look()
                .toString();
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

        @ParameterizedTest
        @CsvSource({
            "spring.datasource.password, Geheim-2, Access denied",
            "spring.datasource.url, jdbc:nosuch://db/sekisho?user=a&password=Geheim-3, ''"
        })
        void tellsWhyWithoutThePassword(String setting, String value, String told) {
            Map<String, String> wrong = new HashMap<>(Ward.emptyDatabase());
            wrong.put(setting, value);

            assertThat(Ward.find("database", wrong).toString())
                    .contains("WRONG", told)
                    .doesNotContain("Geheim");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8.4.0, MySQL Community Server - GPL, OK",
        "9.1.0, MySQL Community Server - GPL, OK",
        "8.0.40, MySQL Community Server - GPL, WRONG",
        "11.4.5-MariaDB, mariadb.org binary distribution, OK",
        "11.10.1-MariaDB, mariadb.org binary distribution, OK",
        "10.11.6-MariaDB-log, Debian 12, WRONG",
        "unknown, '', WRONG"
    })
    void knowsTheOldestServerOfBothKinds(String version, String product, Health health) {
        assertThat(DatabaseChecks.DatabaseCheck.version("the server", server(version, product, 64))
                        .health())
                .isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource({"64, OK", "16, WARNING", "4, WRONG"})
    void wantsAPacketForTheTextOfAGiantFiling(long megabytes, Health health) {
        assertThat(DatabaseChecks.DatabaseCheck.packet(server("11.4.5-MariaDB", "", megabytes))
                        .health())
                .isEqualTo(health);
    }

    private static JdbcDatabase.Server server(String version, String product, long megabytes) {
        return new JdbcDatabase.Server(version, product, "utf8mb4", megabytes << 20, 0, 0, Instant.EPOCH);
    }
}

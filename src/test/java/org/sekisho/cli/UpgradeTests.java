package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Terminal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home that the first tables of Sekisho hold, and a run of this program over the filings that it has already. */
@Tag("whole")
class UpgradeTests {

    private static final String REFERRED = "US20260401101A1";

    @TempDir
    static Path folder;

    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    private static HikariDataSource database;
    private static Path home;
    private static Terminal terminal;
    private static String nextRun;
    private static int exitCode;

    @BeforeAll
    static void aHomeOfThenAndARunOfNow() throws Exception {
        database = BaselineHome.name(SETTINGS);
        home = folder.resolve("home");
        BaselineHome.fill(database, home);
        StringWriter out = new StringWriter();
        exitCode = BaselineHome.run(home, BaselineHome.inbox(folder.resolve("inbox"), BaselineHome.FILINGS), out);
        nextRun = out.toString();
        terminal = Terminal.ofOffice(home, Map.of());
    }

    @AfterAll
    static void theServerIsNamedNoMore() {
        terminal.close();
        BaselineHome.forget(SETTINGS, database);
    }

    @Test
    void takesInNothingThatItHasAlready() {
        assertThat(exitCode).as(nextRun).isEqualTo(ExitCode.DONE);
        assertThat(nextRun).contains("\"run\":3", "\"status\":\"done\"", "\"received\":0", "\"waiting\":0");
    }

    @Test
    void showsTheRunsOfThen() {
        assertThat(sekisho("report", "1"))
                .contains("Run 1 done: 2 received = 1 clear + 1 flagged + 0 unscreenable + 0 exempt + 0 waiting");
        assertThat(sekisho("report", "2"))
                .contains("Run 2 done: 2 received = 0 clear + 1 flagged + 1 unscreenable + 0 exempt + 0 waiting")
                .contains(REFERRED, "Q-01", "claim 1 and 8 more")
                .contains("its XML is not well-formed");
    }

    @Test
    void showsTheFilingsOfThenWithTheirWords() {
        assertThat(sekisho("show", REFERRED)).contains("Q-01").containsIgnoringCase("quantum");
    }

    @Test
    void countsTheCasesOfThen() {
        assertThat(sekisho("status")).contains("Run 3 done").contains("Open cases: 2 secrecy, 0 disclosure");
    }

    @Test
    void keepsWhatTwoPersonsDecidedAndThePeople() {
        JdbcClient jdbc = JdbcClient.create(database);

        assertThat(jdbc.sql("""
                        SELECT f.number, c.status, d.decided_by, d.second_by, d.second_verdict FROM case_decision d
                            JOIN review_case c ON c.id = d.case_id JOIN filing f ON f.id = c.filing_id""").query().singleRow().toString())
                .isEqualTo("{number=JP2026991112A, status=CLOSED, decided_by=examiner, second_by=second-reviewer, "
                        + "second_verdict=AGREED}");
        assertThat(sekisho("staff", "list")).contains("examiner", "second-reviewer", "auditor");
    }

    @Test
    void goesOnWithTheSameAuditTrailAndTheHeadsThatWereSigned() {
        assertThat(sekisho("audit", "verify")).startsWith("The audit trail holds: ");
        assertThat(sekisho("count")).contains("4 received = 1 clear + 2 flagged + 1 unscreenable");
    }

    private static String sekisho(String... command) {
        return terminal.types(String.join(" ", command));
    }
}

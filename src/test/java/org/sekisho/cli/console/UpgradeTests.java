package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.context.ConfigurableApplicationContext;

/** A database with the tables and rows of an earlier version, from a run of that version over four filings. */
class UpgradeTests {

    private static final String VERSION = "31";
    private static final String FLAGGED = "US20260401101A1";
    private static final List<String> FILINGS = List.of(
            "JP2026991112A-towed-array.xml",
            "US13990106B2-leaf-sensor.xml",
            "US20260401101A1-quantum-key-receiver.xml",
            "US20260401114A1-not-well-formed.xml");

    @TempDir
    static Path folder;

    private static final Map<String, String> SERVER = new LinkedHashMap<>();

    private static String nextRun;
    private static int exitCode;

    @BeforeAll
    static void rowsOfAnEarlierVersionAndARunOfThisOne() throws Exception {
        TestDatabase.register((name, value) -> SERVER.put(name, String.valueOf(value.get())));
        fill();
        SERVER.forEach(System::setProperty);
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        for (String filing : FILINGS) {
            Files.copy(Path.of("testdata/filings", filing), inbox.resolve(filing));
        }
        StringWriter out = new StringWriter();
        String why = "the release of before signed nothing";
        assertThat(execute(out, "audit", "accept", "--because", why)).isEqualTo(ExitCode.DONE);
        out.getBuffer().setLength(0);
        exitCode = execute(out, "run", "--inbox", inbox.toString(), "--list", "config/lists", "--json");
        nextRun = out.toString();
    }

    @AfterAll
    static void theServerIsNamedNoMore() {
        SERVER.keySet().forEach(System::clearProperty);
    }

    @Test
    void takesInNothingThatItHasAlready() {
        assertThat(exitCode).as(nextRun).isEqualTo(ExitCode.DONE);
        assertThat(nextRun).contains("\"run\":2", "\"status\":\"done\"", "\"received\":0", "\"waiting\":0");
    }

    @Test
    void showsTheRunOfThen() {
        assertThat(sekisho("report", "1"))
                .contains("Run 1 done: 4 received = 2 clear + 1 flagged + 1 unscreenable + 0 exempt + 0 waiting")
                .contains(FLAGGED, "Q-01", "claim 1 and 8 more")
                .contains("its XML is not well-formed");
    }

    @Test
    void showsTheFilingsOfThenWithTheirWords() {
        assertThat(sekisho("show", FLAGGED)).contains("Q-01").containsIgnoringCase("quantum");
    }

    @Test
    void countsTheCasesOfThen() {
        assertThat(sekisho("status")).contains("Run 2 done").contains("Open cases: 2 secrecy, 0 disclosure");
    }

    @Test
    void goesOnWithTheSameAuditTrail() {
        try (ConfigurableApplicationContext sekisho = new Place().open()) {
            assertThat(sekisho.getBean(AuditTrail.class).firstBreak()).isEmpty();
        }
    }

    private static void fill() throws SQLException, IOException {
        String url = SERVER.get("spring.datasource.url");
        String user = SERVER.get("spring.datasource.username");
        String password = SERVER.get("spring.datasource.password");
        Flyway.configure()
                .dataSource(url, user, password)
                .target(VERSION)
                .load()
                .migrate();
        try (InputStream rows = TestDatabase.class.getResourceAsStream("rows-of-V0%s.sql".formatted(VERSION));
                Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String insert : new String(rows.readAllBytes(), StandardCharsets.UTF_8).split(";\n")) {
                statement.execute(insert);
            }
        }
    }

    private static String sekisho(String... command) {
        StringWriter out = new StringWriter();
        assertThat(execute(out, command)).isEqualTo(ExitCode.DONE);
        return out.toString();
    }

    private static int execute(StringWriter out, String... command) {
        List<String> arguments = new java.util.ArrayList<>(List.of(command));
        arguments.addAll(List.of("--home", folder.resolve("home").toString()));
        return Sekisho.commandLine().setOut(new PrintWriter(out, true)).execute(arguments.toArray(String[]::new));
    }
}

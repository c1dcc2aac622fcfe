package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.ChildJava;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** {@code sekisho serve} as a process, and the run that an operator starts there as another. */
@Tag("whole")
class RunFromTheDeskTests {

    private static final Pattern ADDRESS = Pattern.compile("The review desk is open: http://127.0.0.1:(\\d+)");
    private static final Pattern CODE = Pattern.compile("good for a day: (\\S+)");
    private static final String FILING = "EP-9990111-A1-quantum-dot-television.xml";
    private static final String PASSWORD = "four slow otters juggle";

    @TempDir
    private Path home;

    private final Map<String, String> database = new HashMap<>();
    private Process desk;

    RunFromTheDeskTests() {
        DynamicPropertyRegistry registry = (name, value) -> database.put(name, String.valueOf(value.get()));
        TestDatabase.register(registry);
    }

    @AfterEach
    void endTheDesk() throws InterruptedException {
        desk.destroy();
        if (!desk.waitFor(30, TimeUnit.SECONDS)) {
            desk.destroyForcibly();
        }
    }

    @Test
    void runsInAProcessOfItsOwnAtTheWordOfAnOperator() throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Files.copy(Path.of("testdata/filings", FILING), inbox.resolve(FILING));
        desk = serve(inbox);
        BufferedReader said = new BufferedReader(new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8));
        DeskBrowser browser = new DeskBrowser(Integer.parseInt(awaited(ADDRESS, said)), "en");
        becomeOperator(browser, awaited(CODE, said));

        Page started = browser.send(browser.get("/runs"), "#start-run");
        started.says("The run is being started.");
        Page again = browser.send(started, "#start-run");
        again.says("A run is going on already. Nothing was started.");

        Page ended = whenItHasEnded(browser);
        assertThat(ended.select("tbody tr")).hasSize(1);
        assertThat(ended.text("tbody .desk-counted")).startsWith("1 received = ");
        assertThat(ended.text("tbody .desk-tag")).isEqualTo("Done");
        assertThat(Files.readString(home.resolve("var/log/run-from-desk.txt"))).contains("Run 1 done: 1 received");
        assertThat(rows().sql("SELECT actor FROM audit_record WHERE action = 'RUN_ASKED_FOR'")
                        .query(String.class)
                        .list())
                .containsExactly("first");
    }

    private Process serve(Path inbox) throws IOException {
        List<String> command = ChildJava.sekisho();
        command.addAll(List.of("serve", "--port", "0", "--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPRING_DATASOURCE_URL", database.get("spring.datasource.url"));
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.get("spring.datasource.username"));
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.get("spring.datasource.password"));
        builder.environment().put("SEKISHO_RUN_INBOXES_0", inbox.toString());
        builder.environment().put("SEKISHO_EXTRACTION_OCR_ENABLED", "false");
        return builder.redirectError(home.resolve("err").toFile()).start();
    }

    private String awaited(Pattern what, BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = what.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError(Files.readString(home.resolve("err")));
    }

    private void becomeOperator(DeskBrowser browser, String code) {
        browser.send(
                browser.get("/first-administrator"),
                "form[action=/first-administrator]",
                "code=" + code,
                "account=first",
                "name=The First",
                "password=" + PASSWORD);
        rows().sql("INSERT INTO staff_role (staff_id, role) VALUES ('first', 'OPERATOR')")
                .update();
        browser.send(browser.get("/sign-in"), "form[action=/sign-in]", "account=first", "password=" + PASSWORD);
    }

    private JdbcClient rows() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.get("spring.datasource.url"),
                database.get("spring.datasource.username"),
                database.get("spring.datasource.password")));
    }

    /** Asks as the page itself does: each answer comes when the desk has it, and the last one says to draw the page anew. */
    private static Page whenItHasEnded(DeskBrowser browser) {
        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        while (Instant.now().isBefore(end)) {
            if (browser.get("/runs/progress").header("HX-Refresh").isPresent()) {
                return browser.get("/runs");
            }
        }
        throw new AssertionError(
                "The run has not ended: " + browser.get("/runs").text());
    }
}

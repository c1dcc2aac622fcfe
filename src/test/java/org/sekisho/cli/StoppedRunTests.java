package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.database.HomeDatabase;

/** Runs in processes of their own, ended from outside, against the promise that the next run makes it all good. */
class StoppedRunTests {

    private static final int FILINGS = 150;

    /** Everything that a run decides, told by number and not by keys that depend on the order of work. */
    private static final List<String> DECIDED = List.of("""
            SELECT f.number, f.version, f.fingerprint, o.outcome, o.reason, o.rank_score, t.language, t.characters,
                t.passages, MD5(t.content) AS text
            FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                LEFT JOIN filing_text t ON t.filing_id = f.id
            ORDER BY f.number, f.version""", """
            SELECT f.number, f.version, e.ordinal, e.entry_code, e.queue, e.requirement, e.rank_score
            FROM entry_finding e JOIN filing f ON f.id = e.filing_id ORDER BY f.number, f.version, e.ordinal""", """
            SELECT f.number, f.version, e.ordinal, e.finding_ordinal, e.rule, e.kind, e.place, e.span_start, e.span_end,
                e.symbol, e.weight
            FROM evidence e JOIN filing f ON f.id = e.filing_id ORDER BY f.number, f.version, e.ordinal""", """
            SELECT f.number, f.version, e.ordinal, e.kind, e.role, e.name, e.span_start, e.span_end
            FROM filing_entity e JOIN filing f ON f.id = e.filing_id ORDER BY f.number, f.version, e.ordinal""", """
            SELECT f.number, f.version, u.ordinal, u.document, u.page, u.reason
            FROM unread_part u JOIN filing f ON f.id = u.filing_id ORDER BY f.number, f.version, u.ordinal""", """
            SELECT f.number, f.version, c.queue, c.status, c.rank_score, c.clock, c.due_on
            FROM review_case c JOIN filing f ON f.id = c.filing_id ORDER BY f.number, f.version, c.queue""");

    @TempDir
    static Path folder;

    private static Path inbox;
    private static List<String> undisturbed;

    @BeforeAll
    static void anUndisturbedRun() throws Exception {
        inbox = inbox();
        Path home = folder.resolve("undisturbed");
        assertThat(run(home).waitFor()).isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);
        undisturbed = HomeDatabase.rows(home, DECIDED);
    }

    @Test
    void endsAsAnUndisturbedRunDoesWhenItIsToldToStopAndRunAgain() throws Exception {
        Path home = folder.resolve("stopped");
        Process stopped = run(home);
        waitForSomeOutcomes(stopped);
        stopped.destroy();
        assertThat(stopped.waitFor(30, TimeUnit.SECONDS))
                .as("stops within 30 s")
                .isTrue();
        assertThat(stopped.exitValue()).isEqualTo(ExitCode.STOPPED);
        assertThat(HomeDatabase.rows(home, List.of("SELECT filing_id FROM screening_outcome")))
                .as("stopped in the middle")
                .hasSizeBetween(1, FILINGS);

        assertThat(run(home).waitFor()).isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);
        assertThat(HomeDatabase.rows(home, DECIDED)).isEqualTo(undisturbed);
        assertThat(statuses(home)).containsExactly("{status=STOPPED}", "{status=DONE}");
    }

    @Test
    void endsAsAnUndisturbedRunDoesWhenItsProcessIsKilledAndItRunsAgain() throws Exception {
        Path home = folder.resolve("killed");
        Process killed = run(home);
        waitForSomeOutcomes(killed);
        killed.destroyForcibly().waitFor();

        assertThat(run(home).waitFor()).isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);
        assertThat(HomeDatabase.rows(home, DECIDED)).isEqualTo(undisturbed);
        assertThat(statuses(home)).containsExactly("{status=ABANDONED}", "{status=DONE}");
    }

    @Test
    void doesNothingWhileAnotherRunIsGoingOn() throws Exception {
        Path home = folder.resolve("locked");
        assertThat(HomeDatabase.underRunLock(home, () -> run(home).waitFor())).isEqualTo(ExitCode.LOCKED);
        assertThat(HomeDatabase.rows(home, List.of("SELECT id FROM screening_run", "SELECT id FROM filing")))
                .isEmpty();
    }

    private static List<String> statuses(Path home) {
        return HomeDatabase.rows(home, List.of("SELECT status FROM screening_run ORDER BY id"));
    }

    /** The project's own filings, and one of them many times over under other numbers. */
    private static Path inbox() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        String filing = Files.readString(Path.of("testdata/filings/US20260401101A1-quantum-key-receiver.xml"));
        assertThat(filing).contains("20260401101");
        StringBuilder bulk = new StringBuilder();
        IntStream.range(0, FILINGS)
                .forEach(i -> bulk.append(filing.replace("20260401101", Integer.toString(2100000 + i) + "0000"))
                        .append('\n'));
        Files.writeString(inbox.resolve("ipa261119.xml"), bulk);
        return inbox;
    }

    private static Process run(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Dsekisho.install=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.sekisho.cli.Sekisho",
                "run"));
        command.addAll(List.of("--home", home.toString(), "--inbox", inbox.toString()));
        command.addAll(List.of("--inbox", Path.of("testdata/filings").toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Reads the progress that the run tells until something is committed. */
    private static void waitForSomeOutcomes(Process run) throws IOException {
        BufferedReader progress = run.errorReader(StandardCharsets.UTF_8);
        for (String line = progress.readLine(); line != null; line = progress.readLine()) {
            if (line.endsWith(" screened")) {
                return;
            }
        }
        throw new AssertionError("The run ended before it told of any outcome");
    }
}

package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a person types about canaries and about the count over all time, one after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("whole")
class TrustCommandsTests {

    @TempDir
    static Path home;

    private static Path inbox;
    private static Terminal terminal;

    @BeforeAll
    static void anInbox() throws IOException {
        inbox = Files.createDirectory(home.resolve("inbox"));
        Files.copy(Path.of("testdata/filings/EP9990117A1.rtf"), inbox.resolve("EP9990117A1.rtf"));
        terminal = new Terminal(home);
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @Test
    @Order(1)
    void listsAndTriesTheCanariesByTheListsInUseAndTellsWhatDoesNotApply() {
        terminal.without("sekisho.canaries.shipped");
        assertThat(terminal.types("canaries"))
                .containsPattern("CANARY-quantum-key-en +focus-areas:QUANTUM-01 +not yet run +a word processor's")
                .contains("15 canaries.");
        assertThat(terminal.types("canaries check --list=config/lists/jp-specified-fields.yml"))
                .containsPattern("CANARY-japan-housing-symbol-ja +jp-specified-fields:JP-18 +as expected")
                .containsPattern("CANARY-quantum-key-en .*not applicable +list focus-areas is not in use")
                .contains("5 of 18 as expected, 13 not applicable; 52 of 52 examples of the lists as expected");
        terminal.with("sekisho.canaries.shipped", "");
    }

    @Test
    @Order(2)
    void plantsOneOfTheOfficeAndSaysWhyNot() throws IOException {
        Path umbrella = Files.writeString(home.resolve("umbrella.txt"), "An umbrella with a tray.");
        Path odd = Files.writeString(home.resolve("two words.txt"), "An umbrella.");
        refuses(
                "canaries add " + umbrella + " --expect=everything",
                "'everything' is none of LIST:ENTRY, LIST:not:ENTRY, LIST:clear, clear, unscreenable.");
        refuses("canaries add " + inbox + " --expect=clear", "");
        refuses("canaries add \"" + odd + "\" --expect=clear", "Rename the file first");

        terminal.types("canaries add " + umbrella + " --expect=focus-areas:QUANTUM-01 --because=\"a test\"");
        refuses("canaries add " + umbrella + " --expect=clear", "There is a canary CANARY-umbrella already");
        assertThat(terminal.types(ExitCode.RED, "canaries check"))
                .containsPattern(
                        "CANARY-umbrella +focus-areas:QUANTUM-01 +missed +focus-areas:QUANTUM-01 was not found");
        assertThat(terminal.rows("SELECT subject, detail FROM audit_record WHERE action = 'CANARY_ADDED'"))
                .containsExactly("{subject=umbrella.txt, detail=focus-areas:QUANTUM-01}");
    }

    private static void refuses(String typed, String because) {
        assertThat(terminal.types(ExitCode.USAGE, typed)).contains(because);
    }

    @Test
    @Order(3)
    void endsARunRedWithTheCanaryThatItMissed() throws IOException {
        assertThat(run(ExitCode.RED))
                .contains("ALARM: a canary that must be flagged was not")
                .contains("(focus-areas:QUANTUM-01 was not found): CANARY-umbrella")
                .contains("and 1 canaries, 0 as expected, 1 missed, 0 wrongly flagged, 0 not applicable")
                .contains("All time: 1 received = 1 clear")
                .contains("Oracle: 1 of 1 clear filings matched again by the slow path (seed ");
        assertThat(terminal.types("canaries"))
                .containsPattern("CANARY-umbrella +focus-areas:QUANTUM-01 +missed +a test");

        Path own = home.resolve("var/canaries");
        Files.delete(own.resolve("umbrella.txt"));
        assertThat(run(ExitCode.CONFIGURATION)).contains("umbrella.txt is not there, or is no file");
        Files.delete(own.resolve("canaries.yml"));
    }

    @Test
    @Order(4)
    void namesWhatIsMissingFromTheCountUntilItIsAccepted() throws IOException {
        assertThat(terminal.types("count")).contains("All time: 1 received = 1 clear");
        Files.delete(inbox.resolve("EP9990117A1.rtf"));
        terminal.change(
                "DELETE FROM screening_outcome WHERE filing_id IN (SELECT id FROM filing WHERE NOT canary)",
                "DELETE c FROM document_chunk c JOIN document d ON d.id = c.document_id"
                        + " JOIN filing f ON f.id = d.filing_id WHERE NOT f.canary",
                "DELETE d FROM document d JOIN filing f ON f.id = d.filing_id WHERE NOT f.canary",
                "DELETE r FROM receipt r JOIN filing f ON f.id = r.filing_id WHERE NOT f.canary",
                "DELETE t FROM filing_text t JOIN filing f ON f.id = t.filing_id WHERE NOT f.canary",
                "DELETE FROM filing WHERE NOT canary");

        assertThat(terminal.types(ExitCode.RED, "count")).contains("that does not add up: EP9990117A1");
        assertThat(terminal.types("status")).contains("All time: 1 received = 0 clear");
        run(ExitCode.RED);

        terminal.types(ExitCode.USAGE, "count --accept");
        terminal.typesDuringARun("count --accept --because=\"a test\"");
        terminal.types("count --accept --because=\"deleted for a test\"");
        assertThat(terminal.rows("SELECT detail FROM audit_record WHERE action = 'DIFFERENCE_ACCEPTED'"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("EP9990117A1, because: deleted for a test"));
        terminal.types("count");
        run(ExitCode.DONE);
    }

    private static String run(int exitCode) {
        return terminal.types(exitCode, "run --inbox=" + inbox);
    }
}

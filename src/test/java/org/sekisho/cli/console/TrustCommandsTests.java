package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.HomeDatabase;
import org.sekisho.machine.database.PreparedHome;

/** What a person types about canaries and about the count over all time, one after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("whole")
class TrustCommandsTests {

    @TempDir
    static Path folder;

    private static Path home;
    private static Path inbox;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void anInbox() throws IOException {
        home = PreparedHome.at(folder.resolve("home"));
        inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.copy(Path.of("testdata/filings/EP9990117A1.rtf"), inbox.resolve("EP9990117A1.rtf"));
    }

    @Test
    @Order(1)
    void listsTheCanariesBeforeAnyRunTriedThem() {
        assertThat(sekisho("canaries")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .containsPattern("CANARY-quantum-key-en +focus-areas:QUANTUM-01 +not yet run +a word processor's")
                .contains("14 canaries.");
    }

    @Test
    @Order(2)
    void triesThemByTheListsInUseAndTellsWhatDoesNotApply() {
        assertThat(sekisho("canaries", "check", "--list=config/lists/jp-specified-fields.yml"))
                .isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .containsPattern("CANARY-japan-housing-symbol-ja +jp-specified-fields:JP-18 +as expected")
                .containsPattern("CANARY-quantum-key-en .*not applicable +list focus-areas is not in use")
                .contains("5 of 17 as expected, 12 not applicable; 50 of 50 examples of the lists as expected");
    }

    @Test
    @Order(3)
    void plantsOneOfTheOfficeAndSaysWhyNot() throws IOException {
        Path umbrella = Files.writeString(folder.resolve("umbrella.txt"), "An umbrella with a tray.");
        assertThat(sekisho("canaries", "add", umbrella.toString(), "--expect=everything"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("'everything' is none of LIST:ENTRY, LIST:not:ENTRY, LIST:clear, clear, unscreenable.");
        assertThat(sekisho("canaries", "add", folder.toString(), "--expect=clear"))
                .isEqualTo(ExitCode.USAGE);
        Path odd = Files.writeString(folder.resolve("two words.txt"), "An umbrella.");
        assertThat(sekisho("canaries", "add", odd.toString(), "--expect=clear")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Rename the file first");

        assertThat(sekisho(
                        "canaries", "add", umbrella.toString(), "--expect=focus-areas:QUANTUM-01", "--because=a test"))
                .isEqualTo(ExitCode.DONE);
        assertThat(sekisho("canaries", "add", umbrella.toString(), "--expect=clear"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("There is a canary CANARY-umbrella already");
        assertThat(sekisho("canaries", "check")).isEqualTo(ExitCode.RED);
        assertThat(out.toString())
                .containsPattern(
                        "CANARY-umbrella +focus-areas:QUANTUM-01 +missed +focus-areas:QUANTUM-01 was not found");
        assertThat(rows("SELECT subject, detail FROM audit_record WHERE action = 'CANARY_ADDED'"))
                .containsExactly("{subject=umbrella.txt, detail=focus-areas:QUANTUM-01}");
    }

    @Test
    @Order(4)
    void endsARunRedWithTheCanaryThatItMissed() throws IOException {
        assertThat(run()).isEqualTo(ExitCode.RED);

        assertThat(out.toString())
                .contains("ALARM: a canary that must be flagged was not")
                .contains("(focus-areas:QUANTUM-01 was not found): CANARY-umbrella")
                .contains("and 15 canaries, 17 as expected, 1 missed, 0 wrongly flagged, 0 not applicable")
                .contains("All time: 1 received = 1 clear")
                .contains("Oracle: 1 of 1 clear filings matched again by the slow path (seed ");
        sekisho("canaries");
        assertThat(out.toString()).containsPattern("CANARY-umbrella +focus-areas:QUANTUM-01 +missed +a test");

        Path own = home.resolve("var/canaries");
        Files.delete(own.resolve("umbrella.txt"));
        assertThat(run()).as("named and not there").isEqualTo(ExitCode.CONFIGURATION);
        assertThat(err.toString()).contains("umbrella.txt is not there, or is no file");
        Files.delete(own.resolve("canaries.yml"));
        assertThat(run()).isEqualTo(ExitCode.DONE);
    }

    @Test
    @Order(5)
    void namesWhatIsMissingFromTheCountUntilItIsAccepted() throws Exception {
        assertThat(sekisho("count")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("All time: 1 received = 1 clear");
        Files.delete(inbox.resolve("EP9990117A1.rtf"));
        HomeDatabase.change(
                home,
                List.of(
                        "SET foreign_key_checks = 0",
                        "DELETE FROM screening_outcome WHERE filing_id IN (SELECT id FROM filing WHERE NOT canary)",
                        "DELETE c FROM document_chunk c JOIN document d ON d.id = c.document_id"
                                + " JOIN filing f ON f.id = d.filing_id WHERE NOT f.canary",
                        "DELETE d FROM document d JOIN filing f ON f.id = d.filing_id WHERE NOT f.canary",
                        "DELETE r FROM receipt r JOIN filing f ON f.id = r.filing_id WHERE NOT f.canary",
                        "DELETE t FROM filing_text t JOIN filing f ON f.id = t.filing_id WHERE NOT f.canary",
                        "DELETE FROM filing WHERE NOT canary"));

        assertThat(sekisho("count")).isEqualTo(ExitCode.RED);
        assertThat(out.toString()).contains("that does not add up: EP9990117A1");
        sekisho("status");
        assertThat(out.toString()).contains("All time: 1 received = 0 clear");
        assertThat(run()).isEqualTo(ExitCode.RED);

        assertThat(sekisho("count", "--accept")).isEqualTo(ExitCode.USAGE);
        assertThat(HomeDatabase.underRunLock(home, () -> sekisho("count", "--accept", "--because=a test")))
                .isEqualTo(ExitCode.LOCKED);
        assertThat(sekisho("count", "--accept", "--because=deleted for a test")).isEqualTo(ExitCode.DONE);
        assertThat(rows("SELECT detail FROM audit_record WHERE action = 'DIFFERENCE_ACCEPTED'"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("EP9990117A1, because: deleted for a test"));
        assertThat(sekisho("count")).isEqualTo(ExitCode.DONE);
        assertThat(run()).isEqualTo(ExitCode.DONE);
    }

    private static List<String> rows(String query) {
        return HomeDatabase.rows(home, List.of(query));
    }

    private int run() {
        return sekisho("run", "--inbox=" + inbox);
    }

    private int sekisho(String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add("--home=" + home);
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }
}

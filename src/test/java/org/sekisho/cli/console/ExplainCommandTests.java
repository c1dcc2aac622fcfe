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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.HomeDatabase;
import org.sekisho.machine.database.PreparedHome;

/** What `sekisho explain` says of filings that a real run has screened, and that the page of the tools shows just that. */
@Tag("whole")
class ExplainCommandTests {

    private static final String FLAGGED = "US20260401101A1";
    private static final String NOT_FLAGGED = "EP9990111A1";

    @TempDir
    static Path folder;

    private static Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aNight() throws IOException {
        home = PreparedHome.at(folder.resolve("home"));
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        for (String filing :
                List.of("US20260401101A1-quantum-key-receiver.xml", "EP-9990111-A1-quantum-dot-television.xml")) {
            Files.copy(Path.of("testdata/filings", filing), inbox.resolve(filing));
        }
        StringWriter said = new StringWriter();
        int exitCode = Sekisho.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute("run", "--home=" + home, "--inbox=" + inbox, "--list=config/lists/focus-areas.yml");
        assertThat(exitCode).as(said.toString()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void thePageOfTheToolsShowsWhatItPrints() throws IOException {
        assertThat(explain(FLAGGED, "QUANTUM-01")).isEqualTo(ExitCode.DONE);
        String page = Files.readString(Path.of("src/docs/lists-tools.md"));
        String fingerprint = " \\([0-9a-f]{12}\\)";
        assertThat(page).contains(out.toString().replaceAll(fingerprint, "").strip());

        explain(NOT_FLAGGED);
        String shown = page.substring(page.indexOf("Do not apply, and came nearest:\n"));
        assertThat(out.toString().lines())
                .contains(shown.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void everyClauseOfAnEntryIsAnsweredWithTheWordsThatMetIt() {
        explain(FLAGGED, "QUANTUM-01");

        assertThat(out.toString())
                .contains("QUANTUM-01 of focus-areas", "applies (secrecy)")
                .containsPattern("(?m)^  met +H04L 9/0852$")
                .containsPattern("(?m)^ +not met ")
                .containsPattern("title: \"quantum key distribution\"");
    }

    @Test
    void aFilingThatWasNotFlaggedIsToldItsNearestMisses() {
        assertThat(explain(NOT_FLAGGED)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .startsWith(NOT_FLAGGED + " version 1: ")
                .contains("Do not apply, and came nearest:")
                .containsPattern("(?m)^  [A-Z]+-\\w+ of focus-areas; nearest: .*missing is ");
    }

    @Test
    void anEntryThatDoesNotApplySaysWhatItLacks() {
        explain(NOT_FLAGGED, "ocean-01");

        assertThat(out.toString()).contains("OCEAN-01 of focus-areas", "does not apply; nearest: ");
    }

    @Test
    void whatCannotBeExplainedIsAUsageErrorThatSaysWhatToDo() {
        assertThat(explain("US9999999A1")).isEqualTo(ExitCode.USAGE);
        assertThat(explain(FLAGGED, "NO-SUCH")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("No filing US9999999A1 was received.")
                .contains("No list in use has an entry NO-SUCH that is in force; see: sekisho lists show");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyLookGoesOnTheAuditTrail() {
        explain(FLAGGED, "QUANTUM-02");

        assertThat(HomeDatabase.rows(
                        home, List.of("SELECT subject, detail FROM audit_record WHERE action = 'FILING_EXPLAINED'")))
                .contains("{subject=%s, detail=version 1, QUANTUM-02}".formatted(FLAGGED));
    }

    private int explain(String... arguments) {
        List<String> command = new ArrayList<>(List.of("explain", "--home=" + home));
        command.addAll(List.of(arguments));
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }
}

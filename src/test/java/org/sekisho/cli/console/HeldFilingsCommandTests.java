package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.testdata.DocumentPage;

/**
 * What is typed about two filings that are held: what entries found in them, what another list would change, and would have
 * caught, and what a replay comes to. The page of the tools shows just that.
 */
@Tag("whole")
class HeldFilingsCommandTests {

    private static final String FLAGGED = "US20260401101A1";
    private static final String FUNDED = "US13990106B2";
    private static final String LEAVES = """
              - code: LEAF-01
                title: Leaf sensors
                area: biotechnology
                queue: secrecy
                basis: ours
                rules:
                  - words: leaf
                examples: { match: [A leaf.], noMatch: [A lamp.] }
            """;

    @TempDir
    static Path home;

    private static Terminal terminal;
    private static Path list;
    private static String page;

    @BeforeAll
    static void aNight() throws IOException {
        Path inbox = Files.createDirectory(home.resolve("inbox"));
        for (String filing : List.of(FLAGGED + "-quantum-key-receiver.xml", FUNDED + "-leaf-sensor.xml")) {
            Files.copy(Path.of("testdata/filings", filing), inbox.resolve(filing));
        }
        terminal = new Terminal(home).with("sekisho.run.lists[0]", "config/lists/focus-areas.yml");
        terminal.types("run --inbox=" + inbox);
        String yaml = Files.readString(Path.of("config/lists/focus-areas.yml"));
        list = home.resolve("focus-areas.yml");
        Files.writeString(list, yaml.replace("\n  - code: QUANTUM-01\n", "\n" + LEAVES + "  - code: QUANTUM-01\n"));
        page = DocumentPage.at("lists.md#tools-for-those-who-keep-a-list");
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @Test
    void everyClauseOfAnEntryIsAnsweredWithTheWordsThatMetIt() {
        String said = terminal.types("explain " + FLAGGED + " QUANTUM-01");

        assertThat(page).contains(said.replaceAll(" \\([0-9a-f]{12}\\)", "").strip());
        assertThat(said)
                .contains("QUANTUM-01 of focus-areas", "applies (secrecy)")
                .containsPattern("(?m)^  met +H04L 9/0852$")
                .containsPattern("(?m)^ +not met ")
                .containsPattern("title: \"quantum key distribution\"");
        assertThat(terminal.rows("SELECT subject, detail FROM audit_record WHERE action = 'FILING_EXPLAINED'"))
                .contains("{subject=%s, detail=version 1, QUANTUM-01}".formatted(FLAGGED));
    }

    @Test
    void aFilingIsToldItsNearestMissesAndWhatAnEntryLacks() {
        String said = terminal.types("explain " + FUNDED);

        assertThat(said)
                .startsWith(FUNDED + " version 1: ")
                .containsPattern("(?m)^  [A-Z]+-\\w+ of focus-areas; nearest: .*missing is ");
        String shown = page.substring(page.indexOf("Do not apply, and came nearest:\n"));
        assertThat(said.lines())
                .containsAll(
                        shown.lines().limit(3).filter(line -> !line.equals("…")).toList());
        assertThat(terminal.types("explain " + FUNDED + " ocean-01"))
                .contains("OCEAN-01 of focus-areas", "does not apply; nearest: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us20260401101a1", "US2026/0401101", "2026/0,401,101", "20260401101A1", "ＵＳ2026－0401101"})
    void aFilingIsNamedInAnyFormOfItsNumber(String typed) {
        assertThat(terminal.types("show " + typed)).startsWith(FLAGGED + " version 1, ");
        assertThat(terminal.rows(
                        "SELECT subject FROM audit_record WHERE action = 'FILING_SHOWN' ORDER BY id DESC LIMIT 1"))
                .containsExactly("{subject=%s}".formatted(FLAGGED));
    }

    @Test
    void thePageOfTheToolsShowsWhatAPreviewAndHindsightPrint() {
        String said = terminal.types("lists preview " + list + " --all")
                + terminal.types("lists hindsight focus-areas QUANTUM-01");

        String days = "\\d{4}-\\d\\d-\\d\\d|-?\\d+ days left|the term is over";
        List<String> lines = page.replaceAll(days, "…").lines().toList();
        assertThat(said.lines().filter(line -> !line.startsWith("Preview ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(lines).contains(line.replaceAll(days, "…")));
        assertThat(terminal.rows("SELECT action, subject FROM audit_record WHERE action = 'LIST_PREVIEW_SEEN'"))
                .contains("{action=LIST_PREVIEW_SEEN, subject=focus-areas}");
        assertThat(terminal.types("lists preview " + list + " --last 1 --json"))
                .startsWith("{\"preview\":")
                .contains("\"opens\":1", "\"entry\":\"LEAF-01\"", "\"filing\":\"US13990106B2\"", "\"precision\":null");
    }

    @Test
    void writesHindsightAsATableAndAsAPage() {
        Path csv = home.resolve("leaves.csv");
        Path html = home.resolve("leaves.html");

        terminal.types("lists hindsight focus-areas leaf-01 --file=%s --csv=%s --html=%s".formatted(list, csv, html));

        assertThat(csv).content().contains("focus-areas,LEAF-01,US13990106B2,1,");
        assertThat(html).content().contains("<th scope=\"row\">US13990106B2</th>");
    }

    @Test
    void whatCannotBeAskedIsToldWithItsExitCode() throws IOException {
        refuses("explain US9999999A1", "No filing US9999999A1 was received.");
        refuses("show US2026040110", "No filing US2026040110 was received.");
        refuses(
                "explain " + FLAGGED + " NO-SUCH",
                "No list in use has an entry NO-SUCH that is in force; see: sekisho lists show");
        refuses("lists hindsight focus-areas NO-SUCH", "List focus-areas has no entry NO-SUCH");
        refuses("lists hindsight no-such A-01", "No run has used a list no-such");
        refuses("lists preview " + list + " --last 0", "1 or more");
        refuses("replay " + FLAGGED + " --as-of 2020-01-01", "No filing US20260401101A1 was received by 2020-01-01.");
        Path broken = Files.writeString(home.resolve("broken.yml"), "list: broken\n");
        terminal.types(ExitCode.CONFIGURATION, "lists preview " + broken);
    }

    private static void refuses(String typed, String because) {
        assertThat(terminal.types(ExitCode.USAGE, typed))
                .isEqualTo(terminal.err())
                .contains(because);
    }

    @Test
    void aReplayEndsByWhatItComesTo() {
        assertThat(terminal.types("replay " + FLAGGED))
                .contains("The same as was recorded.", "found: QUANTUM-01 of focus-areas, secrecy");
        terminal.change("DELETE FROM entry_finding WHERE entry_code = 'QUANTUM-01'");
        assertThat(terminal.types(ExitCode.DIFFERENT, "replay " + FLAGGED))
                .contains("found now, and not recorded: QUANTUM-01", "It comes from the record");
    }
}

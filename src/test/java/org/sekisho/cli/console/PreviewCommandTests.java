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

/** What a list would change, and would have caught, as it is typed; and that the page of the tools shows just that. */
@Tag("whole")
class PreviewCommandTests {

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
    static Path folder;

    private static Path home;
    private static Path list;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aNight() throws IOException {
        home = PreparedHome.at(folder.resolve("home"));
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        for (String filing : List.of("US20260401101A1-quantum-key-receiver.xml", "US13990106B2-leaf-sensor.xml")) {
            Files.copy(Path.of("testdata/filings", filing), inbox.resolve(filing));
        }
        StringWriter said = new StringWriter();
        int exitCode = Sekisho.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute("run", "--home=" + home, "--inbox=" + inbox, "--list=config/lists/focus-areas.yml");
        assertThat(exitCode).as(said.toString()).isEqualTo(ExitCode.DONE);
        String yaml = Files.readString(Path.of("config/lists/focus-areas.yml"));
        list = folder.resolve("focus-areas.yml");
        Files.writeString(list, yaml.replace("\n  - code: QUANTUM-01\n", "\n" + LEAVES + "  - code: QUANTUM-01\n"));
    }

    private int lists(String... arguments) {
        List<String> command = new ArrayList<>(List.of("lists"));
        command.addAll(List.of(arguments));
        command.add("--home=" + home);
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }

    @Test
    void thePageOfTheToolsShowsWhatTheyPrint() throws IOException {
        assertThat(lists("preview", list.toString(), "--all"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(lists("hindsight", "focus-areas", "QUANTUM-01")).isEqualTo(ExitCode.DONE);

        String page = Files.readString(Path.of("src/docs/lists-tools.md"));
        String days = "\\d{4}-\\d\\d-\\d\\d|-?\\d+ days left|the term is over";
        List<String> lines = page.replaceAll(days, "…").lines().toList();
        assertThat(out.toString().lines().filter(line -> !line.startsWith("Preview ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(lines).contains(line.replaceAll(days, "…")));
    }

    @Test
    void saysItToProgramsToo() {
        assertThat(lists("preview", list.toString(), "--last", "1", "--json")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString())
                .startsWith("{\"preview\":")
                .contains("\"opens\":1", "\"entry\":\"LEAF-01\"", "\"filing\":\"US13990106B2\"", "\"precision\":null");
    }

    @Test
    void writesHindsightAsATableAndAsAPage() throws IOException {
        Path csv = folder.resolve("leaves.csv");
        Path html = folder.resolve("leaves.html");

        assertThat(lists("hindsight", "focus-areas", "leaf-01", "--file=" + list, "--csv=" + csv, "--html=" + html))
                .isEqualTo(ExitCode.DONE);

        assertThat(Files.readString(csv)).contains("focus-areas,LEAF-01,US13990106B2,1,");
        assertThat(Files.readString(html)).contains("<th scope=\"row\">US13990106B2</th>");
    }

    @Test
    void whatIsWrongIsToldWithItsExitCode() throws IOException {
        assertThat(lists("hindsight", "focus-areas", "NO-SUCH")).isEqualTo(ExitCode.USAGE);
        assertThat(lists("hindsight", "no-such", "A-01")).isEqualTo(ExitCode.USAGE);
        assertThat(lists("preview", list.toString(), "--last", "0")).isEqualTo(ExitCode.USAGE);
        Path broken = Files.writeString(folder.resolve("broken.yml"), "list: broken\n");
        assertThat(lists("preview", broken.toString())).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(err.toString())
                .contains("List focus-areas has no entry NO-SUCH", "No run has used a list no-such", "1 or more");
    }

    @Test
    void aReplayEndsByWhatItComesTo() {
        assertThat(replay("US20260401101A1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("The same as was recorded.", "found: QUANTUM-01 of focus-areas, secrecy");
        assertThat(replay("US20260401101A1", "--as-of", "2020-01-01")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("No filing US20260401101A1 was received by 2020-01-01.");
        HomeDatabase.change(home, List.of("DELETE FROM entry_finding WHERE entry_code = 'QUANTUM-01'"));
        assertThat(replay("US20260401101A1")).isEqualTo(ExitCode.DIFFERENT);
        assertThat(out.toString()).contains("found now, and not recorded: QUANTUM-01", "It comes from the record");
    }

    private int replay(String... arguments) {
        List<String> command = new ArrayList<>(List.of("replay"));
        command.addAll(List.of(arguments));
        command.add("--home=" + home);
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }

    @Test
    void everyLookGoesOnTheAuditTrail() {
        lists("preview", list.toString(), "--all");

        assertThat(HomeDatabase.rows(
                        home, List.of("SELECT action, subject FROM audit_record WHERE action = 'LIST_PREVIEW_SEEN'")))
                .contains("{action=LIST_PREVIEW_SEEN, subject=focus-areas}");
    }
}

package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;

/** What the command says and how it ends before it has done anything. */
@Tag("whole")
class SekishoCommandTests {

    private static final String RIGHT_LIST = "config/lists/jp-specified-fields.yml";

    private static final String WRONG_LIST = """
            list: mine
            title: Of my own
            edition: "1"
            colour: red
            entries:
              - code: A-01
                title: Lasers
                queue: nowhere
                basis: Section 1
                rules:
                  - wrods: laser
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path home;
    private Path inbox;

    @BeforeEach
    void aHomeAndAnInbox() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        assertThat(sekisho("--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("run", "status", "report", "show", "recover")
                .contains("78 wrong configuration or list");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aCommandThatDoesNotExistIsAUsageErrorWithAHint() {
        assertThat(sekisho("runn")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("runn").contains("Did you mean: sekisho run");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void noCommandAtAllIsAUsageErrorThatNamesTheUsualOne() {
        assertThat(sekisho()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Most often: sekisho run");
    }

    @Nested
    class ARunWithWrongConfiguration {

        @Test
        void tellsAllThatIsWrongWithAListByItsLines() throws IOException {
            Path list = list(
                    "list: mine\ntitle: Of my own\nedition: \"1\"\ncolour: red\nentries:\n  - code: A-01\n"
                            + "    title: Lasers\n    queue: nowhere\n    basis: Section 1\n    rules:\n      - wrods: laser\n");

            assertThat(run("--inbox", inbox.toString(), "--list", list.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(err.toString().lines())
                    .anyMatch(line -> line.contains(list + ":4: ") && line.contains("colour"))
                    .anyMatch(line -> line.contains(list + ":8: ") && line.contains("nowhere"))
                    .anyMatch(line -> line.contains(list + ":11: ") && line.contains("wrods"));
            assertNothingWasDone();
        }

        @Test
        void refusesASymbolThatNoEditionHasAndWordsAboutPersons() throws IOException {
            String entry =
                    "list: mine\ntitle: Of my own\nedition: \"1\"\nentries:\n  - code: A-01\n    title: A\n    area: none\n"
                            + "    queue: secrecy\n    basis: ours\n    rules:\n      - %s\n    examples:\n      match: [%s]\n";

            Path symbols = list(entry.formatted("symbols: IPC F41H 14/00", "{ symbols: [IPC F41H 14/00] }"));
            assertThat(run("--inbox", inbox.toString(), "--list", symbols.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(err.toString()).contains("list.yml:11: A-01: F41H 14/00");

            Path persons = list(entry.formatted("words: inventor near/5 nationality", "the inventor's nationality"));
            assertThat(run("--inbox", inbox.toString(), "--list", persons.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(err.toString()).contains(":11: 'nationality' is refused");
            assertNothingWasDone();
        }

        @Test
        void refusesALevelThatThereIsNotWithItsLine() throws IOException {
            Path list = list("list: mine\ntitle: Of my own\nedition: \"1\"\nentries:\n  - code: A-01\n    title: A\n"
                    + "    area: none\n    queue: secrecy\n    handling: confidentail\n    basis: ours\n"
                    + "    rules:\n      - words: laser\n    examples:\n      match: [laser]\n");

            assertThat(run("--inbox", inbox.toString(), "--list", list.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(err.toString())
                    .contains("list.yml:9: A-01: 'handling' cannot be 'confidentail'; did you mean 'confidential'?");
            assertNothingWasDone();
        }

        @Test
        void tellsOfAnInboxThatIsNotThereTogetherWithAWrongList() throws IOException {
            Path list = list(WRONG_LIST);
            Path missing = folder.resolve("no-such-inbox");

            assertThat(run("--inbox", inbox.toString(), "--inbox", missing.toString(), "--list", list.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(err.toString())
                    .contains("sekisho.run.inboxes: " + missing + " is not there")
                    .contains(list + ":8: ")
                    .doesNotContain(inbox + " ");
            assertNothingWasDone();
        }

        @Test
        void tellsOfAnInboxThatIsNotThereWhereTheListsAreRight() throws IOException {
            Path missing = folder.resolve("no-such-inbox");

            assertThat(run("--inbox", missing.toString(), "--list", RIGHT_LIST)).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(err.toString()).contains(missing + " is not there");
            assertNothingWasDone();
        }

        @Test
        void namesEverySettingThatCannotBe() throws IOException {
            runConfigured("threads: 0", "filings-per-transaction: 5000");

            assertThat(err.toString())
                    .contains("sekisho.run.threads must be greater than or equal to 1")
                    .contains("sekisho.run.filingsPerTransaction must be less than or equal to 1000");
        }

        @Test
        void namesTheValueThatIsOfTheWrongKind() throws IOException {
            runConfigured("threads: two");

            assertThat(err.toString()).contains("sekisho.run.threads cannot be 'two'");
        }

        @Test
        void namesASettingThatDoesNotExist() throws IOException {
            runConfigured("threads: 2", "thraeds: 4");

            assertThat(err.toString()).contains("sekisho.run.thraeds is no setting");
        }

        @Test
        void readsThemWhereTheyLieApartFromTheProgram() throws IOException {
            Path apart = Files.createDirectories(folder.resolve("etc/sekisho"));
            Files.writeString(apart.resolve("application.yml"), "sekisho.run.thraeds: 4\n");
            System.setProperty("sekisho.config", apart.toString());
            try {
                runConfigured("threads: 2");
            } finally {
                System.clearProperty("sekisho.config");
            }

            assertThat(err.toString()).contains("sekisho.run.thraeds is no setting");
        }

        @Test
        void namesEveryClockThatIsWrongByFileAndLine() throws IOException {
            Path clocks = Files.createDirectories(folder.resolve("clocks"));
            Files.writeString(clocks.resolve("xx.yml"), "jurisdiction: XX\nzone: Tokio\n");
            runConfigured("threads: 2\nsekisho.clocks.folder: " + clocks);

            assertThat(err.toString())
                    .contains("xx.yml:2: 'zone' is a time zone such as Asia/Tokyo, not 'Tokio'")
                    .contains("xx.yml:1: 'clocks' is missing");
        }

        /** Runs with settings as an office writes them into its own configuration. */
        private void runConfigured(String... settings) throws IOException {
            Path config = Files.createDirectories(folder.resolve("install/config"));
            Files.writeString(
                    config.resolve("application.yml"), "sekisho.run:\n  " + String.join("\n  ", settings) + "\n");
            System.setProperty("sekisho.install", config.getParent().toString());
            try {
                assertThat(run("--inbox", inbox.toString(), "--list", RIGHT_LIST))
                        .isEqualTo(ExitCode.CONFIGURATION);
            } finally {
                System.clearProperty("sekisho.install");
            }
            assertNothingWasDone();
        }

        private void assertNothingWasDone() throws IOException {
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).startsWith("Nothing was run. Mend this first:");
            try (Stream<Path> made = Files.walk(home)) {
                assertThat(made.filter(Files::isRegularFile))
                        .allMatch(file -> file.startsWith(home.resolve("var/log")));
            }
        }
    }

    private Path list(String words) throws IOException {
        return Files.writeString(folder.resolve("list.yml"), words);
    }

    private int run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("run", "--home", home.toString()));
        command.addAll(List.of(arguments));
        return sekisho(command.toArray(String[]::new));
    }

    private int sekisho(String... arguments) {
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

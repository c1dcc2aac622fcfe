package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @TempDir
    Path folder;

    private Path home;
    private Path inbox;
    private Terminal terminal;

    @BeforeEach
    void aHomeAndAnInbox() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        inbox = Files.createDirectory(folder.resolve("inbox"));
        terminal = Terminal.ofOffice(home, Map.of());
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void helpListsTheCommandsAndTheExitCodes() {
        assertThat(terminal.type("--help")).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out())
                .contains("run", "status", "report", "show", "recover")
                .contains("78 wrong configuration or list");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void aCommandThatDoesNotExistIsAUsageErrorWithAHint() {
        assertThat(terminal.type("runn")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("runn").contains("Did you mean: sekisho run");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aHomeThatIsNotThereIsNotMadeByAskingItSomething() {
        Path typed = folder.resolve("hmoe");

        for (String line : List.of("status", "explain US1", "unread")) {
            try (Terminal there = Terminal.ofOffice(typed, Map.of())) {
                assertThat(there.type(line)).as(line).isEqualTo(ExitCode.CONFIGURATION);
                assertThat(there.err()).contains("There is no folder " + typed, "--home", "mkdir");
            }
        }
        assertThat(typed).doesNotExist();
    }

    @Test
    void noCommandAtAllIsAUsageErrorThatNamesTheUsualOne() {
        assertThat(terminal.type("")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("Most often: sekisho run");
    }

    @Nested
    class ARunWithWrongConfiguration {

        @Test
        void refusesASymbolThatNoEditionHasAndWordsAboutPersons() throws IOException {
            String entry =
                    "list: mine\ntitle: Of my own\nedition: \"1\"\nentries:\n  - code: A-01\n    title: A\n    area: none\n"
                            + "    queue: secrecy\n    basis: ours\n    rules:\n      - %s\n    examples:\n      match: [%s]\n";

            Path symbols = list(entry.formatted("symbols: IPC F41H 14/00", "{ symbols: [IPC F41H 14/00] }"));
            assertThat(run("--inbox", inbox.toString(), "--list", symbols.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.err()).contains("list.yml:11: A-01: F41H 14/00");

            Path persons = list(entry.formatted("words: inventor near/5 nationality", "the inventor's nationality"));
            assertThat(run("--inbox", inbox.toString(), "--list", persons.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.err()).contains(":11: 'nationality' is refused");
            assertNothingWasDone();
        }

        @Test
        void refusesALevelThatThereIsNotWithItsLine() throws IOException {
            Path list = list("list: mine\ntitle: Of my own\nedition: \"1\"\nentries:\n  - code: A-01\n    title: A\n"
                    + "    area: none\n    queue: secrecy\n    handling: confidentail\n    basis: ours\n"
                    + "    rules:\n      - words: laser\n    examples:\n      match: [laser]\n");

            assertThat(run("--inbox", inbox.toString(), "--list", list.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.err())
                    .contains("list.yml:9: A-01: 'handling' cannot be 'confidentail'; did you mean 'confidential'?");
            assertNothingWasDone();
        }

        @Test
        void tellsOfAnInboxThatIsNotThereTogetherWithAllThatIsWrongWithAListByItsLines() throws IOException {
            Path list = list(WRONG_LIST);
            Path missing = folder.resolve("no-such-inbox");
            String inboxes = "--inbox %s --inbox %s --list ".formatted(inbox, missing);

            assertThat(run(inboxes + list)).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.err())
                    .contains("sekisho.run.inboxes: " + missing + " is not there")
                    .containsPattern(list + ":4: .*colour")
                    .containsPattern(list + ":8: .*nowhere")
                    .containsPattern(list + ":11: .*wrods")
                    .doesNotContain(inbox + " ");
            assertNothingWasDone();
            assertThat(run(inboxes + RIGHT_LIST)).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.err()).contains(missing + " is not there");
            assertNothingWasDone();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                threads: 0                    | sekisho.run.threads must be greater than or equal to 1
                filings-per-transaction: 5000 | sekisho.run.filingsPerTransaction must be less than or equal to 1000
                threads: two                  | sekisho.run.threads cannot be 'two'
                thraeds: 4                    | sekisho.run.thraeds is no setting""")
        void namesEverySettingThatCannotBe(String setting, String wrong) throws IOException {
            runConfigured(setting);

            assertThat(terminal.err()).contains(wrong);
        }

        @Test
        void readsThemWhereTheyLieApartFromTheProgram() throws IOException {
            Path apart = Files.createDirectories(folder.resolve("etc/sekisho"));
            Files.writeString(apart.resolve("application.yml"), "sekisho.run.thraeds: 4\n");
            terminal.with("sekisho.config", apart.toString());
            runConfigured("threads: 2");

            assertThat(terminal.err()).contains("sekisho.run.thraeds is no setting");
        }

        @Test
        void namesEveryClockThatIsWrongByFileAndLine() throws IOException {
            Path clocks = Files.createDirectories(folder.resolve("clocks"));
            Files.writeString(clocks.resolve("xx.yml"), "jurisdiction: XX\nzone: Tokio\n");
            runConfigured("threads: 2\nsekisho.clocks.folder: " + clocks);

            assertThat(terminal.err())
                    .contains("xx.yml:2: 'zone' is a time zone such as Asia/Tokyo, not 'Tokio'")
                    .contains("xx.yml:1: 'clocks' is missing");
        }

        /** Runs with settings as an office writes them into its own configuration. */
        private void runConfigured(String settings) throws IOException {
            Path config = Files.createDirectories(folder.resolve("install/config"));
            Files.writeString(config.resolve("application.yml"), "sekisho.run:\n  " + settings + "\n");
            terminal.with("sekisho.install", config.getParent().toString());
            assertThat(run("--inbox", inbox.toString(), "--list", RIGHT_LIST)).isEqualTo(ExitCode.CONFIGURATION);
            assertNothingWasDone();
        }

        private void assertNothingWasDone() throws IOException {
            assertThat(terminal.out()).isEmpty();
            assertThat(terminal.err()).startsWith("Nothing was run. Mend this first:");
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
        return terminal.type("run " + String.join(" ", arguments));
    }
}

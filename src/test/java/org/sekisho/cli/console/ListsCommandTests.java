package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("whole")
class ListsCommandTests {

    private static final String LIST = """
            list: mine
            title: Of my own
            edition: "1"
            entries:
              - code: A-01
                title: Ring lasers
                area: space
                queue: secrecy
                basis: ours
                rules:
                  - words: [ring laser, laser]
                  - stateFunding: true
                examples:
                  match:
                    - A ring laser turns.
                    - text: This invention was made with government support under contract N00014-20-C-1234 awarded by the Office of Naval Research.
                  noMatch:
                    - A lamp glows.
            """;

    private static final String BROKEN = """
            list: broken
            title: Broken
            edition: "1"
            entries:
              - code: B-01
                title: Lamps
                area: space
                queue: nowhere
                basis: ours
                rules:
                  - wrods: lamp
            """;

    @TempDir
    static Path folder;

    private static Terminal terminal;

    @BeforeAll
    static void open() {
        terminal = Terminal.ofOffice(folder, Map.of());
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @Test
    void withoutACommandSayWhich() {
        assertThat(lists()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("sekisho lists check");
    }

    @Nested
    class Check {

        @Test
        void saysAllThatIsWrongWithAllListsByFileAndLine() throws IOException {
            Path good = file("good.yml", LIST);
            Path broken = file("broken.yml", BROKEN);
            Path failing = file(
                    "failing.yml",
                    LIST.replace("list: mine", "list: other").replace("A lamp glows.", "A laser glows."));

            assertThat(lists("check", good.toString(), broken.toString(), failing.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.out().lines())
                    .anyMatch(line -> line.startsWith(broken + ":8: error: "))
                    .anyMatch(line -> line.startsWith(broken + ":11: error: ") && line.contains("'words'"))
                    .anyMatch(line -> line.startsWith(failing + ":18: error: example must not match A-01"))
                    .anyMatch(line -> line.startsWith(good + ":11: warning: A-01: 'ring laser' finds nothing"))
                    .anyMatch(line -> line.startsWith("2 lists, 2 entries, 6 examples: "));
        }

        @Test
        void passesListsWithWarningsUnlessItIsStrict() throws IOException {
            Path list = file("list.yml", LIST);

            assertThat(lists("check", list.toString())).isEqualTo(ExitCode.DONE);
            assertThat(lists("check", "--strict", list.toString())).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.out()).contains(": error: A-01: 'ring laser' finds nothing");
        }

        @Test
        void printsOneObject() throws IOException {
            lists("check", "--json", file("list.yml", LIST).toString());

            JsonNode object = JsonMapper.shared().readTree(terminal.out());
            assertThat(object.get("errors").asInt()).isZero();
            assertThat(object.get("remarks")
                            .valueStream()
                            .map(remark -> remark.get("check").asString()))
                    .contains("dead-term");
        }

        @Test
        void takesTheListsOfTheSettingsAndStartsNoDatabase() throws IOException {
            assertThat(lists("check")).isEqualTo(ExitCode.DONE);

            assertThat(terminal.out()).contains("2 lists, ").contains(" 0 errors");
            try (Stream<Path> made = Files.walk(folder)) {
                assertThat(made.filter(Files::isRegularFile))
                        .noneMatch(path -> path.startsWith(folder.resolve("var/mariadb")));
            }
        }

        @Test
        void saysThatAFileIsNotThere() {
            assertThat(lists("check", folder.resolve("none.yml").toString())).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.out()).contains("none.yml: error: there is no such file");
        }
    }

    @Nested
    class Try {

        @Test
        void saysOfEveryExampleWhatWasFound() throws IOException {
            assertThat(lists("test", file("list.yml", LIST).toString())).isEqualTo(ExitCode.DONE);
            assertThat(terminal.out())
                    .contains("pass  A-01 line 15: must match, does")
                    .contains("found by ring laser: 'ring laser'")
                    .contains("pass  A-01 line 18: must not match, does not")
                    .contains("mine: 3 of 3 examples pass, 0 fail");
        }

        @Test
        void endsWith78IfOneFails() throws IOException {
            Path list = file("list.yml", LIST.replace("A lamp glows.", "A laser glows."));

            assertThat(lists("test", "--json", list.toString())).isEqualTo(ExitCode.CONFIGURATION);
            JsonNode failed = JsonMapper.shared()
                    .readTree(terminal.out())
                    .get("examples")
                    .valueStream()
                    .filter(example -> !example.get("pass").asBoolean())
                    .findFirst()
                    .orElseThrow();
            assertThat(failed.get("line").asInt()).isEqualTo(18);
            assertThat(failed.get("found").get(0).asString()).isEqualTo("laser: 'laser'");
        }
    }

    @Nested
    class Show {

        @Test
        void printsAnEntryForAPerson() throws IOException {
            assertThat(lists("show", file("list.yml", LIST).toString(), "A-01")).isEqualTo(ExitCode.DONE);
            assertThat(terminal.out())
                    .contains("A-01  Ring lasers")
                    .contains("space, queue secrecy")
                    .contains("- words: [ring laser, laser]")
                    .contains("- A lamp glows.");
        }

        @Test
        void findsAListOfTheSettingsByItsName() {
            assertThat(lists("show", "focus-areas", "--json", "cyber-01")).isEqualTo(ExitCode.DONE);
            assertThat(JsonMapper.shared()
                            .readTree(terminal.out())
                            .at("/entries/0/code")
                            .asString())
                    .isEqualTo("CYBER-01");
        }

        @Test
        void namesWhatIsThereIfTheEntryIsNot() throws IOException {
            assertThat(lists("show", file("list.yml", LIST).toString(), "Z-01")).isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("no entry Z-01").contains("A-01");
        }
    }

    @Nested
    class Diff {

        @Test
        void saysWhatCameAndWent() throws IOException {
            Path before = file("before.yml", LIST);
            Path after = file("after.yml", LIST.replace("ring laser, laser", "ring laser, maser"));

            assertThat(lists("diff", before.toString(), after.toString())).isEqualTo(ExitCode.DONE);
            assertThat(terminal.out())
                    .contains("~ A-01  Ring lasers")
                    .contains("- words: laser")
                    .contains("+ words: maser")
                    .doesNotContain("words: ring laser");
        }

        @Test
        void saysThatThereIsNone() throws IOException {
            String list = file("list.yml", LIST).toString();

            lists("diff", list, list);
            assertThat(terminal.out()).isEqualToIgnoringNewLines("No difference.");
        }
    }

    @Nested
    class ExportAndImport {

        @Test
        void giveTheSameListBack() throws IOException {
            String list = file("list.yml", LIST).toString();
            String table = folder.resolve("list.xlsx").toString();
            String again = folder.resolve("again.yml").toString();

            assertThat(terminal.types("lists export " + list + " --to " + table))
                    .contains("1 entry written to");
            assertThat(lists("import", table, "--to", again)).isEqualTo(ExitCode.DONE);
            lists("diff", list, again);
            assertThat(terminal.out()).contains("No difference.");
        }

        @Test
        void writeNothingIfAnythingIsWrong() throws IOException {
            Path table = file("table.csv", "list:,mine\ntitle:,T\nedition:,1\ncode,titel\nA-01,x\n");
            Path list = folder.resolve("never.yml");

            assertThat(lists("import", table.toString(), "--to", list.toString()))
                    .isEqualTo(ExitCode.CONFIGURATION);
            assertThat(terminal.err()).contains(table + ": row 4, column B: no column is called 'titel'");
            assertThat(list).doesNotExist();
        }

        @Test
        void writeOverNothingUnlessTheyAreForcedTo() throws IOException {
            String list = file("list.yml", LIST).toString();

            assertThat(lists("export", list, "--to", list)).isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("is there already");
            assertThat(Path.of(list)).hasContent(LIST);
            assertThat(lists("export", list, "--force", "--to", list)).isEqualTo(ExitCode.DONE);
        }

        @Test
        void refuseWhatIsNoTable() throws IOException {
            String list = file("list.yml", LIST).toString();

            assertThat(lists("export", list, "--to", folder.resolve("list.doc").toString()))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains(".csv, .xlsx or .yml");
        }
    }

    @Test
    void schemaIsWrittenForEditors() {
        Path schema = folder.resolve("list.schema.json");

        assertThat(lists("schema", "--to", schema.toString())).isEqualTo(ExitCode.DONE);
        assertThat(schema).content().contains("https://json-schema.org/draft/2020-12/schema");
    }

    private static Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private static int lists(String... arguments) {
        return terminal.type("lists " + String.join(" ", arguments));
    }
}

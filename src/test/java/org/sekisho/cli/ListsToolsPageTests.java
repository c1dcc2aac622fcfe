package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.Terminal;
import org.sekisho.curation.control.Doubt;
import org.sekisho.curation.lint.Check;
import org.sekisho.testdata.DocumentPage;

/** What the page of the tools shows is what they print. */
class ListsToolsPageTests {

    private static final String LIST = "testdata/lists/lasers.yml";

    @TempDir
    static Path home;

    private static Terminal terminal;

    @BeforeAll
    static void open() {
        terminal = Terminal.ofOffice(home, Map.of());
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @Test
    void showsWhatTheCommandsPrint() throws IOException {
        for (String typed : List.of(
                "check " + LIST,
                "test " + LIST,
                "show " + LIST + " LASER-01",
                "diff testdata/lists/lasers-2026-10.yml " + LIST,
                "control read testdata/control/ecfr.xml --only=3A001 --to=" + home.resolve("bells.json"))) {
            terminal.type("lists " + typed);
            assertThat(page()).contains(terminal.out());
        }
    }

    @Test
    void explainsWhyAPersonHasToLook() throws IOException {
        String page = page();

        assertThat(Doubt.values())
                .allSatisfy(doubt -> assertThat(page).contains("| `%s` | %s |".formatted(doubt, doubt.english())));
    }

    @Test
    void saysWhatIsRefusedAndWritesNothing() throws IOException {
        Path broken = Files.writeString(
                home.resolve("broken.xml"),
                Files.readString(Path.of("testdata/control/ecfr.xml"))
                        .replace("<P>b. “Lamps” between 400 nm and 700 nm;</P>", ""));
        terminal.types(78, "lists control read " + broken + " --to=" + home.resolve("broken.json"));

        assertThat(home.resolve("broken.json")).doesNotExist();
        assertThat(page()).contains(terminal.err().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void namesTheEntriesThatCiteWhatChangedAndEndsWithSeven() throws IOException {
        Path newer = Files.writeString(
                home.resolve("newer.xml"),
                Files.readString(Path.of("testdata/control/ecfr.xml")).replace("exceeding 12.5 kg", "exceeding 15 kg"));
        Path list = Files.writeString(home.resolve("bells.yml"), """
                list: bells
                title: Bells
                edition: "1"
                entries:
                  - code: BELL-01
                    title: Bells
                    area: bells
                    queue: watch
                    basis: {reason: a sample, instrument: 15 CFR part 774, article: 3A001.a}
                    rules:
                      - words: bell
                    examples:
                      match: [A bell.]
                """);
        Path before = home.resolve("old.json");
        Path after = home.resolve("new.json");
        terminal.type("lists control read testdata/control/ecfr.xml --to=" + before);
        terminal.type("lists control read " + newer + " --to=" + after);

        assertThat(terminal.types(7, "lists control diff " + before + " " + after + " --list=" + list))
                .contains("look at BELL-01 of bells: it cites 3A001.a, and 3A001.a.1 changed");
    }

    @Test
    void makesAListOfNamedBodiesOfAPublishersTable() throws IOException {
        String page = page();
        String typed = page.lines()
                .filter(line -> line.startsWith("./sekisho lists import-bodies"))
                .findFirst()
                .orElseThrow();
        Path list = home.resolve("end-users.yml");
        terminal.types(typed.substring("./sekisho ".length()).replace("end-users.yml", list.toString()));

        assertThat(page).contains(terminal.out().replace(list.toString(), "end-users.yml"));
        terminal.types("lists check " + list);
    }

    @Test
    void explainsEveryCheck() throws IOException {
        String page = page();

        assertThat(Check.values())
                .allSatisfy(check -> assertThat(page)
                        .contains("| `%s` | %s | %s |"
                                .formatted(
                                        check.id(), check.severity().name().toLowerCase(Locale.ROOT), check.about())));
    }

    private static String page() throws IOException {
        return DocumentPage.at("lists.md#tools-for-those-who-keep-a-list");
    }
}

package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.curation.control.Doubt;
import org.sekisho.curation.lint.Check;

/** What the page of the tools shows is what they print. */
class ListsToolsPageTests {

    private static final String LIST = "testdata/lists/lasers.yml";

    @TempDir
    Path home;

    @Test
    void showsWhatTheCommandsPrint() throws IOException {
        assertThat(page())
                .contains(printed("check", "--home=" + home, LIST))
                .contains(printed("test", "--home=" + home, LIST))
                .contains(printed("show", LIST, "LASER-01"))
                .contains(printed("diff", "testdata/lists/lasers-2026-10.yml", LIST))
                .contains(printed(
                        "control",
                        "read",
                        "testdata/control/ecfr.xml",
                        "--only=3A001",
                        "--to=" + home.resolve("bells.json")));
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
        StringWriter err = new StringWriter();

        int exitCode = Sekisho.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("lists", "control", "read", broken.toString(), "--to=" + home.resolve("broken.json"));

        assertThat(exitCode).isEqualTo(78);
        assertThat(home.resolve("broken.json")).doesNotExist();
        assertThat(page()).contains(err.toString().lines().skip(1).findFirst().orElseThrow());
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
        printed("control", "read", "testdata/control/ecfr.xml", "--to=" + home.resolve("old.json"));
        printed("control", "read", newer.toString(), "--to=" + home.resolve("new.json"));
        StringWriter out = new StringWriter();

        int exitCode = Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute(
                        "lists",
                        "control",
                        "diff",
                        home.resolve("old.json").toString(),
                        home.resolve("new.json").toString(),
                        "--list=" + list,
                        "--home=" + home);

        assertThat(exitCode).isEqualTo(7);
        assertThat(out.toString()).contains("look at BELL-01 of bells: it cites 3A001.a, and 3A001.a.1 changed");
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
        return Files.readString(Path.of("src/docs/lists-tools.md"));
    }

    private static String printed(String... arguments) {
        StringWriter out = new StringWriter();
        String[] command = new String[arguments.length + 1];
        command[0] = "lists";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Sekisho.commandLine().setOut(new PrintWriter(out, true)).execute(command);
        return out.toString();
    }
}

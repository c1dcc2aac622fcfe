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
                .contains(printed("diff", "testdata/lists/lasers-2026-10.yml", LIST));
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

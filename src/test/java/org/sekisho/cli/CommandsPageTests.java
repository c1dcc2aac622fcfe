package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sekisho.testdata.DocumentPage;

/** The page of commands names what there is to type, and how it may end. */
class CommandsPageTests {

    private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `sekisho ([a-z]+)");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d+) \\|");

    @Test
    void namesEveryCommandAndNoOther() throws IOException {
        assertThat(found(COMMAND).stream().distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Sekisho.commandLine().getSubcommands().keySet());
    }

    @Test
    void namesEveryExitCodeAndNoOther() throws IOException {
        assertThat(found(EXIT_CODE)).containsExactlyInAnyOrderElementsOf(OperationsPageTests.exitCodes());
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(DocumentPage.at("commands.md"))
                .results()
                .map(row -> row.group(1))
                .toList();
    }
}

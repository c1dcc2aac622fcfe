package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.PreparedHome;

/** A file of a list that changed is a new edition: what is held is held against it, as with two persons. */
@Tag("whole")
class ChangedFileTests {

    private static final String LIST = """
            list: ours
            title: Ours
            edition: %s
            entries:
              - code: WOOD-01
                title: Wood
                area: none
                queue: secrecy
                basis: ours
                rules:
                  - words: %s
                examples:
                  match: [%s]
            """;

    private static final String ANOTHER = """
              - code: SEA-01
                title: Sea
                area: none
                queue: secrecy
                basis: ours
                rules:
                  - words: sonar
                examples:
                  match: [sonar]
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path list;
    private Path inbox;

    @BeforeEach
    void aFilingAboutASonar() throws IOException {
        list = folder.resolve("ours.yml");
        inbox = Files.createDirectory(folder.resolve("inbox"));
        PreparedHome.at(folder.resolve("home"));
        System.setProperty("sekisho.run.lists[0]", list.toString());
        System.setProperty("sekisho.run.inboxes[0]", inbox.toString());
        Files.writeString(inbox.resolve("XX2026000001A.txt"), "A sonar listens to whales in the sea.\n");
    }

    @AfterEach
    void itsSettingsGo() {
        System.clearProperty("sekisho.run.lists[0]");
        System.clearProperty("sekisho.run.inboxes[0]");
    }

    @Test
    void aNewEntryOfAFileMeetsWhatIsHeld() throws IOException {
        put("2026-10", "timber");
        assertThat(sekisho("run")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("1 received = 1 clear");

        put("2026-11", "timber");
        Files.writeString(list, ANOTHER, StandardOpenOption.APPEND);
        sekisho("lists", "preview", list.toString(), "--all");
        assertThat(out.toString())
                .containsPattern("ours 2026-11 against 2026-10, in use since \\d{4}-\\d\\d-\\d\\d, all");

        assertThat(sekisho("run")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("XX2026000001A                secrecy    SEA-01")
                .contains("The list ours changed: of 1 filings held, 1 are screened again")
                .contains("All time: 1 received = 0 clear + 1 flagged");

        out.getBuffer().setLength(0);
        assertThat(sekisho("run")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).doesNotContain("The list ours changed");
    }

    private void put(String edition, String words) throws IOException {
        Files.writeString(list, LIST.formatted(edition, words, words));
    }

    private int sekisho(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--home";
        all[words.length + 1] = folder.resolve("home").toString();
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}

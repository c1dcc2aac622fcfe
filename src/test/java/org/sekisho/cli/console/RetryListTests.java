package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.PreparedHome;

/** What a wrong list touched is screened again once the right one is in its place, and nothing else is lost. */
@Tag("whole")
class RetryListTests {

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
    void screensAgainWhatCameOutClearByIt() throws IOException {
        put("2026-10", "timber");
        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("1 received = 1 clear");

        assertThat(retry("--list", "ours")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Put the right one in its place first");

        put("2026-11", "sonar");
        out.getBuffer().setLength(0);
        assertThat(retry("--list", "ours")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Edition 2026-10: the next runs screen 1 filing of 1 run again");

        assertThat(retry("--list", "ours")).isEqualTo(ExitCode.DONE);
        sekisho("report", "1");
        assertThat(out.toString()).containsOnlyOnce("a person said that a list of this run was wrong");
        run();
        assertThat(out.toString())
                .contains("XX2026000001A                secrecy    WOOD-01")
                .contains("Run 1 could not be trusted: 1 of its filings were screened again")
                .contains("All time: 1 received = 0 clear + 1 flagged");
    }

    @Test
    void refusesAListThatNoRunHasUsed() throws IOException {
        put("2026-10", "timber");
        run();

        assertThat(retry("--list", "theirs")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("No run has used a list theirs");
        assertThat(retry("--list", "ours", "XX2026000001A")).isEqualTo(ExitCode.USAGE);
        assertThat(retry("--edition", "2026-10")).isEqualTo(ExitCode.USAGE);
    }

    private void put(String edition, String words) throws IOException {
        Files.writeString(list, LIST.formatted(edition, words, words));
    }

    private int run() {
        return sekisho("run");
    }

    private int retry(String... options) {
        String[] words = new String[options.length + 1];
        words[0] = "retry";
        System.arraycopy(options, 0, words, 1, options.length);
        return sekisho(words);
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

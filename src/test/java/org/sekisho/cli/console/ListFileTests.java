package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The file of a list changes from night to night; the tests are the nights, in their order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("whole")
class ListFileTests {

    private static final String ENTRY = """
              - code: %1$s-01
                title: %1$s
                area: none
                queue: secrecy
                basis: ours
                rules:
                  - words: %2$s
                examples:
                  match: [%2$s]
            """;

    @TempDir
    static Path home;

    private static Path list;
    private static Terminal terminal;

    @BeforeAll
    static void aFilingAboutASonar() throws IOException {
        list = home.resolve("ours.yml");
        Path inbox = Files.createDirectory(home.resolve("inbox"));
        Files.writeString(inbox.resolve("XX2026000001A.txt"), "A sonar listens to whales in the sea.\n");
        terminal = new Terminal(home)
                .with("sekisho.run.lists[0]", list.toString())
                .with("sekisho.run.inboxes[0]", inbox.toString());
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @Test
    @Order(1)
    void aWrongListIsNotScreenedAgainBeforeTheRightOneIsThere() throws IOException {
        put("2026-10", ENTRY.formatted("WOOD", "timber"));
        assertThat(terminal.types("run")).contains("1 received = 1 clear");

        assertThat(terminal.types(ExitCode.USAGE, "retry --list ours"))
                .contains("Put the right one in its place first");
        assertThat(terminal.types(ExitCode.USAGE, "retry --list theirs")).contains("No run has used a list theirs");
        terminal.types(ExitCode.USAGE, "retry --list ours XX2026000001A");
        terminal.types(ExitCode.USAGE, "retry --edition 2026-10");
    }

    @Test
    @Order(2)
    void whatTheWrongListTouchedIsScreenedAgainByTheRightOne() throws IOException {
        put("2026-11", ENTRY.formatted("WOOD", "sonar"));
        assertThat(terminal.types("retry --list ours"))
                .contains("Edition 2026-10: the next runs screen 1 filing of 1 run again");
        terminal.types("retry --list ours");
        assertThat(terminal.types("report 1")).containsOnlyOnce("a person said that a list of this run was wrong");

        assertThat(terminal.types("run"))
                .contains("XX2026000001A                secrecy    WOOD-01")
                .contains("Run 1 could not be trusted: 1 of its filings were screened again")
                .contains("All time: 1 received = 0 clear + 1 flagged");
    }

    /** As with two persons, what is held is held against it. */
    @Test
    @Order(3)
    void aNewEntryOfAFileMeetsWhatIsHeld() throws IOException {
        put("2026-12", ENTRY.formatted("WOOD", "sonar") + ENTRY.formatted("SEA", "whales"));
        assertThat(terminal.types("lists preview " + list + " --all"))
                .containsPattern("ours 2026-12 against 2026-11, in use since \\d{4}-\\d\\d-\\d\\d, all");

        assertThat(terminal.types("run"))
                .contains("secrecy    SEA-01")
                .contains("The list ours changed: of 1 filings held, 1 are screened again");
        assertThat(terminal.types("run")).doesNotContain("The list ours changed");
    }

    private static void put(String edition, String entries) throws IOException {
        terminal.end();
        Files.writeString(list, "list: ours\ntitle: Ours\nedition: %s\nentries:\n%s".formatted(edition, entries));
    }
}

package org.sekisho.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.reading.extraction.WrittenDocuments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Unread filings from the first night to the last: what could not be read is listed, tried again, replaced, and leaves it.
 * The tests are the nights, in their order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("whole")
class UnreadCommandTests {

    /** A document of more characters than the first nights allow, so that raising the limit is the mend. */
    private static final String LONG = "US20260401502A1";

    private static final String LOCKED = "US20260401501A1";
    private static final String DAMAGED = "JP2026501";
    private static final String CLEAR = "US20260401503A1";

    @TempDir
    static Path home;

    private static Path inbox;
    private static Terminal terminal;

    @BeforeAll
    static void anInbox() throws IOException {
        inbox = Files.createDirectory(home.resolve("inbox"));
        filing(LOCKED, "filed: 2026-10-01\n", "claims.pdf", WrittenDocuments.encryptedPdf("A lid."));
        filing(LONG, "", "specification.txt", "A lid that closes a pot. ".repeat(200));
        filing(DAMAGED, "filed: 2026-09-20\n", "claims\u202e.pdf", "%PDF-1.7\nnothing of a PDF");
        filing(CLEAR, "", "specification.txt", "A pot with a handle of wood.");
        terminal = new Terminal(home)
                .with("sekisho.run.lists[0]", "config/lists/focus-areas.yml")
                .with("sekisho.run.inboxes[0]", inbox.toString())
                .with("sekisho.extraction.max-text", "1000");
        terminal.types(ExitCode.DONE_WITH_UNSCREENABLE, "run");
        terminal.without("sekisho.extraction.max-text");
    }

    @AfterAll
    static void close() {
        terminal.close();
    }

    @Test
    @Order(1)
    void listsWhatCouldNotBeReadWithTheMostUrgentFirst() {
        String said = terminal.types("unread");

        assertThat(said.lines().filter(line -> line.matches("[A-Z]{2}\\d.*")))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly(LONG, DAMAGED, LOCKED);
        assertThat(said)
                .containsPattern(DAMAGED + " +run 1, \\d{4}-\\d\\d-\\d\\d +(\\d+|overdue by \\d+)\n")
                .containsPattern(LONG + " .* not stated")
                .contains("  ENCRYPTED  claims.pdf: it is encrypted; ask for a copy without password")
                .contains("claims\ufffd.pdf: it is damaged")
                .containsPattern("ENCRYPTED +1  it is encrypted")
                .containsPattern("TOO_BIG +1  ")
                .doesNotContain(CLEAR);
    }

    @Test
    @Order(2)
    void givesProgramsTheSameAsOneObject() {
        JsonNode drawer = JsonMapper.shared().readTree(terminal.types("unread --json"));
        assertThat(drawer.at("/counts").toString()).isEqualTo("{\"encrypted\":1,\"damaged\":1,\"too_big\":1}");
        assertThat(drawer.at("/filings/2/number").stringValue()).isEqualTo(LOCKED);
        assertThat(drawer.at("/filings/2/sinceRun").intValue()).isEqualTo(1);
        assertThat(drawer.at("/filings/2/dueOn").stringValue()).isEqualTo("2027-04-01");
        assertThat(drawer.at("/filings/2/actBy").stringValue()).isEqualTo("2027-04-01");
        assertThat(drawer.at("/filings/2/parts/0/code").stringValue()).isEqualTo("encrypted");
        assertThat(drawer.at("/filings/0/daysLeft").isNull()).isTrue();
    }

    @Test
    @Order(2)
    void explainsThemAndSaysWhatItCannotExplain() {
        assertThat(terminal.types("explain " + LOCKED))
                .startsWith("Parts of it could not be read: it is encrypted; ask for a copy without password. ");
    }

    @Test
    @Order(3)
    void refusesWhatCannotBeAskedAndSaysAllOfIt() throws IOException {
        refuses(
                "retry %s %s US1".formatted(LOCKED, CLEAR),
                "Nothing was done:",
                CLEAR + " was read in full",
                "No filing US1 was received.");
        Path copy = Files.writeString(home.resolve("copy.txt"), "A lid.");
        terminal.types(ExitCode.USAGE, "replace " + CLEAR + " " + copy);
        terminal.types(ExitCode.USAGE, "replace US1 " + copy);
        refusesCopy(home.resolve("none.pdf"), "none.pdf is not there.");
        refusesCopy(Files.createFile(home.resolve("empty.pdf")), "The copy is empty.");
        refusesCopy(inbox.resolve(LOCKED), "same bytes as version 1 of " + LOCKED);
        refusesCopy(inbox, "The copy holds 4 filings and has to be one");
        Path other = Files.createDirectory(home.resolve("other"));
        Files.writeString(other.resolve("filing.yml"), "number: US20260401599A1\n");
        Files.writeString(other.resolve("claims.txt"), "1. A lid.");
        refusesCopy(other, "The copy says that it is US20260401599A1.");
        terminal.types(ExitCode.USAGE, "retry --reason no_text " + LOCKED);
        assertThat(terminal.typesDuringARun("retry")).contains("Nothing was done: a run is going on");
        terminal.typesDuringARun("replace " + LOCKED + " pom.xml");
        assertThat(terminal.rows("SELECT id FROM filing WHERE NOT canary")).hasSize(4);
        assertThat(terminal.rows("SELECT id FROM filing_retry UNION SELECT copy_id FROM filing_replacement"))
                .isEmpty();
    }

    private static void refusesCopy(Path copy, String because) {
        refuses("replace " + LOCKED + " " + copy, because);
    }

    private static void refuses(String typed, String... because) {
        assertThat(terminal.types(ExitCode.USAGE, typed)).contains(because);
    }

    @Test
    @Order(5)
    void changesNothingBeforeTheNextRunAndAsksForEachOnlyOnce() {
        List<String> before = whatWasFound();

        assertThat(terminal.types("retry --reason too_big")).contains("The next run screens 1 filing again.");
        assertThat(terminal.types("retry " + LONG))
                .contains("The next run screens 1 filing again, 1 of them asked for before.");

        assertThat(whatWasFound()).isEqualTo(before);
        assertThat(audited("RETRY_ASKED")).containsExactly(LONG + " version 1, TOO_BIG");
        assertThat(terminal.types("unread")).containsPattern(LONG + ".*the next run tries again");
    }

    private static List<String> whatWasFound() {
        return Stream.of("screening_outcome", "unread_part")
                .flatMap(table -> terminal.rows("SELECT * FROM " + table).stream())
                .toList();
    }

    @Test
    @Order(6)
    void theNextRunReadsWhatTheMendLetsItReadAndKeepsTheCaseWithItsHistory() throws IOException {
        Path copy = Files.createDirectory(home.resolve("readable"));
        Files.writeString(copy.resolve("filing.yml"), "filed: 2026-10-01\n");
        Files.write(
                copy.resolve("claims.pdf"),
                WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, "1. A lid.")))));
        String replace = "replace " + LOCKED + " " + copy;
        assertThat(terminal.types(replace))
                .contains(LOCKED + " version 2 is the copy of version 1; the next run screens it.");
        assertThat(audited("COPY_GIVEN")).containsExactly(LOCKED + " version 1, version 2");
        assertThat(terminal.types(replace)).contains("was received before and is now the copy of version 1");

        assertThat(terminal.types("run")).contains("2 received = 2 clear + 0 flagged + 0 unscreenable");
        assertThat(terminal.types("unread")).contains("Unread filings: 1");
        assertThat(terminal.rows("SELECT status FROM review_case ORDER BY id"))
                .hasSize(3)
                .containsOnly("{status=OPEN}");
        assertThat(terminal.types("show " + LONG)).contains("Run 2: read on retry (CLEAR; was TOO_BIG in run 1)");
        assertThat(terminal.rows("""
                        SELECT n.kind, n.detail FROM case_note n JOIN filing f ON f.id = n.filing_id
                        WHERE f.number = '%s' AND f.version = 1""".formatted(LOCKED))).containsExactly("{kind=COPY_READ, detail=version 2: CLEAR}");
        assertThat(audited("FILING_SUPERSEDED")).containsExactly(LOCKED + " version 1, by version 2");
    }

    @Test
    @Order(7)
    void whatIsStillUnreadStaysInTheDrawerSinceTheRunThatFirstFailed() {
        terminal.types("retry");
        terminal.types(ExitCode.DONE_WITH_UNSCREENABLE, "run");

        JsonNode filing =
                JsonMapper.shared().readTree(terminal.types("unread --json")).at("/filings/0");
        assertThat(filing.at("/number").stringValue()).isEqualTo(DAMAGED);
        assertThat(filing.at("/sinceRun").intValue()).isEqualTo(1);
        assertThat(filing.at("/retryAsked").booleanValue()).isFalse();
        assertThat(terminal.types("show " + DAMAGED))
                .contains("Run 3: tried again and still not read (UNSCREENABLE; was DAMAGED in run 1)");
    }

    @Test
    @Order(8)
    void whatEveryRunCountedAtItsEndIsWhatItHasNowAndWhatMovedOn() {
        assertThat(terminal.rows("""
                        SELECT s.id, s.unscreenable AS counted, (SELECT COUNT(*) FROM screening_outcome o
                                WHERE o.run_id = s.id AND o.outcome = 'UNSCREENABLE' AND o.filing_id IN
                                    (SELECT f.id FROM filing f WHERE NOT f.canary)) AS has,
                            (SELECT COUNT(*) FROM filing_retry r WHERE r.from_run = s.id AND r.to_run IS NOT NULL) AS moved
                        FROM screening_run s ORDER BY s.id"""))
                .containsExactly(
                        "{id=1, counted=3, has=1, moved=2}",
                        "{id=2, counted=0, has=0, moved=0}",
                        "{id=3, counted=1, has=1, moved=0}");
        assertThat(terminal.types("count")).contains("All time: 5 received");
    }

    private static void filing(String number, String data, String document, String content) throws IOException {
        filing(number, data, document, content.getBytes(UTF_8));
    }

    private static void filing(String number, String data, String document, byte[] content) throws IOException {
        Path filing = Files.createDirectory(inbox.resolve(number));
        Files.writeString(filing.resolve("filing.yml"), "number: " + number + "\n" + data);
        Files.write(filing.resolve(document), content);
    }

    private static List<String> audited(String action) {
        return terminal
                .rows(
                        "SELECT CONCAT(subject, ', ', REGEXP_REPLACE(detail, ', copy [0-9a-f]{64}$', '')) AS a FROM audit_record WHERE action = '%s' ORDER BY id"
                                .formatted(action))
                .stream()
                .map(row -> row.substring(3, row.length() - 1))
                .toList();
    }
}

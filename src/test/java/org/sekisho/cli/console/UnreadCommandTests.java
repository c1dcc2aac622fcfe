package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.HomeDatabase;
import org.sekisho.machine.database.PreparedHome;
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
    static Path folder;

    private static Path home;
    private static Path inbox;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void anInbox() throws IOException {
        home = PreparedHome.at(folder.resolve("home"));
        inbox = Files.createDirectory(folder.resolve("inbox"));
        filing(LOCKED, "filed: 2026-10-01\n", "claims.pdf", WrittenDocuments.encryptedPdf("A lid."));
        filing(
                LONG,
                "",
                "specification.txt",
                "A lid that closes a pot. ".repeat(200).getBytes());
        filing(DAMAGED, "filed: 2026-09-20\n", "claims\u202e.pdf", "%PDF-1.7\nnothing of a PDF".getBytes());
        filing(CLEAR, "", "specification.txt", "A pot with a handle of wood.".getBytes());
        try (OfficeSettings few = new OfficeSettings("sekisho.extraction.max-text", "1000")) {
            assertThat(run(new StringWriter())).isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);
        }
    }

    @Test
    @Order(1)
    void listsWhatCouldNotBeReadWithTheMostUrgentFirst() {
        assertThat(sekisho("unread")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString().lines().filter(line -> line.matches("[A-Z]{2}\\d.*")))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly(LONG, DAMAGED, LOCKED);
        assertThat(out.toString())
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
        sekisho("unread", "--json");

        JsonNode drawer = JsonMapper.shared().readTree(out.toString());
        assertThat(drawer.at("/counts").toString()).isEqualTo("{\"encrypted\":1,\"damaged\":1,\"too_big\":1}");
        assertThat(drawer.at("/filings/2/number").stringValue()).isEqualTo(LOCKED);
        assertThat(drawer.at("/filings/2/sinceRun").intValue()).isEqualTo(1);
        assertThat(drawer.at("/filings/2/dueOn").stringValue()).isEqualTo("2027-04-01");
        assertThat(drawer.at("/filings/2/actBy").stringValue()).isEqualTo("2027-04-01");
        assertThat(drawer.at("/filings/2/parts/0/code").stringValue()).isEqualTo("encrypted");
        assertThat(drawer.at("/filings/0/daysLeft").isNull()).isTrue();
    }

    @Test
    @Order(3)
    void refusesWhatCannotBeAskedAndSaysAllOfIt() throws IOException {
        assertThat(sekisho("retry", LOCKED, CLEAR, "US1")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("Nothing was done:", CLEAR + " was read in full", "No filing US1 was received.");
        Path copy = Files.writeString(folder.resolve("copy.txt"), "A lid.");
        assertThat(sekisho("replace", CLEAR, copy.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(sekisho("replace", "US1", copy.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(sekisho("replace", LOCKED, folder.resolve("none.pdf").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("The copy is not there.");
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        assertThat(sekisho("replace", LOCKED, empty.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("The copy is empty.");
        Path same = inbox.resolve(LOCKED);
        assertThat(sekisho("replace", LOCKED, same.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("same bytes as version 1 of " + LOCKED);
        assertThat(sekisho("replace", LOCKED, inbox.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("The copy holds 4 filings and has to be one");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("filing.yml"), "number: US20260401599A1\n");
        Files.writeString(other.resolve("claims.txt"), "1. A lid.");
        assertThat(sekisho("replace", LOCKED, other.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("The copy says that it is US20260401599A1.");
        assertThat(sekisho("retry", "--reason", "no_text", LOCKED)).isEqualTo(ExitCode.USAGE);
        assertThat(rows("SELECT id FROM filing WHERE NOT canary")).hasSize(4);
        assertThat(rows("SELECT id FROM filing_retry", "SELECT copy_id FROM filing_replacement"))
                .isEmpty();
    }

    @Test
    @Order(4)
    void doesNothingWhileARunIsGoingOn() throws Exception {
        assertThat(HomeDatabase.underRunLock(home, () -> sekisho("retry"))).isEqualTo(ExitCode.LOCKED);
        assertThat(HomeDatabase.underRunLock(home, () -> sekisho("replace", LOCKED, "pom.xml")))
                .isEqualTo(ExitCode.LOCKED);
        assertThat(err.toString()).contains("Nothing was done: a run is going on");
        assertThat(rows("SELECT id FROM filing_retry")).isEmpty();
    }

    @Test
    @Order(5)
    void changesNothingBeforeTheNextRunAndAsksForEachOnlyOnce() {
        List<String> before = rows("SELECT * FROM screening_outcome", "SELECT * FROM unread_part");

        assertThat(sekisho("retry", "--reason", "too_big")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("The next run screens 1 filing again.");
        assertThat(sekisho("retry", LONG)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("The next run screens 1 filing again, 1 of them asked for before.");

        assertThat(rows("SELECT * FROM screening_outcome", "SELECT * FROM unread_part"))
                .isEqualTo(before);
        assertThat(audited("RETRY_ASKED")).containsExactly(LONG + " version 1, TOO_BIG");
        sekisho("unread");
        assertThat(out.toString()).containsPattern(LONG + ".*the next run tries again");
    }

    @Test
    @Order(6)
    void theNextRunReadsWhatTheMendLetsItReadAndKeepsTheCaseWithItsHistory() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("readable"));
        Files.writeString(copy.resolve("filing.yml"), "filed: 2026-10-01\n");
        Files.write(
                copy.resolve("claims.pdf"),
                WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, "1. A lid.")))));
        assertThat(sekisho("replace", LOCKED, copy.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains(LOCKED + " version 2 is the copy of version 1; the next run screens it.");
        assertThat(audited("COPY_GIVEN")).containsExactly(LOCKED + " version 1, version 2");
        assertThat(sekisho("replace", LOCKED, copy.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("was received before and is now the copy of version 1");

        assertThat(run(out)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("2 received = 2 clear + 0 flagged + 0 unscreenable");
        sekisho("unread");
        assertThat(out.toString()).contains("Unread filings: 1");
        assertThat(rows("SELECT status FROM review_case ORDER BY id"))
                .hasSize(3)
                .containsOnly("{status=OPEN}");
        sekisho("show", LONG);
        assertThat(out.toString()).contains("Run 2: read on retry (CLEAR; was TOO_BIG in run 1)");
        assertThat(rows("""
                        SELECT n.kind, n.detail FROM case_note n JOIN filing f ON f.id = n.filing_id
                        WHERE f.number = '%s' AND f.version = 1""".formatted(LOCKED))).containsExactly("{kind=COPY_READ, detail=version 2: CLEAR}");
        assertThat(audited("FILING_SUPERSEDED")).containsExactly(LOCKED + " version 1, by version 2");
    }

    @Test
    @Order(7)
    void whatIsStillUnreadStaysInTheDrawerSinceTheRunThatFirstFailed() {
        assertThat(sekisho("retry")).isEqualTo(ExitCode.DONE);
        assertThat(run(out)).isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);

        sekisho("unread", "--json");
        JsonNode filing = JsonMapper.shared()
                .readTree(out.toString().substring(out.toString().indexOf("{\"counts\"")))
                .at("/filings/0");
        assertThat(filing.at("/number").stringValue()).isEqualTo(DAMAGED);
        assertThat(filing.at("/sinceRun").intValue()).isEqualTo(1);
        assertThat(filing.at("/retryAsked").booleanValue()).isFalse();
        sekisho("show", DAMAGED);
        assertThat(out.toString())
                .contains("Run 3: tried again and still not read (UNSCREENABLE; was DAMAGED in run 1)");
    }

    @Test
    @Order(8)
    void whatEveryRunCountedAtItsEndIsWhatItHasNowAndWhatMovedOn() {
        assertThat(rows("""
                        SELECT s.id, s.unscreenable AS counted, (SELECT COUNT(*) FROM screening_outcome o
                                WHERE o.run_id = s.id AND o.outcome = 'UNSCREENABLE' AND o.filing_id IN
                                    (SELECT f.id FROM filing f WHERE NOT f.canary)) AS has,
                            (SELECT COUNT(*) FROM filing_retry r WHERE r.from_run = s.id AND r.to_run IS NOT NULL) AS moved
                        FROM screening_run s ORDER BY s.id"""))
                .containsExactly(
                        "{id=1, counted=3, has=1, moved=2}",
                        "{id=2, counted=0, has=0, moved=0}",
                        "{id=3, counted=1, has=1, moved=0}");
        assertThat(
                        rows(
                                "SELECT COUNT(*) AS c FROM filing WHERE NOT canary",
                                "SELECT COUNT(*) AS c FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE NOT canary"))
                .containsExactly("{c=5}", "{c=5}");
        assertThat(sekisho("count")).isEqualTo(ExitCode.DONE);
    }

    private static void filing(String number, String data, String document, byte[] content) throws IOException {
        Path filing = Files.createDirectory(inbox.resolve(number));
        Files.writeString(filing.resolve("filing.yml"), "number: " + number + "\n" + data);
        Files.write(filing.resolve(document), content);
    }

    private List<String> audited(String action) {
        return rows(
                        "SELECT CONCAT(subject, ', ', REGEXP_REPLACE(detail, ', copy [0-9a-f]{64}$', '')) AS a FROM audit_record WHERE action = '%s' ORDER BY id"
                                .formatted(action))
                .stream()
                .map(row -> row.substring(3, row.length() - 1))
                .toList();
    }

    private static List<String> rows(String... queries) {
        return HomeDatabase.rows(home, List.of(queries));
    }

    private static int run(StringWriter said) {
        return execute(said, said, "run", "--inbox=" + inbox, "--list=config/lists/focus-areas.yml", "--home=" + home);
    }

    private int sekisho(String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add("--home=" + home);
        return execute(out, err, command.toArray(String[]::new));
    }

    private static int execute(StringWriter out, StringWriter err, String... arguments) {
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** A setting of the office for as long as it is open. */
    private record OfficeSettings(String name) implements AutoCloseable {

        OfficeSettings(String name, String value) {
            this(name);
            System.setProperty(name, value);
        }

        @Override
        public void close() {
            System.clearProperty(name);
        }
    }
}

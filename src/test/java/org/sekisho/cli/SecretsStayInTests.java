package org.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.cli.SecretFilings.MARKED;
import static org.sekisho.cli.SecretFilings.MARKED_PDF;
import static org.sekisho.cli.SecretFilings.MARKED_XML;
import static org.sekisho.cli.Secrets.word;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.machine.database.HomeDatabase;
import org.sekisho.night.alert.Receiver;

/**
 * Filings full of words that nobody ever wrote go through everything, in a process of their own, on good nights and on
 * nights that fail in the middle; none of the words is found where it must not be. All of it happens once, before the
 * first test; {@link SecretsTests} proves that a leak would be found.
 */
@Tag("whole")
class SecretsStayInTests {

    private static final String MARKED_FILINGS =
            " IN (SELECT id FROM filing WHERE number IN ('%s', '%s', '%s'))".formatted(MARKED, MARKED_PDF, MARKED_XML);

    /** Where words of a filing may be kept, and why. */
    private static final Set<String> MAY_HOLD_WORDS = Set.of(
            "document_chunk.content", // the document as received: what is too short to be compressed stands there as it
            // is
            "filing_text.content", // the text that `sekisho show` quotes
            "filing_entity.name_key", // the same as it is compared
            "filing_entity.name", // who applied and who is named, shown with it
            "filing.source", // where it lay in an inbox, so that a person finds it there
            "receipt.source",
            "document.name",
            "evidence.document",
            "unread_part.document", // named by `sekisho unread` alone, for whoever mends it
            "unread_part.detail",
            "unreachable_thing.source");

    @TempDir
    static Path folder;

    private static SecretNight night;
    private static Map<String, List<String>> inTables;
    private static List<String> ofMarked;
    private static List<String> inFiles;
    private static long packedInFiles;
    private static long packedOthers;

    @BeforeAll
    static void aGoodNightAndTwoBadOnes() throws Exception {
        night = new SecretNight(folder);
        SecretFilings.write(night.inbox, folder.resolve("elsewhere"));
        try (AutoCloseable held = HomeDatabase.hold(night.home)) {
            ordinaryCommands();
            nightsThatFail();
            night.over();
            inTables = inTables();
            ofMarked = HomeDatabase.rows(night.home, leftOfMarked());
        }
        inFiles = Secrets.below(night.home.resolve("var"));
        packedInFiles = Secrets.count(night.home.resolve("var"), packed(SecretFilings.MARKED_TEXT));
        packedOthers = Secrets.count(night.home.resolve("var"), packed(SecretFilings.JAPANESE_TEXT));
    }

    @AfterAll
    static void over() {
        night.close();
    }

    private static void ordinaryCommands() throws Exception {
        Path labels = Files.writeString(
                folder.resolve("labels.csv"), "id,text,expected\nL1,A " + word("label") + " with a gyroscope.,sea\n");
        Path list = Path.of("testdata/evaluation/list.yml").toAbsolutePath();
        night.sekisho("good run", "run", "--inbox", night.inbox.toString());
        night.sekisho("status", "status");
        night.sekisho("count", "count");
        night.sekisho("report", "report", "--json");
        night.sekisho("show marked", "show", MARKED);
        night.sekisho("explain marked", "explain", MARKED);
        night.sekisho("explain nothing", "explain", SecretFilings.XML, "NO-SUCH-ENTRY");
        night.sekisho("evaluate", "evaluate", "--list", list.toString(), "--labels", labels.toString());
        night.sekisho("replace by nothing", "replace", "JP2026602", "/nothing/there");
        night.sekisho("retry marked", "retry", MARKED);
        night.sekisho("retry", "retry");
        night.sekisho("unread", "unread");
    }

    /**
     * The database refuses what a run writes, of some filings in the middle of its chunks and of all; with the log as text
     * and for machines.
     */
    private static void nightsThatFail() throws Exception {
        String last = HomeDatabase.rows(night.home, List.of("SELECT MAX(filing_id) AS m FROM filing_entity"))
                .get(0)
                .replaceAll("\\D", "");
        night.change("ALTER TABLE filing_entity ADD CONSTRAINT full CHECK (filing_id <= " + last + ")");
        Files.writeString(night.inbox.resolve("again.xml"), SecretFilings.xml("20260401701"));
        night.sekisho("bad run", "run", "--inbox", night.inbox.toString(), "--json", "--log-format", "ecs");
        night.change("ALTER TABLE filing_entity DROP CONSTRAINT full", "RENAME TABLE evidence TO evidence_gone");
        Files.writeString(night.inbox.resolve("once-more.xml"), SecretFilings.xml("20260401702"));
        night.sekisho("worse run", "run", "--inbox", night.inbox.toString());
        night.change("RENAME TABLE evidence_gone TO evidence");
    }

    @Test
    void theNightsWentAsTheyWereMeantTo() {
        assertThat(night.ended)
                .as(night.said.toString())
                .containsEntry("good run", ExitCode.DONE_WITH_UNSCREENABLE)
                .containsEntry("bad run", ExitCode.RED)
                .containsEntry("worse run", ExitCode.FAILED)
                .containsEntry("explain nothing", ExitCode.USAGE)
                .containsEntry("evaluate", ExitCode.DONE)
                .containsEntry("retry", ExitCode.DONE);
        assertThat(night.said.get("good run")).contains("1 thing was not taken in from the inboxes");
    }

    @Test
    void noCommandSaysAWordOfAFiling() {
        assertThat(night.said.entrySet().stream()
                        .filter(said -> !said.getKey().equals("unread"))
                        .flatMap(said -> Secrets.in(said.getKey(), said.getValue()).stream()))
                .isEmpty();
    }

    @Test
    void theDrawerNamesDocumentsAndNothingElse() {
        assertThat(Secrets.in("unread", night.said.get("unread")))
                .isNotEmpty()
                .allMatch(found -> found.matches("(?s).*" + word("(file|folder|entry|outside|ymlrole|yamlkey)") + ".*")
                        && !found.contains(word("marked")));
    }

    @Test
    void noMailAndNoWebhookSaysAWordOfAFiling() throws Exception {
        List<String> found = new ArrayList<>();
        for (MimeMessage mail : night.mail.getReceivedMessages()) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            mail.writeTo(whole);
            found.addAll(Secrets.in("mail", whole.toString(UTF_8)));
            found.addAll(Secrets.in("mail", mail.getSubject() + "\n" + mail.getContent()));
        }
        for (Receiver.Received message : night.webhook.received()) {
            found.addAll(Secrets.in("webhook", message.toString()));
        }

        assertThat(night.mail.getReceivedMessages()).as("one for each run").hasSize(3);
        assertThat(night.webhook.received()).hasSize(3);
        assertThat(found).isEmpty();
    }

    @Test
    void noMetricSaysAWordOfAFiling() throws IOException {
        String metrics = Files.readString(night.metrics);

        assertThat(metrics).contains("sekisho_run_status{status=\"failed\"} 1.0");
        assertThat(Secrets.in("metrics", metrics)).isEmpty();
    }

    @Test
    void logsReportsSpoolAndWorkFoldersHoldNoWordOfAFiling() throws IOException {
        Path kept = night.home.resolve("var");
        assertThat(Files.readString(kept.resolve("log/sekisho.log")))
                .as("a line for people and one for machines, both of a failure")
                .containsPattern("(?m)^[^{].* ERROR ")
                .containsPattern("(?m)^\\{.*\"ERROR\"");
        assertThat(kept.resolve("reports/run-1/report.html")).exists();

        List<String> found = new ArrayList<>();
        for (String part : List.of("log", "reports", "spool", "work")) {
            found.addAll(Secrets.below(kept.resolve(part)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void temporaryFoldersAndCrashReportsHoldNoWordOfAFiling() throws IOException {
        assertThat(Secrets.below(night.temporary)).isEmpty();
        assertThat(night.workplace).as("no core dump, no crash report").isEmptyDirectory();
        try (Stream<Path> files = Files.walk(night.home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
        }
    }

    @Test
    void tablesHoldWordsOfAFilingOnlyWhereTheyMay() {
        assertThat(inTables.keySet())
                .as("the words were read, or nothing is proven")
                .contains("filing_entity.name");
        assertThat(inTables)
                .as("BATCH_ tables, audit and all others")
                .allSatisfy((column, found) ->
                        assertThat(MAY_HOLD_WORDS).as("%s: %s", column, found).contains(column));
    }

    /** A filing that carries a marking leaves its number, its date of filing and a case, and nothing else. */
    @Test
    void nothingOfAMarkedFilingIsKeptOrShown() {
        assertThat(night.ended)
                .containsEntry("show marked", ExitCode.USAGE)
                .containsEntry("explain marked", ExitCode.USAGE)
                .containsEntry("retry marked", ExitCode.USAGE);
        assertThat(night.said.get("show marked")).contains(MARKED + " carries a classification marking");
        assertThat(night.said.get("explain marked")).contains(MARKED + " carries a classification marking");
        assertThat(night.said.get("good run")).contains("it carries a classification marking");
        assertThat(ofMarked)
                .containsExactly(
                        "{number=US20260401601A1, source=, filed_on=2026-10-01}",
                        "{number=US20260401604A1, source=, filed_on=2026-10-02}",
                        "{number=US20260401605A1, source=, filed_on=2026-10-05}",
                        "{source=}",
                        "{name=document 1}",
                        "{name=document 2}",
                        "{reason=MARKED, document=, page=0, detail=}",
                        "{queue=SECRECY, status=OPEN, due_on=2027-04-01}",
                        "{queue=SECRECY, status=OPEN, due_on=2027-04-02}",
                        "{queue=SECRECY, status=OPEN, due_on=2027-04-05}");
        assertThat(inTables.values().stream().flatMap(List::stream)).noneMatch(found -> found.contains(word("marked")));
    }

    /** Its marking was seen before it was stored, so no log of the database ever had it, not even compressed. */
    @Test
    void noFileOfTheDatabaseEverHeldAWordOrANameOfAMarkedFiling() {
        assertThat(inFiles).as("other filings' names are there").anyMatch(place -> place.contains(word("filepdf")));
        assertThat(packedOthers)
                .as("other filings' documents are there, compressed")
                .isPositive();
        assertThat(inFiles).noneMatch(place -> place.contains(word("marked")));
        assertThat(packedInFiles).isZero();
    }

    private static List<String> leftOfMarked() {
        return List.of(
                "SELECT number, source, filed_on FROM filing WHERE quarantined ORDER BY number",
                "SELECT DISTINCT source FROM receipt WHERE filing_id" + MARKED_FILINGS,
                "SELECT DISTINCT name FROM document WHERE filing_id" + MARKED_FILINGS + " ORDER BY name",
                "SELECT filing_id FROM filing_text WHERE filing_id" + MARKED_FILINGS,
                "SELECT filing_id FROM filing_entity WHERE filing_id" + MARKED_FILINGS,
                "SELECT filing_id FROM entry_finding WHERE filing_id" + MARKED_FILINGS,
                "SELECT filing_id FROM evidence WHERE filing_id" + MARKED_FILINGS,
                "SELECT filing_id FROM unknown_symbol WHERE filing_id" + MARKED_FILINGS,
                "SELECT document_id FROM document_chunk WHERE document_id IN (SELECT id FROM document WHERE filing_id"
                        + MARKED_FILINGS + ")",
                "SELECT DISTINCT reason, document, page, detail FROM unread_part WHERE filing_id" + MARKED_FILINGS,
                "SELECT DISTINCT queue, status, due_on FROM review_case WHERE filing_id" + MARKED_FILINGS
                        + " ORDER BY due_on");
    }

    /** How the register stores a document. */
    private static byte[] packed(String words) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (InputStream packed = new DeflaterInputStream(new ByteArrayInputStream(words.getBytes(UTF_8)), deflater)) {
            return packed.readAllBytes();
        } finally {
            deflater.end();
        }
    }

    private static Map<String, List<String>> inTables() {
        Map<String, List<String>> found = new TreeMap<>();
        HomeDatabase.everyValue(night.home, (column, value) -> {
            List<String> here = Secrets.in(column, value);
            if (!here.isEmpty()) {
                found.computeIfAbsent(column, first -> new ArrayList<>()).addAll(here);
            }
        });
        return found;
    }
}

package org.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.cli.Secrets.japanese;
import static org.sekisho.cli.Secrets.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.database.HomeDatabase;
import org.sekisho.extraction.WrittenDocuments;

/**
 * Filings full of words that nobody ever wrote go through everything, in processes of their own, on good nights and on
 * nights that fail in the middle; none of the words is found where it must not be.
 */
class SecretsStayInTests {

    private static final String XML = "US20260401101A1";
    private static final String MARKED = "US20260401601A1";

    /** Where words of a filing may be kept: in its text, in what is told of it to an examiner, and in names. */
    private static final Set<String> MAY_HOLD_WORDS = Set.of(
            "filing_entity.name",
            "state_funding.agency",
            "state_funding.contract",
            "filing.source",
            "receipt.source",
            "document.name",
            "evidence.document",
            "evidence.symbol",
            "unread_part.document",
            "unread_part.detail",
            "unreachable_thing.source");

    @TempDir
    static Path folder;

    private static final Map<String, String> SAID = new TreeMap<>();
    private static final Map<String, Integer> ENDED = new TreeMap<>();

    private static Path home;
    private static Path inbox;
    private static Path temporary;

    @BeforeAll
    static void aGoodNightAndTwoBadOnes() throws Exception {
        home = folder.resolve("home");
        temporary = Files.createDirectory(folder.resolve("tmp"));
        inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.createDirectory(folder.resolve("at"));
        writeFilings();
        Path labels = Files.writeString(
                folder.resolve("labels.csv"), "id,text,expected\nL1,A " + word("label") + " with a gyroscope.,ocean\n");

        sekisho("good run", "run", "--inbox", inbox.toString());
        sekisho("status", "status");
        sekisho("report", "report", "--json");
        sekisho("show marked", "show", MARKED);
        sekisho("explain marked", "explain", MARKED);
        sekisho("explain nothing", "explain", XML, "NO-SUCH-ENTRY");
        sekisho("evaluate", "evaluate", "--list", "testdata/evaluation/list.yml", "--labels", labels.toString());
        sekisho(
                "replace by nothing",
                "replace",
                "JP2026602",
                folder.resolve("none").toString());
        sekisho("retry marked", "retry", MARKED);
        sekisho("retry", "retry");

        String none = HomeDatabase.rows(home, List.of("SELECT MAX(filing_id) AS m FROM filing_entity"))
                .get(0)
                .replaceAll("\\D", "");
        HomeDatabase.change(home, List.of("ALTER TABLE filing_entity ADD CONSTRAINT full CHECK (filing_id <= " + none + ")"));
        Files.writeString(inbox.resolve("again.xml"), xml("20260401701"));
        sekisho("bad run", "run", "--inbox", inbox.toString(), "--json", "--log-format", "ecs");
        HomeDatabase.change(home, List.of("ALTER TABLE filing_entity DROP CONSTRAINT full"));
        HomeDatabase.change(home, List.of("RENAME TABLE evidence TO evidence_gone"));
        sekisho("worse run", "run", "--inbox", inbox.toString());
        HomeDatabase.change(home, List.of("RENAME TABLE evidence_gone TO evidence"));
        sekisho("last run", "run", "--inbox", inbox.toString(), "--json", "--log-format", "ecs");
    }

    @Test
    void theNightsWentAsTheyWereMeantTo() {
        assertThat(ENDED)
                .as(SAID.toString())
                .containsEntry("good run", ExitCode.DONE_WITH_UNSCREENABLE)
                .containsEntry("bad run", ExitCode.FAILED)
                .containsEntry("worse run", ExitCode.FAILED)
                .containsEntry("last run", ExitCode.DONE_WITH_UNSCREENABLE)
                .containsEntry("explain nothing", ExitCode.USAGE)
                .containsEntry("retry", ExitCode.DONE);
        assertThat(HomeDatabase.rows(home, List.of("SELECT name FROM filing_entity WHERE name LIKE '%qzvo%'")))
                .as("the words were read, or nothing is proven")
                .hasSizeGreaterThan(2);
        assertThat(SAID.get("good run")).contains("1 in the inboxes could not be opened");
    }

    @Test
    void noCommandSaysAWordOfAFiling() {
        assertThat(SAID.entrySet().stream().flatMap(said -> Secrets.in(said.getKey(), said.getValue()).stream()))
                .isEmpty();
    }

    @Test
    void logsReportsSpoolAndWorkFoldersHoldNoWordOfAFiling() throws IOException {
        Path var = home.resolve("var");
        assertThat(Files.size(var.resolve("log/sekisho.log"))).isPositive();
        assertThat(var.resolve("reports/run-1/report.html")).exists();
        List<String> found = new ArrayList<>();
        for (String part : List.of("log", "reports", "spool", "work")) {
            found.addAll(Secrets.below(var.resolve(part), file -> true));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void temporaryFoldersAndCrashReportsHoldNoWordOfAFiling() throws IOException {
        assertThat(Secrets.below(temporary, file -> true)).isEmpty();
        assertThat(Secrets.below(folder.resolve("at"), file -> true)).isEmpty();
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
        }
    }

    @Test
    void tablesHoldWordsOfAFilingOnlyWhereTheyMay() {
        List<String> found = new ArrayList<>();
        for (String table : HomeDatabase.tables(home)) {
            for (String column : columns(table)) {
                if (!MAY_HOLD_WORDS.contains(table + "." + column)) {
                    found.addAll(Secrets.in(table + "." + column, values(table, column)));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theDrawerNamesDocumentsAndNothingElse() throws Exception {
        sekisho("unread", "unread");

        assertThat(Secrets.in("unread", SAID.remove("unread")))
                .isNotEmpty()
                .allMatch(found -> found.matches("(?s).*" + word("(file|folder|entry|outside|ymlrole|yamlkey)") + ".*")
                        && !found.contains(word("marked")));
    }

    /** A filing that carries a marking leaves its number and nothing else. */
    @Test
    void nothingOfAMarkedFilingIsKeptOrShown() {
        assertThat(ENDED)
                .containsEntry("show marked", ExitCode.USAGE)
                .containsEntry("explain marked", ExitCode.USAGE)
                .containsEntry("retry marked", ExitCode.USAGE);
        assertThat(SAID.get("show marked")).contains(MARKED + " carries a classification marking");
        assertThat(SAID.get("explain marked")).contains(MARKED + " carries a classification marking");
        assertThat(SAID.get("good run")).contains("it carries a classification marking");
        String marked = " IN (SELECT id FROM filing WHERE number = '%s')".formatted(MARKED);
        assertThat(HomeDatabase.rows(
                        home,
                        List.of(
                                "SELECT filing_id FROM filing_text WHERE filing_id" + marked,
                                "SELECT filing_id FROM filing_entity WHERE filing_id" + marked,
                                "SELECT filing_id FROM entry_finding WHERE filing_id" + marked,
                                "SELECT filing_id FROM evidence WHERE filing_id" + marked,
                                "SELECT filing_id FROM unknown_symbol WHERE filing_id" + marked,
                                "SELECT document_id FROM document_chunk WHERE document_id IN"
                                        + " (SELECT id FROM document WHERE filing_id" + marked + ")")))
                .isEmpty();
        assertThat(HomeDatabase.rows(
                        home,
                        List.of(
                                "SELECT reason, document, page, detail FROM unread_part WHERE filing_id" + marked,
                                "SELECT queue, status, due_on FROM review_case WHERE filing_id" + marked,
                                "SELECT DISTINCT source FROM filing WHERE id" + marked,
                                "SELECT DISTINCT source FROM receipt WHERE filing_id" + marked,
                                "SELECT COUNT(*) AS c FROM filing WHERE id" + marked)))
                .containsExactly(
                        "{reason=MARKED, document=, page=0, detail=}",
                        "{queue=SECRECY, status=OPEN, due_on=2027-04-01}",
                        "{source=}",
                        "{source=}",
                        "{c=1}");
        List<String> found = new ArrayList<>();
        for (String table : HomeDatabase.tables(home)) {
            for (String column : columns(table)) {
                found.addAll(Secrets.in(table + "." + column, values(table, column)));
            }
        }
        assertThat(found).noneMatch(place -> place.contains(word("marked")) || place.contains(japanese("標")));
    }

    /** Stored documents are compressed, and so their words are in no file of the database; names of old may be. */
    @Test
    void noFileOfTheDatabaseHoldsTheTextOfAMarkedFiling() throws IOException {
        List<String> found = Secrets.below(home.resolve("var"), file -> !Files.isSymbolicLink(file));
        long names = found.stream()
                .filter(place -> place.contains(word("markedfile")))
                .count();
        System.out.printf("Files of the database that still hold a name of the marked filing: %d%n", names);

        assertThat(found).noneMatch(place -> place.contains(word("markedtext")));
    }

    private static void writeFilings() throws Exception {
        Files.writeString(inbox.resolve(word("filexml") + ".xml"), xml("20260401101"));
        filing(
                word("folderpdf"),
                """
                number: US20260401602A1
                filed: 2026-10-01
                title: A %s pump
                applicants: [{name: %s Industries Inc., organisation: true}]
                inventors: [Ann %s]
                %s: 3
                documents: {%s.pdf: claims}
                """.formatted(
                        word("ymltitle"), word("ymlparty"), word("ymlinventor"), word("yamlkey"), word("ymlrole")),
                Map.of(
                        word("filepdf") + ".pdf",
                                WrittenDocuments.withProperties(
                                        WrittenDocuments.pdf(List.of(
                                                List.of(line("1. A " + word("pdfclaim") + " with a quantum key.")))),
                                        word("pdftitle")),
                        word("filelocked") + ".pdf", WrittenDocuments.encryptedPdf(word("pdflocked")),
                        word("filebroken") + ".pdf", ("%PDF-1.7\n" + word("pdfbroken")).getBytes(UTF_8)));
        filing(
                word("folderjp"),
                "number: JP2026602\nfiled: 2026-10-01\ntitle: " + japanese("題名") + "\n",
                Map.of("明細書" + word("filejp") + ".txt", (japanese("本文") + "の装置。").getBytes(UTF_8)));
        filing(
                word("foldermarked"),
                "number: " + MARKED + "\nfiled: 2026-10-01\ntitle: A " + word("markedtitle") + "\n",
                Map.of(
                        word("markedfile") + ".txt",
                        ("TOP SECRET//NOFORN\n\nA " + word("markedtext") + " with a gyroscope.\n\n" + japanese("標題")
                                        + "の装置。")
                                .getBytes(UTF_8)));
        Files.write(inbox.resolve(word("fileword") + ".docx"), WrittenDocuments.docx("A " + word("wordtext") + "."));
        Files.write(
                inbox.resolve(word("filezip") + ".zip"),
                WrittenDocuments.zip(
                        word("entryfolder") + "/claims.txt", "1. A " + word("ziptext") + ".",
                        word("entryfolder") + "/" + word("entryname") + ".xml", "<a><b>" + word("zipxml")));
        Files.writeString(
                inbox.resolve(word("filetorn") + ".xml"),
                xml("20260401603")
                        .replaceFirst("</invention-title>", "<" + word("torntag") + " a='" + word("tornvalue")));
        Files.write(
                inbox.resolve(word("filehalf") + ".zip"),
                Arrays.copyOf(WrittenDocuments.zip(word("entryhalf"), "x"), 40));
        Files.createDirectory(inbox.resolve(word("folderempty")));
        Files.writeString(folder.resolve("elsewhere"), word("outsidetext"));
        Files.createSymbolicLink(inbox.resolve(word("outside")), folder.resolve("elsewhere"));
    }

    /** A whole filing of the office, with a word of ours in each of its parts. */
    private static String xml(String number) throws IOException {
        String filing = Files.readString(Path.of("testdata/filings/US20260401101A1-quantum-key-receiver.xml"));
        String secret = filing.replace("20260401101", number)
                .replaceFirst("<invention-title([^>]*)>", "<invention-title$1>" + word("xmltitle") + " ")
                .replaceAll("<orgname>", "<orgname>" + word("xmlparty") + " ")
                .replaceFirst("num=\"0001\"", "num=\"" + word("xmlnumber") + "\"")
                .replaceFirst(
                        "quantum key distribution comprises", word("xmltext") + " quantum key distribution comprises");
        assertThat(secret).contains(word("xmltitle"), word("xmlparty"), word("xmlnumber"), word("xmltext"));
        return secret;
    }

    private static WrittenDocuments.Print line(String words) {
        return new WrittenDocuments.Print(72, 72, words);
    }

    private static void filing(String name, String data, Map<String, byte[]> documents) throws IOException {
        Path filing = Files.createDirectory(inbox.resolve(name));
        Files.writeString(filing.resolve("filing.yml"), data);
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            Files.write(filing.resolve(document.getKey()), document.getValue());
        }
    }

    private static void sekisho(String what, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Dsekisho.install=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.sekisho.cli.Sekisho"));
        command.addAll(List.of(arguments));
        command.add("--home=" + home);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        ENDED.put(what, process.waitFor());
        SAID.put(what, Files.readString(out));
    }

    private static List<String> columns(String table) {
        return HomeDatabase.rows(
                        home,
                        List.of(
                                "SELECT column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()"
                                        + " AND table_name = '" + table + "'"))
                .stream()
                .map(row -> row.substring(3, row.length() - 1))
                .toList();
    }

    private static String values(String table, String column) {
        return String.join(
                "\n",
                HomeDatabase.rows(home, List.of("SELECT CAST(`%s` AS CHAR) AS c FROM `%s`".formatted(column, table))));
    }
}

package org.sekisho.reading.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.Corpus;
import org.sekisho.Drawn;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.FirstLook;
import org.sekisho.intake.filing.FirstLook.Arrived;
import org.sekisho.intake.filing.FirstLook.Seen;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.reading.extraction.WrittenDocuments.Print;
import org.sekisho.reading.extraction.parser.ForkedExtractor;
import org.sekisho.reading.gazette.GazetteReader;

/** What is seen of a filing before it is stored. */
@Tag("whole")
class MarkingLookTests {

    private static final String GAZETTE = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s
            <ep-patent-document id="EP09999999A1" file="09999999.xml" lang="en" country="EP" doc-number="9999999"
                kind="A1" date-publ="20260107" %s>
            %s<SDOBI lang="en"><B100><B110>9999999</B110><B130>A1</B130><B190>EP</B190></B100>
            <B200><B220><date>20260301</date></B220></B200>
            <B500><B540><B541>en</B541><B542>Cooled resonator</B542></B540></B500></SDOBI>
            <description id="desc" lang="en"><p id="p0001" num="0001">%s</p></description>
            <claims id="claims01" lang="en"><claim id="c-en-0001" num="0001"><claim-text>A resonator.</claim-text></claim>
            </claims></ep-patent-document>
            """;

    @TempDir
    static Path folder;

    private static MarkingLook look;
    private static final FaultBarrier BARRIER = new FaultBarrier();

    @BeforeAll
    static void start() {
        ExtractionSettings settings = ForkedExtractor.sharedSettings();
        ForkedExtractor extractor = ForkedExtractor.shared();
        GazetteReader gazettes = new GazetteReader();
        look = new MarkingLook(
                gazettes,
                extractor,
                RecognisedPagesFixture.with(extractor, settings),
                new MarkingSigns(MarkingsFixture.asShipped()),
                BARRIER,
                settings);
    }

    @AfterAll
    static void stop() {
        look.close();
        BARRIER.close();
    }

    @Test
    void tellsTheDateOfFilingOfWhatIsMarked() {
        assertThat(seen(Map.of("filing.yml", bytes("filed: 2026-03-01\ntitle: 極秘：蓋\n"))))
                .isEqualTo(new Seen(true, LocalDate.of(2026, 3, 1)));
        assertThat(seen(Map.of("a.xml", gazette("<!-- TOP SECRET -->", "", "", "A lid."))))
                .isEqualTo(new Seen(true, LocalDate.of(2026, 3, 1)));
    }

    @Test
    void seesTheHeadAndTheFootOfAnyPage() throws IOException {
        List<Print> plain = List.of(new Print(72, 300, "A lid closes a pot."));
        List<Print> headed = List.of(new Print(250, 20, "CONFIDENTIAL"), new Print(72, 300, "It has a spring."));
        List<Print> footed = List.of(new Print(72, 300, "It has a spring."), new Print(250, 780, "CONFIDENTIAL - 2"));

        assertThat(isMarked("a.pdf", WrittenDocuments.pdf(List.of(plain, headed))))
                .isTrue();
        assertThat(isMarked("a.pdf", WrittenDocuments.pdf(List.of(plain, footed))))
                .isTrue();
        assertThat(isMarked("a.pdf", WrittenDocuments.pdf(List.of(plain, plain))))
                .isFalse();
    }

    @Test
    void seesAMarkingWhoseLettersStandInSeveralElements() {
        assertThat(isMarked("a.xml", gazette("", "", "", "<b>TO</b>P <i>SE</i>CR<u>E</u>T")))
                .isTrue();
        assertThat(isMarked("a.xml", gazette("", "", "", "&#x6975;<b>&#31192;</b>")))
                .isTrue();
    }

    @Test
    void knowsTheDayOfFilingThoughAnotherDocumentCarriesTheMarking() {
        Seen seen = seen(new TreeMap<>(
                Map.of("a.xml", gazette("", "", "", "A lid."), "b.txt", bytes("TOP SECRET\n\nA lid.\n"))));

        assertThat(seen.marked()).isTrue();
        assertThat(seen.filed()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void seesTextAndOfficeDocuments() throws IOException {
        assertThat(isMarked("明細書.txt", bytes("取扱注意\n\n蓋は鍋を閉じる。"))).isTrue();
        assertThat(isMarked("a.docx", WrittenDocuments.docx("【極秘】", "蓋は鍋を閉じる。")))
                .isTrue();
        assertThat(isMarked("a.docx", WrittenDocuments.docx("営業秘密を守る装置", "A top secret key exchange.")))
                .isFalse();
    }

    @Test
    void seesTheFirstPageThatIsAPicture() throws IOException {
        InstalledOcr.require(folder);

        assertThat(isMarked("a.pdf", PrintedPage.pdf(PrintedPage.of("TOP SECRET", "", "The lid closes the pot."))))
                .isTrue();
        assertThat(isMarked("a.tiff", PrintedPage.file("tiff", PrintedPage.of("極秘", "", "蓋は鍋を閉じる。"))))
                .isTrue();
        assertThat(isMarked("a.pdf", PrintedPage.pdf(PrintedPage.of("取扱注意", "蓋は鍋を閉じる。", "蓋はばねを有する。"))))
                .isTrue();
        assertThat(isMarked("a.pdf", PrintedPage.pdf(PrintedPage.of("営業秘密", "蓋は鍋を閉じる。"))))
                .isFalse();
        assertThat(isMarked("a.pdf", PrintedPage.pdf(PrintedPage.of("The lid closes the pot.", "It has a spring."))))
                .isFalse();
    }

    @Test
    void passesWhatCannotBeReadForItsReasonIsToldLater() throws IOException {
        assertThat(isMarked("a.pdf", WrittenDocuments.encryptedPdf("A lid."))).isFalse();
        assertThat(isMarked("a.pdf", bytes("%PDF-1.7\nbroken"))).isFalse();
        assertThat(isMarked("a.xml", new byte[0])).isFalse();
        assertThat(seen(Map.of()).marked()).isFalse();
    }

    @Test
    void tellsManyInTheirOrderAndPassesOverNoFaultOfOurs() {
        List<Arrived> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(arrived(Map.of("a.xml", gazette("", "", "", i % 3 == 0 ? "極秘" : "A lid."))));
        }

        List<Seen> seen = look.at(many, () -> false).orElseThrow();
        for (int i = 0; i < many.size(); i++) {
            assertThat(seen.get(i).marked()).as("filing %d", i).isEqualTo(i % 3 == 0);
        }
        List<Arrived> broken =
                List.of(new Arrived(new FilingNumber("US1"), many.get(0).documents(), document -> {
                    throw new IOException("The disk is gone");
                }));
        assertThat(catchThrowable(() -> look.at(broken, () -> false)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("The disk is gone");
    }

    @Test
    void endsEarlyIfAsked() {
        CountDownLatch never = new CountDownLatch(1);
        Arrived slow = new Arrived(
                new FilingNumber("US1"), arrived(Map.of("a.xml", new byte[1])).documents(), document -> {
                    try {
                        never.await();
                    } catch (InterruptedException cancelled) {
                        throw new IOException(cancelled);
                    }
                    return new ByteArrayInputStream(new byte[0]);
                });

        assertThat(look.at(List.of(slow), () -> true)).isEmpty();
    }

    /** None of them carries a marking: all were published. First pages of scans are recognised where that is possible. */
    @ParameterizedTest
    @ValueSource(strings = {"pdf-scan-office", "html-patft", "ops-xml"})
    void findsNoneInPublishedFilings(String set) throws IOException {
        Corpus.assumePresent();
        List<String> marked = new ArrayList<>();
        List<Corpus.Item> all = Drawn.of(Corpus.items(set));
        List<Corpus.Item> items = set.equals("pdf-scan-office") ? Drawn.of(all) : all; // recognising takes seconds
        for (Corpus.Item item : items) {
            if (isMarked(item.file(), Files.readAllBytes(item.path()))) {
                marked.add(item.file());
            }
        }
        System.out.printf("%s: %d of %d files taken for marked%n", set, marked.size(), items.size());

        assertThat(items).isNotEmpty();
        assertThat(marked).isEmpty();
    }

    @Nested
    class AroundTheTextOfXml {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!-- TOP SECRET -->",
                    "<!-- Office of lids\n  SECRET//NOFORN\n-->",
                    "<!-- classification: SECRET -->",
                    "<?classification TOP SECRET?>",
                    "<?marking level=\"極秘\"?>"
                })
        void aMarkingStandsBeforeTheRoot(String before) {
            assertThat(isMarked("a.xml", gazette(before, "", "", "A lid."))).isTrue();
            assertThat(isMarked("a.xml", bytes(new String(gazette("", "", "", "A lid."), UTF_8) + before)))
                    .as("behind it")
                    .isTrue();
            assertThat(isMarked("a.xml", bytes(before + "<lids><lid>A lid.</lid></lids>")))
                    .as("of no office")
                    .isTrue();
        }

        @Test
        void aMarkingStandsInAnAttributeOfTheRootOrALineBelowIt() {
            assertThat(isMarked("a.xml", gazette("", "security='SECRET'", "", "A lid.")))
                    .isTrue();
            assertThat(isMarked("a.xml", gazette("", "", "<header>CONFIDENTIAL</header>", "A lid.")))
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!-- made by the office's secret sharing system -->",
                    "<!-- SECRET SHARING SYSTEM -->",
                    "<?xml-stylesheet type=\"text/xsl\" href=\"secret.xsl\"?>",
                    "<!-- UNCLASSIFIED -->",
                    "<!-- 営業秘密 -->"
                })
        void otherWordsAreNone(String before) {
            assertThat(isMarked("a.xml", gazette(before, "", "<header>秘密鍵</header>", "A top secret key exchange.")))
                    .isFalse();
        }
    }

    private static byte[] gazette(String before, String attribute, String below, String text) {
        return bytes(GAZETTE.formatted(before, attribute, below, text));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(UTF_8);
    }

    private static boolean isMarked(String name, byte[] document) {
        return seen(Map.of(name, document)).marked();
    }

    private static Seen seen(Map<String, byte[]> documents) {
        return look.at(List.of(arrived(documents)), () -> false).orElseThrow().get(0);
    }

    private static FirstLook.Arrived arrived(Map<String, byte[]> documents) {
        List<FilingDocument> all = new ArrayList<>();
        Map<Long, byte[]> contents = new LinkedHashMap<>();
        documents.forEach((name, content) -> {
            DocumentId id = new DocumentId(all.size() + 1);
            all.add(new FilingDocument(id, name, DocumentRole.of(name), "", content.length));
            contents.put(id.value(), content);
        });
        return new Arrived(
                new FilingNumber("US20260401101A1"),
                all,
                document -> new ByteArrayInputStream(
                        Objects.requireNonNull(contents.get(document.id().value()))));
    }
}

package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sekisho.reading.extraction.UnreadReason.BOMB;
import static org.sekisho.reading.extraction.UnreadReason.DAMAGED;
import static org.sekisho.reading.extraction.UnreadReason.ENCRYPTED;
import static org.sekisho.reading.extraction.UnreadReason.MALFORMED_XML;
import static org.sekisho.reading.extraction.UnreadReason.TIMED_OUT;
import static org.sekisho.reading.extraction.UnreadReason.TOO_BIG;
import static org.sekisho.reading.extraction.UnreadReason.TOO_MANY_PARTS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.HostileDocuments;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.WrittenDocuments;

/** Each hostile document ends in time, with its code, and the next ordinary one is read as if nothing had been. */
@Tag("whole")
class HostileDocumentsTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String BOX = "[0 0 612 792]";

    @TempDir
    static Path folder;

    private static TikaTextExtractor extractor;
    private long begun;

    @BeforeAll
    static void start() {
        extractor = ForkedExtractor.forked(
                TestSettings.with(
                        folder,
                        "parser-heap",
                        "192MB",
                        "time-limit",
                        LIMIT.toSeconds() + "s",
                        "limits.page-time",
                        "2s",
                        "limits.pages",
                        "1000",
                        "limits.attachments",
                        "20",
                        "limits.depth",
                        "4",
                        "limits.unpacked",
                        "64MB"),
                "tika-config.xml");
    }

    @AfterAll
    static void stop() throws IOException {
        extractor.close();
    }

    @AfterEach
    void readsTheNextDocumentWell() throws Exception {
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.plusSeconds(20));
        ExtractedText next =
                extract(HostileDocuments.pdf().page("An ordinary page.").bytes());
        assertThat(wordsOf(next)).isEqualTo("An ordinary page.");
        assertThat(next.unread()).isEmpty();
    }

    @Test
    void readsTwentyThousandPagesUpToTheLimitAndNamesTheRest() throws Exception {
        ExtractedText text =
                extract(HostileDocuments.pdf().pages(20_000, "The same.").bytes());

        assertThat(text.pages()).hasSizeBetween(1000, 1001);
        assertThat(text.unread()).singleElement().satisfies(part -> {
            assertThat(part.reason()).isEqualTo(TOO_MANY_PARTS);
            assertThat(part.detail()).isEqualTo("pages 1001 to 20000");
        });
    }

    @Test
    void readsTheWordsOnAGiantPageAndSaysThatNobodyCanSeeAllOfIt() throws Exception {
        String words = "BT /F 10 Tf 72 700 Td (Words.) Tj ET";

        assertReads(HostileDocuments.pdf().page(words, "[0 0 9000000 9000000]", ""), "Words.", TOO_BIG, 1);
    }

    @Test
    void doesNotUnpackABombAndReadsThePagesAroundIt() throws Exception {
        byte[] bomb = HostileDocuments.packed("0 0 0 0 ", 512);
        for (var packed : Map.of("/FlateDecode", bomb, "[/FlateDecode /FlateDecode]", HostileDocuments.packed(bomb))
                .entrySet()) {
            HostileDocuments pdf = HostileDocuments.pdf()
                    .page("Before.")
                    .packedPage(packed.getKey(), packed.getValue())
                    .page("After.");
            assertReads(pdf, "Before.\nAfter.", BOMB, 2);
        }
    }

    @Test
    void saysOfAPageWhoseInstructionsBreakOffThatItIsDamaged() throws Exception {
        String drawing =
                IntStream.range(0, 20_000).mapToObj("%d 0 m "::formatted).collect(Collectors.joining());
        byte[] packed = HostileDocuments.packed(
                ("BT /F 10 Tf 72 700 Td (Words.) Tj ET " + drawing).getBytes(StandardCharsets.US_ASCII));
        byte[] broken = Arrays.copyOf(packed, packed.length * 9 / 10);

        assertReads(HostileDocuments.pdf().packedPage("/FlateDecode", broken), "Words.", DAMAGED, 1);
    }

    @Test
    void givesUpAPageThatTakesTooLongAndReadsThePagesAroundIt() throws Exception {
        HostileDocuments pdf = HostileDocuments.pdf().page("Before.");
        String forms = pdf.formsWithinForms(10, 12);
        pdf.page("BT /F 10 Tf 72 700 Td (On it.) Tj ET /X Do", BOX, forms).page("After.");

        assertReads(pdf, "Before.\nOn it.\nAfter.", TIMED_OUT, 2);
    }

    @Test
    void endsWithWhatLeadsBackToItselfOrLiesTooDeeply() throws Exception {
        HostileDocuments circle = HostileDocuments.pdf();
        circle.page("/X Do BT /F 10 Tf 72 700 Td (Words.) Tj ET", BOX, circle.formWithinItself());
        HostileDocuments nested = HostileDocuments.pdf();
        int deep = nested.add("[".repeat(200_000) + "]".repeat(200_000));
        nested.page("/X Do", BOX, "/XObject << /X %d 0 R >>".formatted(deep)).page("The next page.");
        byte[] table = HostileDocuments.pdf().page("Words.").bytes("/Prev %d /XRefStm %d");

        assertThat(wordsOf(extract(circle.bytes()))).isEqualTo("Words.");
        assertThat(wordsOf(extract(table))).isEqualTo("Words.");
        assertThat(wordsOf(extract(nested.bytes()))).isEqualTo("The next page.");
        assertThat(wordsOf(extract(HostileDocuments.deepXml("filing", "a", 100_000))))
                .isEqualTo("deep");
    }

    @Test
    void opensDocumentsInsideDocumentsOnlySoDeep() throws Exception {
        byte[] pdf = WrittenDocuments.pdfWithAttachment("Level 9.", "The core.".getBytes(StandardCharsets.UTF_8));
        for (int level = 8; level > 0; level--) {
            pdf = WrittenDocuments.pdfWithAttachment("Level %d.".formatted(level), pdf);
        }

        ExtractedText text = extract(pdf);

        assertThat(wordsOf(text)).contains("Level 1.", "Level 5.").doesNotContain("Level 7.");
        assertThat(reasonsOf(text)).containsExactly(TOO_MANY_PARTS);
    }

    @Test
    void opensOnlySoManyDocumentsInsideADocument() throws Exception {
        List<byte[]> attached = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            attached.add("Annex %d.".formatted(i).getBytes(StandardCharsets.UTF_8));
        }

        ExtractedText text = extract(WrittenDocuments.pdfWithAttachments("Words.", attached));

        assertThat(wordsOf(text)).contains("Words.", "Annex 0.");
        assertThat(reasonsOf(text)).containsExactly(TOO_MANY_PARTS);
    }

    @Test
    void saysOfOtherFilesThatTheyAreBombsOrEncryptedOrLieTooDeep() throws Exception {
        byte[] encrypted = WrittenDocuments.zip("a.txt", "Words.");
        int directory = new String(encrypted, StandardCharsets.ISO_8859_1).indexOf("PK\001\002");
        encrypted[6] |= 1;
        encrypted[directory + 8] |= 1;

        assertThat(assertUnread(WrittenDocuments.docxWithBomb(200))).contains(BOMB);
        assertThat(assertUnread(HostileDocuments.billionLaughs("filing"))).containsAnyOf(BOMB, MALFORMED_XML, DAMAGED);
        assertThat(assertUnread(HostileDocuments.deepXml("html", "div", 50_000)))
                .containsExactly(TOO_MANY_PARTS);
        assertThat(assertUnread(HostileDocuments.zipBomb("a.txt", 150))).containsExactly(BOMB);
        assertThat(assertUnread(WrittenDocuments.zip("a.txt", "Words."))).containsExactly(TOO_MANY_PARTS);
        assertThat(assertUnread(encrypted)).containsExactly(ENCRYPTED);
    }

    @Test
    void goesByWhatADocumentHoldsAndNotByItsName() throws Exception {
        byte[] pdf = HostileDocuments.pdf().page("Words.").bytes();
        byte[] xml = "<?xml version='1.0'?><filing>Words.</filing>".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("filing.xml", "filing.zip", "filing.txt", "filing.png")) {
            assertThat(wordsOf(extract(name, pdf))).isEqualTo("Words.");
        }
        for (String name : List.of("filing.pdf", "filing.docx", "filing.exe")) {
            assertThat(wordsOf(extract(name, xml))).isEqualTo("Words.");
        }
        assertThat(wordsOf(extract("filing.pdf", WrittenDocuments.docx("Words."))))
                .isEqualTo("Words.");
    }

    @Test
    void readsNoFileThatADocumentPointsAt() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret words");
        for (byte[] document : List.of(
                HostileDocuments.outsideEntity("filing", secret.toUri().toString()),
                HostileDocuments.outsideDocumentType("filing", secret.toUri().toString()),
                WrittenDocuments.html("<iframe src='%s'></iframe>".formatted(secret.toUri())))) {
            assertThat(wordsOrReason(document)).doesNotContain("secret words");
        }
    }

    @Test
    void reachesNoNetworkWhateverADocumentPointsAt() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:%d/".formatted(server.getLocalPort());
            for (byte[] document : List.of(
                    HostileDocuments.outsideEntity("filing", url),
                    HostileDocuments.outsideDocumentType("filing", url),
                    HostileDocuments.outsideEntity("filing", url.replace("http", "ftp")),
                    WrittenDocuments.html("<img src='%s'><link rel=stylesheet href='%s'><iframe src='%s'></iframe>"
                            .formatted(url, url, url)),
                    WrittenDocuments.odtPointingAt(url),
                    WrittenDocuments.docxPointingAt(url))) {
                assertThat(wordsOrReason(document)).isNotEmpty();
            }
            server.setSoTimeout(1);
            assertThat(reached(server)).isFalse();
        }
    }

    private static boolean reached(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException nobodyCame) {
            return false;
        }
    }

    private String wordsOrReason(byte[] document) throws IOException {
        try {
            return wordsOf(extract(document)) + " ";
        } catch (UnreadableDocumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Those words, and that one page is unread, and why. */
    private void assertReads(HostileDocuments pdf, String words, UnreadReason reason, int page) throws Exception {
        ExtractedText text = extract(pdf.bytes());

        assertThat(wordsOf(text)).isEqualTo(words);
        assertThat(text.unread())
                .extracting(UnreadPart::reason, UnreadPart::page)
                .containsExactly(tuple(reason, page));
    }

    /** That some of it is unread, and why. */
    private List<UnreadReason> assertUnread(byte[] document) throws IOException {
        try {
            List<UnreadReason> reasons = reasonsOf(extract(document));
            assertThat(reasons).isNotEmpty();
            return reasons;
        } catch (UnreadableDocumentException e) {
            return List.of(e.reason());
        }
    }

    private static List<UnreadReason> reasonsOf(ExtractedText text) {
        return text.unread().stream().map(UnreadPart::reason).distinct().toList();
    }

    private ExtractedText extract(byte[] document) throws IOException, UnreadableDocumentException {
        return extract("hostile", document);
    }

    private ExtractedText extract(String name, byte[] document) throws IOException, UnreadableDocumentException {
        Path file = Files.write(Files.createTempFile(folder, "hostile", ""), document);
        begun = System.nanoTime();
        return extractor.extract(name, file);
    }

    private static String wordsOf(ExtractedText text) {
        return String.join(
                "\n",
                text.pages().stream()
                        .flatMap(page -> page.paragraphs().stream())
                        .map(ExtractedText.Paragraph::words)
                        .toList());
    }
}

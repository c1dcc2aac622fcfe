package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.reading.extraction.UnreadReason.DAMAGED;
import static org.sekisho.reading.extraction.UnreadReason.EMPTY;
import static org.sekisho.reading.extraction.UnreadReason.ENCRYPTED;
import static org.sekisho.reading.extraction.UnreadReason.MALFORMED_XML;
import static org.sekisho.reading.extraction.UnreadReason.TOO_BIG;
import static org.sekisho.reading.extraction.UnreadReason.TOO_MANY_PARTS;
import static org.sekisho.reading.extraction.UnreadReason.UNREAD_TEXT;
import static org.sekisho.reading.extraction.UnreadReason.UNSUPPORTED_FORMAT;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.WrittenDocuments;
import org.sekisho.reading.extraction.WrittenDocuments.Print;

@Tag("whole")
class TikaTextExtractorTests {

    @TempDir
    static Path folder;

    private static TikaTextExtractor extractor;

    static ExtractionSettings settings(int maxText, Path workFolder) {
        return TestSettings.with(
                workFolder, "parser-heap", "256MB", "time-limit", "30s", "max-text", Integer.toString(maxText));
    }

    @BeforeAll
    static void startWarm() {
        extractor = ForkedExtractor.forked(settings(1_000_000, folder), "tika-config.xml");
    }

    @AfterAll
    static void leavesNothingBehind() throws IOException {
        extractor.close();
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("sekisho")))
                    .isEmpty();
        }
    }

    @Test
    void readsTwoColumnsOneAfterTheOtherWithTheTitleAcrossBothAndWithoutLineNumbers() throws Exception {
        List<Print> page = new ArrayList<>();
        page.add(new Print(72, 0, "METHOD FOR THE COOLING OF A SUPERCONDUCTING RESONATOR IN ORBIT"));
        for (int line = 1; line <= 20; line++) {
            page.add(new Print(
                    40, 20 + 12 * line, "left part number %02d of the text which runs on and".formatted(line)));
            page.add(new Print(
                    326, 20 + 12 * line, "right part number %02d of the text which runs on and".formatted(line)));
            if (line % 5 == 0) {
                page.add(new Print(300, 20 + 12 * line, Integer.toString(line)));
            }
        }

        ExtractedText text = extract(WrittenDocuments.pdf(List.of(page)));

        List<ExtractedText.Paragraph> paragraphs = text.pages().get(0).paragraphs();
        assertThat(paragraphs.get(0).heading()).isTrue();
        String words = wordsOf(text);
        assertThat(words)
                .contains("runs on and left part number 06 of the text")
                .contains("left part number 20 of the text which runs on and right part number 01")
                .contains("runs on and right part number 11 of the text");
    }

    @Test
    void undoesTheHyphenAtTheEndOfALine() throws Exception {
        byte[] pdf = WrittenDocuments.pdf(List.of(List.of(
                new Print(72, 0, "A resonator of a supercon-"), new Print(72, 12, "ducting metal is cooled."))));

        assertThat(wordsOf(extract(pdf))).isEqualTo("A resonator of a superconducting metal is cooled.");
    }

    @Test
    void readsTablesLineByLine() throws Exception {
        List<Print> page = new ArrayList<>();
        for (int line = 0; line < 20; line++) {
            page.add(new Print(72, 14 * line, "Example " + line));
            page.add(new Print(400, 14 * line, 100 + line + " GHz"));
        }

        assertThat(wordsOf(extract(WrittenDocuments.pdf(List.of(page))))).contains("Example 7 107 GHz");
    }

    @Test
    void keepsThirtyPagesApartAndInOrder() throws Exception {
        List<List<Print>> pages = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> List.of(new Print(72, 72, "This is what page number " + number + " says.")))
                .toList();

        ExtractedText text = extract(WrittenDocuments.pdf(pages));

        assertThat(text.pages())
                .hasSize(30)
                .allSatisfy(page -> assertThat(page.paragraphs().get(0).words())
                        .isEqualTo("This is what page number " + page.number() + " says."));
    }

    @Test
    void keepsAPageWithoutTextAndLeavesItEmpty() throws Exception {
        byte[] pdf = WrittenDocuments.pdf(List.of(List.of(new Print(72, 72, "Words.")), List.of()));

        ExtractedText text = extract(pdf);

        assertThat(text.pages()).extracting(ExtractedText.Page::number).containsExactly(1, 2);
        assertThat(text.pages().get(1).paragraphs()).isEmpty();
    }

    @Test
    void doesNotTakeAStampOnAScanForItsText() throws Exception {
        ExtractedText text = extract(WrittenDocuments.scan(List.of(new Print(72, 10, "RECEIVED 2026-01-31"))));

        assertThat(text.unread()).singleElement().satisfies(part -> {
            assertThat(part.page()).isEqualTo(1);
            assertThat(part.reason()).isEqualTo(UNREAD_TEXT);
        });
    }

    @Test
    void readsTheFilesAttachedToAPdf() throws Exception {
        byte[] pdf = WrittenDocuments.pdfWithAttachment("See the annex.", bytes("The annex speaks of gyroscopes."));

        assertThat(wordsOf(extract(pdf))).contains("See the annex.").contains("The annex speaks of gyroscopes.");
    }

    @Test
    void readsWordProcessorFilesInEnglishAndJapanese() throws Exception {
        assertThat(wordsOf(extract(WrittenDocuments.docx("A ring laser.", "光ファイバジャイロ。"))))
                .isEqualTo("A ring laser.\n光ファイバジャイロ。");
        assertThat(wordsOf(extract(WrittenDocuments.odt("量子 computer")))).isEqualTo("量子 computer");
        assertThat(wordsOf(extract(bytes("{\\rtf1\\ansi\\deff0\\uc1\\pard A laser \\u-28209?\\u23376?.\\par}"))))
                .isEqualTo("A laser 量子.");
    }

    @Test
    void readsHtmlWithLineBreaksAsParagraphs() throws Exception {
        byte[] html =
                bytes("<html><head><title>Ring laser</title></head><body>One.<br><br>Two is\nlonger.</body></html>");

        ExtractedText text = extract(html);

        assertThat(text.title()).isEqualTo("Ring laser");
        assertThat(wordsOf(text)).isEqualTo("One.\nTwo is longer.");
    }

    @Test
    void joinsTheWrappedLinesOfPlainTextInAnyEncoding() throws Exception {
        byte[] text =
                bytes("A laser that is cooled by liquid helium and\nkept in a vacuum vessel.\n\nAnother paragraph.\n");
        byte[] japanese = "【発明の名称】量子計算機の冷却装置\n【０００１】本発明は、超伝導量子ビットを冷却する装置に関する。\n".getBytes(Charset.forName("Shift_JIS"));

        assertThat(wordsOf(extract(text)))
                .isEqualTo("A laser that is cooled by liquid helium and kept in a vacuum vessel.\nAnother paragraph.");
        assertThat(wordsOf(extract(japanese))).isEqualTo("【発明の名称】量子計算機の冷却装置\n【０００１】本発明は、超伝導量子ビットを冷却する装置に関する。");
    }

    @Test
    void readsWhatIsAttachedToAWordFileOrNamesIt() throws Exception {
        byte[] read = WrittenDocuments.docxWithAttachment("Body.", WrittenDocuments.docx("Annex."));
        byte[] zipped = WrittenDocuments.docxWithAttachment("Body.", WrittenDocuments.zip("a", "Annex."));
        byte[] unread = WrittenDocuments.docxWithAttachment(
                "Body.", bytes("Rar!\u001A\u0007\u0000 and what only a RAR reader knows"));

        assertThat(wordsOf(extract(read))).startsWith("Body.").endsWith("Annex.");
        assertThat(extract(read).unread()).isEmpty();
        assertThat(extract(zipped).rest()).contains("Annex.");
        assertThat(extract(unread).unread())
                .singleElement()
                .satisfies(part -> assertThat(part.reason()).isEqualTo(UNSUPPORTED_FORMAT));
    }

    @Test
    void findsAPageWithoutTextInAPicture() throws Exception {
        assertThat(extract(WrittenDocuments.png()).pages()).containsExactly(new ExtractedText.Page(1, List.of()));
    }

    @Test
    void givesAReasonForWhatItCannotRead() throws Exception {
        assertUnread(ENCRYPTED, WrittenDocuments.encryptedPdf("Hidden."));
        assertUnread(EMPTY, new byte[0]);
        assertUnread(TOO_MANY_PARTS, WrittenDocuments.zip("a.txt", "Words."));
        assertUnread(UNSUPPORTED_FORMAT, new byte[] {0, 1, 2, 3, (byte) 0xFE, 0, 0, 7, 5, 1, 0, 2});
        assertUnread(MALFORMED_XML, bytes("<?xml version=\"1.0\"?><filing><title></filing>"));
        byte[] docx = WrittenDocuments.docx("A ring laser.");
        assertUnread(DAMAGED, Arrays.copyOf(docx, docx.length / 2));
    }

    @Test
    void saysOfATextThatIsLongerThanTheLimitThatItWasNotReadToItsEnd() throws Exception {
        try (TikaTextExtractor strict = ForkedExtractor.forked(settings(50, folder), "tika-config.xml")) {
            Path file = Files.write(Files.createTempFile(folder, "long", ""), bytes("word ".repeat(100)));

            ExtractedText text = strict.extract("long.txt", file);

            assertThat(wordsOf(text)).startsWith("word word");
            assertThat(text.unread())
                    .singleElement()
                    .satisfies(part -> assertThat(part.reason()).isEqualTo(TOO_BIG));
        }
    }

    @Test
    void keepsWhatStandsBeforeTheFault() throws Exception {
        ExtractedText text = extract(bytes("<?xml version=\"1.0\"?><filing><title>A gyroscope</filing>"));

        assertThat(wordsOf(text)).isEqualTo("A gyroscope");
        assertThat(text.unread())
                .singleElement()
                .satisfies(part -> assertThat(part.reason()).isEqualTo(MALFORMED_XML));
    }

    @Test
    void saysNothingOfTheTextInItsMessages() {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> extract(bytes("<?xml version=\"1.0\"?><gyroscope><secret></gyroscope>")))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret", "gyroscope"));
    }

    private static void assertUnread(UnreadReason reason, byte[] document) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> extract(document))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static ExtractedText extract(byte[] document) throws IOException, UnreadableDocumentException {
        Path file = Files.write(Files.createTempFile(folder, "document", ".pdf"), document);
        return extractor.extract("document", file);
    }

    private static String wordsOf(ExtractedText text) {
        return String.join(
                "\n",
                text.pages().stream()
                        .flatMap(page -> page.paragraphs().stream())
                        .map(ExtractedText.Paragraph::words)
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

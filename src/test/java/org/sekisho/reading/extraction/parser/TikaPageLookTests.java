package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.InstalledOcr;
import org.sekisho.reading.extraction.PrintedPage;
import org.sekisho.reading.extraction.RecognisedPage;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/** Looks at pages with the real Tesseract, in the real parser process. */
@Tag("whole")
class TikaPageLookTests {

    private static final String[] ENGLISH = {
        "The receiver decodes a quantum key that was sent",
        "through an optical fibre, and a ring laser gyro-",
        "scope measures the rotation of the platform."
    };
    private static final String[] JAPANESE = {"【請求項１】", "量子暗号通信装置は、光ファイバを介して", "鍵を受信するレーザー受信器を備える。"};

    @TempDir
    static Path folder;

    private static ForkedExtractor extractor;

    @BeforeAll
    static void start() {
        InstalledOcr.require(folder);
        extractor = ForkedExtractor.shared();
    }

    @Test
    void readsEnglishOnAPageOfAPdfAndSaysWhereEachWordStands() throws Exception {
        RecognisedPage page = look(PrintedPage.pdf(blank(), PrintedPage.of(ENGLISH)), 2, "eng");

        assertThat(words(page)).contains("quantum key", "optical fibre", "ring laser gyroscope");
        assertThat(page.confidence()).isBetween(80, 100);
        assertThat(page.paragraphs())
                .allSatisfy(paragraph -> assertThat(paragraph.recognised()).isNotNull());
        assertThat(page.placed())
                .filteredOn(word -> word.words().equals("The"))
                .first()
                .satisfies(the -> {
                    assertThat(the.left()).isBetween(750, 900); // a margin of 200 pixels of 2,480
                    assertThat(the.top()).isBetween(1_250, 1_500); // letters that stand on line 200 of 1,200
                    assertThat(the.bottom()).isBetween(1_600, 1_750);
                });
        assertThat(page.placed().stream().map(PlacedWord::words).collect(Collectors.joining(" ")))
                .contains("ring laser");
    }

    @Test
    void readsJapaneseWithoutPuttingSpacesIntoItAndIsNotSureOfALanguageItDoesNotKnow() throws Exception {
        byte[] scan = PrintedPage.pdf(PrintedPage.of(JAPANESE));
        RecognisedPage page = look(scan, 1, "jpn");

        assertThat(words(page)).contains("量子暗号通信装置", "光ファイバ", "受信器を備える");
        assertThat(page.confidence()).isBetween(70, 100);
        assertThat(look(scan, 1, "eng").confidence()).isLessThan(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "bmp", "gif"})
    void readsPictureFiles(String format) throws Exception {
        assertThat(words(look(PrintedPage.file(format, PrintedPage.of(ENGLISH)), 1, "eng")))
                .contains("ring laser gyroscope");
    }

    @Test
    void countsThePagesOfAPictureFileAndReadsEach() throws Exception {
        byte[] pages = PrintedPage.file("tiff", PrintedPage.of("Nothing here."), PrintedPage.of(ENGLISH));

        assertThat(extractor.extract("fax", file(pages)).pages())
                .extracting(Page::number)
                .containsExactly(1, 2);
        assertThat(words(look(pages, 2, "eng"))).contains("quantum key");
    }

    /** A page that lies on its side is shown so, and its words stand where they are seen. */
    @Test
    void saysSoOfAPageThatLiesOnItsSide() throws Exception {
        BufferedImage upright = PrintedPage.of(ENGLISH);
        BufferedImage turned = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.rotate(Math.PI / 2);
        graphics.drawImage(upright, 0, -upright.getHeight(), null);
        graphics.dispose();

        RecognisedPage page = look(PrintedPage.pdf(turned), 1, "eng");

        assertThat(words(page)).contains("quantum key");
        assertThat(page.placed())
                .filteredOn(word -> word.words().equals("The"))
                .first()
                .satisfies(the -> {
                    assertThat(the.top()).isBetween(750, 900);
                    assertThat(the.right()).isBetween(8_500, 8_750);
                });
    }

    @Test
    void seesThatNothingIsPrintedOnAPage() throws Exception {
        RecognisedPage page = look(PrintedPage.pdf(blank()), 1, "eng");

        assertThat(page.blank()).isTrue();
        assertThat(page.paragraphs()).isEmpty();
    }

    @Test
    void givesUpAPageAfterItsTimeAndReadsTheNext() throws Exception {
        byte[] scan = PrintedPage.pdf(PrintedPage.of(ENGLISH));
        try (TikaTextExtractor hurried =
                ForkedExtractor.forked(TestSettings.with(folder, "ocr.time-limit", "1ms"), "tika-config.xml")) {
            Path file = file(scan);
            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .isThrownBy(() -> hurried.look(file, Sight.page(1), "eng", false))
                    .satisfies(unread -> assertThat(unread.reason()).isEqualTo(UnreadReason.TIMED_OUT));
        }
        assertThat(words(look(scan, 1, "eng"))).contains("quantum key");
    }

    private static BufferedImage blank() {
        return PrintedPage.of();
    }

    private static RecognisedPage look(byte[] document, int page, String language) throws Exception {
        return extractor.look(file(document), Sight.page(page), language, true);
    }

    private static Path file(byte[] document) throws IOException {
        return Files.write(Files.createTempFile(folder, "document", ".bin"), document);
    }

    private static String words(RecognisedPage page) {
        return page.paragraphs().stream().map(Paragraph::words).collect(Collectors.joining("\n"));
    }
}

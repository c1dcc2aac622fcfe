package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;

/** Words of a PDF that nobody sees, among others that everybody does. */
class PdfBoxHiddenTextTests {

    private static final String SEEN = "A method of making umbrellas, with a handle and a rib.";
    private static final String HIDDEN = "A ring laser gyroscope.";

    @TempDir
    static Path folder;

    /** What is drawn on a page besides the sentence that everybody sees. */
    private interface Drawing {

        void on(PDPageContentStream page, PDDocument document) throws IOException;
    }

    @Test
    void tellsWordsThatArePrintedInvisiblyAndReadsThem() throws Exception {
        ExtractedText text = read((page, document) -> {
            page.setRenderingMode(RenderingMode.NEITHER);
            write(page, 72, 600, 10, HIDDEN);
        });

        assertDisguised(text, "20 letters are printed invisibly");
        assertThat(text.pages().get(0).paragraphs())
                .noneMatch(paragraph -> paragraph.words().contains("ring laser"));
        assertThat(text.rest()).anyMatch(words -> words.contains("ring laser"));
    }

    @Test
    void takesInvisibleWordsOverAPictureForWhatWasRecognisedInIt() throws Exception {
        ExtractedText text = read((page, document) -> {
            var scan = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
            page.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0, 612, 792);
            page.setRenderingMode(RenderingMode.NEITHER);
            for (int line = 0; line < 12; line++) {
                write(page, 72, 600 - 20 * line, 10, HIDDEN);
            }
        });

        assertThat(text.unread()).extracting(UnreadPart::summary).isEmpty();
    }

    @Test
    void tellsWordsBesideThePage() throws Exception {
        assertDisguised(
                read((page, document) -> write(page, 900, 600, 10, HIDDEN)), "20 letters stand beside the page");
    }

    @Test
    void tellsWordsThatAreTooSmall() throws Exception {
        assertDisguised(
                read((page, document) -> write(page, 72, 600, 0.4f, HIDDEN)), "20 letters are too small to be seen");
    }

    @Test
    void tellsWhiteWordsOnWhite() throws Exception {
        assertDisguised(
                read((page, document) -> {
                    page.setNonStrokingColor(Color.WHITE);
                    page.addRect(60, 580, 300, 40);
                    page.fill();
                    write(page, 72, 600, 10, HIDDEN);
                }),
                "20 letters are white on white");
    }

    @Test
    void letsWhiteWordsStandOnWhatWasPaintedBefore() throws Exception {
        ExtractedText text = read((page, document) -> {
            page.addRect(60, 580, 300, 40);
            page.fill();
            page.setNonStrokingColor(Color.WHITE);
            write(page, 72, 600, 10, HIDDEN);
        });

        assertThat(text.unread()).isEmpty();
    }

    @Test
    void forgetsAColourWhereItEnds() throws Exception {
        ExtractedText text = read((page, document) -> {
            page.saveGraphicsState();
            page.setNonStrokingColor(Color.WHITE);
            page.restoreGraphicsState();
            write(page, 72, 600, 10, HIDDEN);
        });

        assertThat(text.unread()).isEmpty();
    }

    private static void assertDisguised(ExtractedText text, String detail) {
        assertThat(text.unread())
                .extracting(UnreadPart::page, UnreadPart::reason, UnreadPart::detail)
                .containsExactly(tuple(1, UnreadReason.DISGUISED, detail));
    }

    private static void write(PDPageContentStream page, float x, float y, float size, String words) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(FontName.HELVETICA), size);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private static ExtractedText read(Drawing drawing) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(content, 72, 700, 10, SEEN);
                drawing.on(content, document);
            }
            document.save(bytes);
        }
        Path file = Files.write(Files.createTempFile(folder, "hidden", ".bin"), bytes.toByteArray());
        return ForkedExtractor.shared().extract("a.pdf", file);
    }
}

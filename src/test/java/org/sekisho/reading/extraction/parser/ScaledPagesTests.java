package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadPart;

/** Letters of a PDF are as large as they are seen, whatever size of the font and scale of the page make them so. */
class ScaledPagesTests {

    private static final InProcessExtractor EXTRACTOR =
            InProcessExtractor.asShipped(TestSettings.with(Path.of(System.getProperty("java.io.tmpdir"))));

    private static final String WORDS = "a ring laser gyroscope behind the lid of the box";

    /** What is drawn in letters of a size, in the page's own units. */
    private interface Drawing {

        void on(PDPageContentStream page, float size) throws IOException;
    }

    @Property(tries = 60)
    void standInStraightLines(
            @ForAll @DoubleRange(min = 0.02, max = 40) double scale, @ForAll @IntRange(min = 5, max = 18) int size)
            throws Exception {
        ExtractedText text = read(scale, size, (page, own) -> {
            for (int line = 0; line < 6; line++) {
                show(page, WORDS, 6 * own, own * (30 - 1.2f * line), own);
            }
        });

        assertThat(text.unread()).extracting(UnreadPart::summary).isEmpty();
        assertThat(text.pages().get(0).paragraphs())
                .anySatisfy(paragraph -> assertThat(paragraph.words()).contains(WORDS));
    }

    /** The hiding place for which letters across their lines are told. */
    @Property(tries = 60)
    void areToldWhereTheyGoUpAndDown(
            @ForAll @DoubleRange(min = 0.02, max = 40) double scale,
            @ForAll @IntRange(min = 5, max = 18) int size,
            @ForAll @DoubleRange(min = 0.3, max = 0.8) double swing,
            @ForAll Random random)
            throws Exception {
        double bend = 1 + random.nextDouble();
        ExtractedText text = read(scale, size, (page, own) -> {
            float x = 6 * own;
            for (int i = 0; i < WORDS.length(); i++) {
                String letter = WORDS.substring(i, i + 1);
                show(page, letter, x, (float) (own * (20 + swing * Math.sin(bend * i))), own);
                x += font().getStringWidth(letter) / 1000 * own;
            }
        });

        assertThat(text.unread())
                .extracting(UnreadPart::detail)
                .anyMatch(detail -> detail.matches("\\d+ letters stand across their lines"));
    }

    private static PDType1Font font() {
        return new PDType1Font(FontName.HELVETICA);
    }

    private static void show(PDPageContentStream page, String words, float x, float y, float size) throws IOException {
        page.beginText();
        page.setFont(font(), size);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private static ExtractedText read(double scale, int size, Drawing drawing) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance((float) scale, (float) scale));
                drawing.on(content, (float) (size / scale));
            }
            document.save(bytes);
        }
        Path file = Files.createTempFile("scaled", ".pdf");
        try {
            return EXTRACTOR.extract("a.pdf", Files.write(file, bytes.toByteArray()));
        } finally {
            Files.delete(file);
        }
    }
}

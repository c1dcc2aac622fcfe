package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;

/** Instructions of a page that lack what they need: all of it, so that they do nothing, or a part of it. */
class BareInstructionsTests {

    private static final InProcessExtractor EXTRACTOR =
            InProcessExtractor.asShipped(TestSettings.with(Path.of(System.getProperty("java.io.tmpdir"))));

    private static final String WORDS = "A box with a lid.";

    @Property(tries = 60)
    void areNoDamageWhereTheyDoNothing(@ForAll("bare") List<String> instructions) throws Exception {
        ExtractedText text = read(String.join("\n", instructions) + "\n");

        assertThat(text.unread()).extracting(UnreadPart::summary).isEmpty();
        assertThat(text.pages().get(0).paragraphs())
                .anySatisfy(paragraph -> assertThat(paragraph.words()).contains(WORDS));
    }

    /** The hiding place for which instructions that fail are told: what they draw elsewhere is not seen here. */
    @Property(tries = 60)
    void areToldWhereTheySayHalfOfWhatTheyDo(@ForAll("bare") List<String> instructions, @ForAll("halves") String half)
            throws Exception {
        ExtractedText text = read(String.join("\n", instructions) + "\n" + half + "\n");

        assertThat(text.unread()).extracting(UnreadPart::reason).contains(UnreadReason.DAMAGED);
    }

    @Provide
    static Arbitrary<List<String>> bare() {
        return Arbitraries.of("SCN", "scn", "SC", "sc", "RG", "rg", "K", "k", "G", "g")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    static Arbitrary<String> halves() {
        return Arbitraries.of("0 0 100 re", "10 l", "10 m", "1 2 3 c", "1 2 rg", "0.5 0.5 k");
    }

    /** Words, the instructions, and a frame around both, so that the page is drawn. */
    private static ExtractedText read(String instructions) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 10);
                content.newLineAtOffset(72, 600);
                content.showText(WORDS);
                content.endText();
                content.appendRawCommands(instructions);
                content.addRect(50, 500, 200, 200);
                content.stroke();
            }
            document.save(bytes);
        }
        Path file = Files.createTempFile("bare", ".pdf");
        try {
            return EXTRACTOR.extract("a.pdf", Files.write(file, bytes.toByteArray()));
        } finally {
            Files.delete(file);
        }
    }
}

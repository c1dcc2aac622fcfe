package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.reading.extraction.TestSettings;

/** What of a PDF is words, beside its pages. */
class PdfBoxEveryWordTests {

    @TempDir
    private Path folder;

    @Test
    void areFoundInTheIdentifierOfAFile() throws IOException {
        assertThat(wordsOf("released NEVER".getBytes(StandardCharsets.US_ASCII)))
                .contains("released NEVER");
    }

    /** Sixteen bytes at random that happen to be letters: a filing of one paragraph must not become one of two. */
    @Test
    void areNotFoundInAnIdentifierThatAProgramDrew() throws IOException {
        assertThat(wordsOf("zêbràfîsh ünd Öl".getBytes(StandardCharsets.ISO_8859_1)))
                .noneMatch(piece -> piece.contains("sh"));
    }

    @Test
    void areFoundInSixteenBytesThatSomebodyWrote() throws IOException {
        assertThat(wordsOf("NEVER released !".getBytes(StandardCharsets.US_ASCII)))
                .contains("NEVER released !");
    }

    /** Whoever gives a file the words of another place as its identifier hides neither. */
    @Test
    void areFoundElsewhereThoughTheIdentifierIsTheSame() throws IOException {
        assertThat(wordsOf("zêbràfîsh ünd Öl".getBytes(StandardCharsets.ISO_8859_1), "zêbràfîsh ünd Öl"))
                .containsOnlyOnce("zêbràfîsh ünd Öl");
    }

    @Test
    void areFoundInStringsWithSignsOfControlAndMarksOfLanguageInAnyEncoding() throws IOException {
        for (byte[] bytes : List.of(
                "a quilvaran\u0001dine".getBytes(StandardCharsets.ISO_8859_1),
                "\u00EF\u00BB\u00BFa quilvarandine".getBytes(StandardCharsets.ISO_8859_1),
                "\uFEFF\u001Ben\u001Ba quilvarandine".getBytes(StandardCharsets.UTF_16BE),
                "\uFEFFa quilvarandine".getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(wordsIn(new COSString(bytes), COSName.getPDFName("Alt"))).contains("a quilvarandine");
        }
    }

    @Test
    void areFoundInStreamsWhateverNameTheyHave() throws IOException {
        for (String name : List.of("V", "RV", "DV", "Whatever")) {
            COSStream stream = new COSStream();
            try (var content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                content.write("a quilvarandine".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(wordsIn(stream, COSName.getPDFName(name))).contains("a quilvarandine");
        }
    }

    private List<String> wordsIn(COSBase value, COSName name) throws IOException {
        List<String> words = new ArrayList<>();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setItem(name, value);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            try (PDDocument read = Loader.loadPDF(out.toByteArray())) {
                PdfBoxStreamCheck streams =
                        new PdfBoxStreamCheck(TestSettings.with(folder).limits());
                new PdfBoxEveryWord(streams, Set.of(), words::add, words::add).of(read);
            }
        }
        return words;
    }

    private List<String> wordsOf(byte[] identifier) throws IOException {
        return wordsOf(identifier, "");
    }

    private List<String> wordsOf(byte[] identifier, String title) throws IOException {
        List<String> words = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(identifier, title))) {
            PdfBoxStreamCheck streams =
                    new PdfBoxStreamCheck(TestSettings.with(folder).limits());
            new PdfBoxEveryWord(streams, Set.of(), words::add, words::add).of(document);
        }
        return words;
    }

    private static byte[] pdf(byte[] identifier, String title) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            COSArray both = new COSArray();
            both.add(new COSString(identifier));
            both.add(new COSString(identifier));
            document.getDocument().setDocumentID(both);
            document.getDocumentInformation().setTitle(title);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}

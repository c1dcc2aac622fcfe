package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.reading.extraction.Ledger;
import org.sekisho.reading.extraction.TestSettings;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.WrittenDocuments;
import org.springframework.util.FileSystemUtils;

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

    /** Words of the present pages are in the revisions before, too: the ledger of the pages drops them. */
    @Test
    void areFoundInEarlierRevisionsWhereALaterOneHasThemNoMore() throws IOException {
        byte[] first = WrittenDocuments.pdf(List.of(
                List.of(new WrittenDocuments.Print(72, 72, "a quilvarandine")),
                List.of(new WrittenDocuments.Print(72, 72, "a box with a lid"))));
        byte[] second = WrittenDocuments.changed(first, "quilvarandine", "chair");
        byte[] third = WrittenDocuments.changed(second, "chair", "table");

        Ledger ledger = new Ledger(List.of("a table", "a box with a lid"));
        wordsBesidesThePages(third).forEach(ledger::hold);
        assertThat(ledger.missing())
                .anyMatch(words -> words.contains("a quilvarandine"))
                .anyMatch(words -> words.contains("a chair"))
                .noneMatch(words -> words.contains("a table") || words.contains("a box"));
        assertThat(wordsBesidesThePages(first)).noneMatch(words -> words.contains("quilvarandine"));
    }

    /** As editors write a page anew: nothing refers to its instructions of before any more, and they are no words as they stand. */
    @Test
    void areFoundInInstructionsThatTheLastRevisionKeepsAndNoPageFollows() throws IOException {
        byte[] pdf = WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, "a box"))));
        byte[] changed = WrittenDocuments.printedAnew(WrittenDocuments.printedAnew(pdf, "a quilvarandine"), "a chair");

        assertThat(wordsBesidesThePages(changed)).anyMatch(words -> words.contains("a quilvarandine"));
    }

    @Test
    void areFoundOnAPageThatIsInNoTreeWhateverItCallsItself() throws IOException {
        for (String type : List.of("Page", "Template", "Whatever")) {
            byte[] pdf = WrittenDocuments.withLastPageOutOfTree(
                    WrittenDocuments.pdf(List.of(
                            List.of(new WrittenDocuments.Print(72, 72, "a box with a lid")),
                            List.of(new WrittenDocuments.Print(72, 72, "a quilvarandine")))),
                    type);

            assertThat(wordsBesidesThePages(pdf))
                    .as(type)
                    .anyMatch(words -> words.contains("a quilvarandine"))
                    .noneMatch(words -> words.contains("a box"));
        }
    }

    /** Whatever is done to a file that hides what it said and leaves its bytes where they are, hides it from nobody. */
    @Property(tries = 60)
    void areFoundHoweverAFileIsChangedBehindThem(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> changes) throws IOException {
        folder = Files.createTempDirectory("revisions");
        byte[] other = WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, "a box with a lid"))));
        byte[] pdf = WrittenDocuments.printedAnew(
                WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, "a box")))), "a quilvarandine");
        for (int change : changes) {
            pdf = switch (change) {
                case 0 -> WrittenDocuments.changed(pdf, "quilvarandine", "chair");
                case 1 -> WrittenDocuments.joined(pdf, other);
                case 2 -> WrittenDocuments.joined(other, pdf);
                case 3 ->
                    WrittenDocuments.joined(pdf, "\n% nothing but a remark\n".getBytes(StandardCharsets.US_ASCII));
                default -> WrittenDocuments.detached(pdf);
            };
        }

        List<String> words = wordsBesidesThePages(pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            words.add(new PDFTextStripper().getText(read));
        }

        assertThat(words).as("%s", changes).anyMatch(piece -> piece.contains("a quilvarandine"));
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Before its head, between its objects, behind its end; a PDF has nothing there of itself. */
    @Test
    void areFoundOutsideOfAllObjects() throws IOException {
        String pdf = new String(
                WrittenDocuments.changed(
                        WrittenDocuments.pdf(List.of(List.of(new WrittenDocuments.Print(72, 72, "a box")))),
                        "box",
                        "lid"),
                StandardCharsets.ISO_8859_1);
        assertThat(loose(pdf)).isEmpty();

        Matcher places = Pattern.compile("^(?=%PDF)|(?<=endobj\n)|\\z").matcher(pdf);
        int found = 0;
        while (places.find()) {
            for (String words : List.of("a quilvarandine lies here", "% a quilvarandine lies here")) {
                String changed = pdf.substring(0, places.start()) + words + "\n" + pdf.substring(places.start());
                assertThat(loose(changed)).as(changed).anyMatch(piece -> piece.contains("a quilvarandine lies here"));
                found++;
            }
        }
        assertThat(found).isGreaterThan(8);
        assertThat(loose(pdf.replaceFirst("<<", "<< % a quilvarandine lies here\n")))
                .anyMatch(piece -> piece.contains("a quilvarandine lies here"));
        assertThat(loose(pdf.replaceFirst("endobj\\s", "") + "a quilvarandine lies here"))
                .anyMatch(piece -> piece.contains("a quilvarandine lies here"));
        assertThat(wordsBesidesThePages((pdf + "a quilvarandine lies here").getBytes(StandardCharsets.ISO_8859_1)))
                .contains("a quilvarandine lies here");
    }

    private List<String> loose(String pdf) throws IOException {
        List<String> words = new ArrayList<>();
        Path file = Files.writeString(folder.resolve("loose.pdf"), pdf, StandardCharsets.ISO_8859_1);
        PdfLooseBytes.of(file, words::add, words::add);
        return words;
    }

    private List<String> wordsBesidesThePages(byte[] pdf) throws IOException {
        Path file = Files.write(folder.resolve("document.pdf"), pdf);
        ReadingOrder order = ReadingOrder.of(
                TestSettings.with(folder).limits(), new TreeMap<>(), folder.resolve("pages"), Duration.ofMinutes(1));
        List<String> words = new ArrayList<>();
        try (PdfBoxDocument document = PdfBoxDocument.open(file, order, new PdfBoxStreamCheck(order.limits()))) {
            document.everyWord(words::add, words::add);
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
        return words;
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

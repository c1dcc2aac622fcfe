package org.sekisho.reading.extraction.parser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.RecognisedPage;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes down, in the parser process, the words seen on one page, and reads them in the parent. */
final class TikaLook {

    private static final String CONFIDENCE = "sekisho:confidence";
    private static final String BLANK = "sekisho:blank";
    private static final String UNMADE = "sekisho:unmade";
    private static final String PLACED = "sekisho:placed";
    private static final String FAULT = "sekisho:fault";

    /** Confidence, of 100, with which words in mirror writing are guessed where a row stands by itself; more is no guess. */
    private static final int GUESSED = 90;

    private TikaLook() {}

    /** Source of the page's picture. */
    interface Source {

        BufferedImage picture() throws IOException, UnreadableDocumentException;
    }

    /** Looks at the page, in the parser process. */
    static void answer(LookOrder order, Source source, ContentHandler handler, Metadata metadata)
            throws IOException, SAXException {
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        try {
            BufferedImage picture = source.picture();
            long end = System.nanoTime() + order.timeLimit().toNanos();
            boolean blank = PagePicture.isBlank(picture);
            LetterRows rows = LetterRows.in(picture);
            boolean ink = order.sight().kind() == Sight.Kind.UNREAD_INK;
            Predicate<LetterRows.Row> looked = place -> !ink || rows.reach(place);
            HocrPage page = blank ? new HocrPage(order, looked) : TikaTesseract.read(picture, order, looked);
            lookCloser(picture, order, end, rows, page);
            metadata.set(BLANK, Boolean.toString(blank));
            metadata.set(UNMADE, Integer.toString(rows.without(page.made())));
            metadata.set(CONFIDENCE, Integer.toString(page.confidence()));
            metadata.set(PLACED, PlacedWord.written(page.placed()));
            xhtml.startDocument();
            for (Paragraph paragraph : page.paragraphs()) {
                write(paragraph, xhtml);
            }
            xhtml.endDocument();
        } catch (UnreadableDocumentException e) {
            metadata.set(FAULT, e.reason().name());
        }
    }

    /**
     * Looks one by one at rows that were not made out, in what is left of the time. Of each of which a word is sure then, all words are
     * text; it is made out if sure words stand along nearly all of it.
     */
    private static void lookCloser(BufferedImage picture, LookOrder order, long end, LetterRows rows, HocrPage page)
            throws IOException {
        List<LetterRows.Row> unmade = rows.leftOut(page.made(), RowSheet.MOST);
        boolean few = order.sight().kind() == Sight.Kind.PAGE
                && rows.without(page.made()) < RecognisedPage.MANY_UNMADE
                && !page.paragraphs().isEmpty();
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (unmade.isEmpty() || few || left.toSeconds() < 1) {
            return;
        }
        RowSheet sheet = new RowSheet(picture, unmade);
        LookOrder closer =
                new LookOrder(new Sight(Sight.Kind.LINES, 0), order.languages(), false, left, 0, order.pixels());
        try {
            TikaTesseract.read(sheet.drawn(), closer, place -> true).words().stream()
                    .collect(groupingBy(word -> RowSheet.lineAt(word.place()), TreeMap::new, toList()))
                    .forEach((line, words) -> {
                        List<LetterRows.Row> sure = words.stream()
                                .filter(word -> word.confidence() > GUESSED)
                                .map(HocrPage.Word::place)
                                .toList();
                        if (!sure.isEmpty()) {
                            page.add(words, sheet::inPicture, sheet.isMadeOut(line, sure));
                        }
                    });
        } catch (UnreadableDocumentException e) {
            // the rows stay as they are: not made out
        }
    }

    private static void write(Paragraph paragraph, XHTMLContentHandler xhtml) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        String confidence = Integer.toString(
                paragraph.recognised() == null ? 0 : paragraph.recognised().confidence());
        attributes.addAttribute("", XhtmlPages.CONFIDENCE, XhtmlPages.CONFIDENCE, "CDATA", confidence);
        String element = paragraph.heading() ? "h2" : "p";
        xhtml.startElement(element, attributes);
        xhtml.characters(paragraph.words());
        xhtml.endElement(element);
    }

    /** The result, in the parent. */
    static RecognisedPage of(TikaParserProcess.Answer answer) throws UnreadableDocumentException {
        UnreadReason death = TikaOutcome.deathOf(answer.result()).orElse(null);
        if (death != null) {
            throw new UnreadableDocumentException(death, "");
        }
        List<Metadata> parts = TikaOutcome.partsOf(answer.result());
        Metadata document = parts.stream()
                .filter(part -> part.get(CONFIDENCE) != null || part.get(FAULT) != null)
                .findFirst()
                .orElse(parts.get(0));
        String fault = document.get(FAULT);
        if (fault != null) {
            throw new UnreadableDocumentException(UnreadReason.valueOf(fault), "");
        }
        var failed = TikaOutcome.faultOf(document);
        if (failed.isPresent()) {
            throw failed.get();
        }
        String confidence = document.get(CONFIDENCE);
        if (confidence == null) {
            throw new UnreadableDocumentException(UnreadReason.UNSUPPORTED_FORMAT, "");
        }
        String content = document.get(TikaCoreProperties.TIKA_CONTENT);
        List<Paragraph> paragraphs = new ArrayList<>();
        XhtmlPages.read("", content == null ? "" : content, false)
                .pages()
                .forEach(page -> paragraphs.addAll(page.paragraphs()));
        String placed = document.get(PLACED);
        return new RecognisedPage(
                paragraphs,
                Integer.parseInt(confidence),
                Boolean.parseBoolean(document.get(BLANK)),
                PlacedWord.read(placed == null ? "" : placed),
                Integer.parseInt(String.valueOf(document.get(UNMADE))));
    }

    /** Has Tesseract recognise the words of a picture. Runs in the parser process. */
    static final class TikaTesseract {

        private static final String WITH_ORIENTATION = "1";
        private static final String WITHOUT_ORIENTATION = "3";
        private static final String LINES = "6";

        private TikaTesseract() {}

        static HocrPage read(BufferedImage picture, LookOrder order, Predicate<LetterRows.Row> looked)
                throws IOException, UnreadableDocumentException {
            HocrPage page = new HocrPage(order, looked);
            Path file = Files.createTempFile("page", ".png");
            long start = System.nanoTime();
            try {
                ImageIO.write(picture, "png", file.toFile());
                start = System.nanoTime();
                ParseContext context = new ParseContext();
                context.set(TesseractOCRConfig.class, config(order));
                context.set(
                        TikaTaskTimeout.class,
                        new TikaTaskTimeout(order.timeLimit().toMillis()));
                try (TikaInputStream content = TikaInputStream.get(file)) {
                    new TesseractOCRParser().parse(content, page, new Metadata(), context);
                }
            } catch (TikaException | SAXException e) {
                boolean late = System.nanoTime() - start >= order.timeLimit().toNanos();
                throw new UnreadableDocumentException(late ? UnreadReason.TIMED_OUT : UnreadReason.CRASHED, "");
            } finally {
                Files.deleteIfExists(file);
            }
            if (!page.isThere()) {
                throw new UnreadableDocumentException(UnreadReason.CRASHED, ""); // it ended without an answer
            }
            return page;
        }

        private static TesseractOCRConfig config(LookOrder order) {
            TesseractOCRConfig config = new TesseractOCRConfig();
            config.setOutputType(TesseractOCRConfig.OUTPUT_TYPE.HOCR);
            config.setLanguage(order.languages());
            boolean lines = order.sight().kind() == Sight.Kind.LINES;
            config.setPageSegMode(order.findOrientation() ? WITH_ORIENTATION : lines ? LINES : WITHOUT_ORIENTATION);
            return config;
        }
    }
}

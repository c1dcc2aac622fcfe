package org.sekisho.reading.extraction.parser.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.page.Glyph;
import org.sekisho.reading.extraction.page.PageLayout;
import org.sekisho.reading.extraction.page.ParagraphJoiner;
import org.sekisho.reading.extraction.parser.order.PageClock;
import org.sekisho.reading.extraction.parser.order.PdfPage;
import org.sekisho.reading.extraction.parser.order.ReadingOrder;

/**
 * Reads the pages of a PDF one after the other. PDFBox finds the characters; we put them in reading order, and notice
 * what PDFBox passes over: a scan with a stamp, letters of which no character is known, instructions it cannot follow.
 */
class PdfBoxPageReader extends PDFTextStripper {

    /** A page covered by a picture with fewer letters than this is a scan with a stamp on it. */
    private static final int FEW_LETTERS = 200;

    private static final double MUCH_OF_THE_PAGE = 0.5;
    private static final double MANY_UNKNOWN = 0.1;
    private static final int POINTS_PER_METRE = 2835;

    private final ReadingOrder order;
    private final PageClock clock;
    private final PdfBoxStreamCheck streams;
    private final Consumer<PdfPage> pages;
    private final Map<Float, List<Glyph>> glyphsByDirection = new TreeMap<>();
    private final Map<PdfBoxHiddenText.How, List<TextPosition>> unseen = new EnumMap<>(PdfBoxHiddenText.How.class);
    private final StringBuilder instead = new StringBuilder();
    private final StringBuilder inOrder = new StringBuilder();
    private final List<String> besides = new ArrayList<>();
    private PdfBoxHiddenText.How how = PdfBoxHiddenText.How.SEEN;
    private double pictures;
    private int number;
    private int letters;
    private int unknown;
    private int failures;
    private @Nullable PdfPage fault;
    private PdfBoxHiddenText hidden = new PdfBoxHiddenText(PDRectangle.A4);
    private PdfBoxShapes shapes = new PdfBoxShapes();
    private final Set<COSStream> followed = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfBoxPageReader(ReadingOrder order, PageClock clock, PdfBoxStreamCheck streams, Consumer<PdfPage> pages) {
        this.order = order;
        this.clock = clock;
        this.streams = streams;
        this.pages = pages;
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
        setStartPage(0); // we count the pages, it does not
    }

    /** How many pages it went through. */
    int pages() {
        return number;
    }

    /** The instructions besides the pages' own that it followed. */
    Set<COSStream> followed() {
        return followed;
    }

    /** What nobody sees on the pages, and what is said in the place of what is seen, piece by piece. */
    List<String> besides() {
        return besides;
    }

    /** Reads all pages, up to the limit. */
    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    /** PDFBox would pass over pages without contents, and with them over their forms and notes. */
    @Override
    protected void processPages(PDPageTree all) throws IOException {
        for (PDPage page : all) {
            if (number == order.limits().pages()) {
                return;
            }
            number++;
            UnreadReason deadly = order.leftOut().get(number);
            if (deadly == null) {
                processPage(page);
            } else {
                pages.accept(unread(deadly, "it ended the parser process"));
            }
        }
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphsByDirection.clear();
        unseen.clear();
        instead.setLength(0);
        inOrder.setLength(0);
        pictures = 0;
        letters = 0;
        unknown = 0;
        failures = 0;
        fault = null;
        hidden = new PdfBoxHiddenText(page.getCropBox());
        shapes = new PdfBoxShapes();
        clock.begin();
        charactersByArticle.clear();
        try {
            if (isWhole(page)) {
                super.processPage(page);
            }
        } catch (PageClock.OverException e) {
            fault = unread(UnreadReason.TIMED_OUT, "");
        } catch (StackOverflowError e) {
            fault = unread(UnreadReason.TOO_MANY_PARTS, "its parts lie too deep inside each other");
        } catch (IOException | RuntimeException e) { // PDFBox throws both for damaged pages; the others may be whole
            failures++;
        }
        double area = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
        collectGlyphs(pictures > MUCH_OF_THE_PAGE * area);
        pages.accept(readPage(page, area));
        clock.end();
    }

    /** Whether the page's instructions can be unpacked; damaged ones are followed as far as they go, a bomb is not. */
    private boolean isWhole(PDPage page) {
        for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); ) {
            check(contents.next().getCOSObject());
        }
        return fault == null || fault.fault() != UnreadReason.BOMB;
    }

    private boolean check(COSStream stream) {
        try {
            streams.check(stream);
            return true;
        } catch (UnreadableDocumentException e) {
            if (e.reason() == UnreadReason.BOMB) {
                fault = unread(e.reason(), e.detail());
                return false;
            }
            failures++;
            return true;
        }
    }

    private PdfPage unread(UnreadReason reason, String detail) {
        return new PdfPage(number, List.of(), reason, detail);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (check(form.getCOSObject())) {
            followed.add(form.getCOSObject());
            hidden.follow("q", List.of());
            super.showForm(form);
            hidden.follow("Q", List.of());
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        followed.add(form.getCOSObject());
        super.showTransparencyGroup(form);
    }

    @Override
    protected void processAnnotation(PDAnnotation annotation, PDAppearanceStream appearance) throws IOException {
        followed.add(appearance.getCOSObject());
        super.processAnnotation(annotation, appearance);
    }

    /** Form fields and notes on the page are words of the applicant's too. */
    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            if (!annotation.isHidden()) {
                showAnnotation(annotation);
            }
        }
    }

    /** Takes what was found, also if the page could not be followed to its end. */
    private void collectGlyphs(boolean scanned) {
        charactersByArticle.forEach(article -> article.forEach(position -> add(position, glyphsByDirection)));
        if (scanned) {
            unseen.getOrDefault(PdfBoxHiddenText.How.PRINTED_INVISIBLY, List.of())
                    .forEach(position -> add(position, glyphsByDirection));
            unseen.remove(PdfBoxHiddenText.How.PRINTED_INVISIBLY);
        }
        Map<Float, List<Glyph>> hiddenOnes = new TreeMap<>();
        unseen.values().forEach(positions -> positions.forEach(position -> add(position, hiddenOnes)));
        paragraphs(hiddenOnes).forEach(paragraph -> besides.add(paragraph.words()));
        besides.add(unseen.isEmpty() ? "" : inOrder.toString());
        besides.add(instead.toString());
    }

    private static void add(TextPosition position, Map<Float, List<Glyph>> glyphs) {
        glyphs.computeIfAbsent(position.getDir(), direction -> new ArrayList<>())
                .add(glyph(position));
    }

    private static List<Paragraph> paragraphs(Map<Float, List<Glyph>> glyphs) {
        List<Paragraph> paragraphs = new ArrayList<>();
        glyphs.values().forEach(some -> paragraphs.addAll(ParagraphJoiner.paragraphsOf(PageLayout.linesOf(some))));
        return paragraphs;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (how == PdfBoxHiddenText.How.SEEN) {
            super.processTextPosition(position);
        } else {
            unseen.computeIfAbsent(how, kind -> new ArrayList<>()).add(position);
            inOrder.append(position.getUnicode());
        }
    }

    /** What a part of the page says in the place of its letters is read beside them. */
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        PdfBoxEveryWord.strings(properties, words -> {
            besides.add(words);
            instead.append(words);
        });
    }

    @Override
    public void endMarkedContentSequence() {}

    private static Glyph glyph(TextPosition position) {
        return new Glyph(
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                Math.max(1, position.getFontSizeInPt()),
                position.getWidthOfSpace(),
                position.getUnicode());
    }

    private PdfPage readPage(PDPage page, double area) {
        List<Paragraph> paragraphs = paragraphs(glyphsByDirection);
        if (fault != null) {
            return new PdfPage(number, paragraphs, fault.fault(), fault.detail());
        }
        if (failures > 0) {
            return new PdfPage(number, paragraphs, UnreadReason.DAMAGED, failures + " of its instructions failed");
        }
        if (unknown > MANY_UNKNOWN * letters) {
            return new PdfPage(
                    number,
                    paragraphs,
                    UnreadReason.BAD_TEXT,
                    "%d of %d letters stand for no known character".formatted(unknown, letters));
        }
        int side = (int)
                (Math.max(page.getMediaBox().getWidth(), page.getMediaBox().getHeight()) * page.getUserUnit());
        if (side > order.limits().pageSide()) {
            return new PdfPage(
                    number,
                    paragraphs,
                    UnreadReason.TOO_BIG,
                    "a page that is %d m long".formatted(side / POINTS_PER_METRE));
        }
        if (letters > 0 && letters < FEW_LETTERS && pictures > MUCH_OF_THE_PAGE * area) {
            return new PdfPage(
                    number, paragraphs, UnreadReason.NO_TEXT, "a picture with %d letters beside it".formatted(letters));
        }
        String onlySeen = shapes.described(pictures > MUCH_OF_THE_PAGE * area);
        if (!onlySeen.isEmpty()) {
            return new PdfPage(number, paragraphs, UnreadReason.NO_TEXT, onlySeen);
        }
        String unseen = hidden.described(pictures > MUCH_OF_THE_PAGE * area);
        return new PdfPage(number, paragraphs, unseen.isEmpty() ? null : UnreadReason.DISGUISED, unseen);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        checkTime();
        how = PdfBoxHiddenText.How.SEEN;
        if (code != ' ') {
            letters++;
            unknown += font.toUnicode(code) == null ? 1 : 0;
            shapes.letter(matrix);
            how = hidden.letter(matrix, font, getGraphicsState().getTextState().getRenderingMode());
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        checkTime();
        boolean picture = operator.getName().equals("BI")
                || (operator.getName().equals("Do")
                        && !operands.isEmpty()
                        && operands.get(0) instanceof COSName name
                        && getResources() != null
                        && getResources().isImageXObject(name));
        if (operator.getName().matches("BT|T[dDm*]|['\"]")) {
            inOrder.append(' ');
        }
        hidden.follow(operator.getName(), operands);
        shapes.follow(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
        if (picture) {
            hidden.picture();
            Matrix placed = getGraphicsState().getCurrentTransformationMatrix();
            if (operands.isEmpty() || isOpaque(operands.get(0))) {
                shapes.picture(placed);
            }
            pictures += Math.abs(placed.getScaleX() * placed.getScaleY() - placed.getShearX() * placed.getShearY());
        }
        super.processOperator(operator, operands);
    }

    private boolean isOpaque(COSBase name) {
        return getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary all
                && all.getDictionaryObject((COSName) name) instanceof COSStream image
                && !image.containsKey(COSName.SMASK)
                && !image.containsKey(COSName.MASK)
                && !image.getBoolean(COSName.IMAGE_MASK, false);
    }

    private void checkTime() {
        if (clock.isOver()) {
            throw new PageClock.OverException();
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException fault) {
        failures++;
    }
}

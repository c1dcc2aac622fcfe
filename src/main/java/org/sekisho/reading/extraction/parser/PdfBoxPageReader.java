package org.sekisho.reading.extraction.parser;

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
import org.apache.pdfbox.pdmodel.font.PDType3Font;
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

/**
 * Reads the pages of a PDF one after the other. PDFBox finds the characters; we put them in reading order, and notice
 * what PDFBox passes over: a scan with a stamp, letters of which no character is known, instructions it cannot follow.
 */
class PdfBoxPageReader extends PDFTextStripper {

    /** Operators that paint or stroke something besides letters. */
    private static final Set<String> DRAWING = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "BI", "Do");

    private static final double MUCH_OF_THE_PAGE = 0.5;
    private static final double MANY_UNKNOWN = 0.1;
    private static final int POINTS_PER_METRE = 2835;

    private final ReadingOrder order;
    private final PageClock clock;
    private final PdfBoxStreamCheck streams;
    private final Consumer<PdfPage> pages;
    private final PdfBoxLines lines;
    private PdfBoxPageGlyphs glyphs = new PdfBoxPageGlyphs();
    private boolean ink;
    private long inkTime;
    private long place;
    private int only;
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
    private final Set<COSStream> followed = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfBoxPageReader(
            ReadingOrder order,
            PageClock clock,
            PdfBoxStreamCheck streams,
            Consumer<PdfPage> pages,
            PdfBoxLines lines) {
        this.order = order;
        this.clock = clock;
        this.streams = streams;
        this.pages = pages;
        this.lines = lines;
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
        setStartPage(0); // PDFBox does not count the pages: we do
    }

    /** The number of pages it went through. */
    int pages() {
        return number;
    }

    /** The streams of instructions, besides the pages' own, that it followed. */
    Set<COSStream> followed() {
        return followed;
    }

    /** The words that nobody sees on the pages, and those that stand in for what is seen, piece by piece. */
    List<String> besides() {
        return besides;
    }

    /** Reads all pages, up to the limit. */
    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    /** Reads a single page, and returns the places of its letters that are read as they are seen. */
    Set<Long> read(PDDocument document, int page) throws IOException {
        only = page;
        writeText(document, Writer.nullWriter());
        return glyphs.read();
    }

    /** Reads a page without contents of its own too: PDFBox would pass over it, its forms and its notes. */
    @Override
    protected void processPages(PDPageTree all) throws IOException {
        for (PDPage page : all) {
            if (number == order.limits().pages()) {
                return;
            }
            number++;
            UnreadReason deadly = order.leftOut().get(number);
            if (only > 0 && only != number) {
                continue;
            }
            if (deadly == null) {
                processPage(page);
            } else {
                pages.accept(unread(deadly, "it ended the parser process"));
            }
        }
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphs = new PdfBoxPageGlyphs();
        ink = false;
        unseen.clear();
        instead.setLength(0);
        inOrder.setLength(0);
        pictures = 0;
        letters = 0;
        unknown = 0;
        failures = 0;
        fault = null;
        hidden = new PdfBoxHiddenText(page.getCropBox());
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
        boolean scanned = pictures > MUCH_OF_THE_PAGE * area;
        pages.accept(readPage(page, collectGlyphs(scanned), scanned));
        clock.end();
    }

    /** Tells whether the page's instructions unpack; damaged ones are followed as far as they go, a bomb is not. */
    private boolean isWhole(PDPage page) {
        for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); ) {
            check(contents.next().getCOSObject());
        }
        return fault == null || !fault.faults().containsKey(UnreadReason.BOMB);
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
        ink = true;
        followed.add(appearance.getCOSObject());
        super.processAnnotation(annotation, appearance);
    }

    /** Reads form fields and notes on the page too: they are words of the applicant's. */
    @Override
    protected void writePage() throws IOException {
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            if (!annotation.isHidden()) {
                showAnnotation(annotation);
            }
        }
    }

    private List<Paragraph> collectGlyphs(boolean scanned) {
        List<List<TextPosition>> articles = new ArrayList<>(charactersByArticle);
        if (scanned) {
            articles.add(unseen.getOrDefault(PdfBoxHiddenText.How.PRINTED_INVISIBLY, List.of()));
            unseen.remove(PdfBoxHiddenText.How.PRINTED_INVISIBLY);
        }
        new PdfBoxPageGlyphs()
                .paragraphs(List.copyOf(unseen.values()))
                .forEach(paragraph -> besides.add(paragraph.words()));
        besides.add(unseen.isEmpty() ? "" : inOrder.toString());
        besides.add(instead.toString());
        List<Paragraph> paragraphs = glyphs.paragraphs(articles);
        besides.add(glyphs.besides());
        glyphs.lines(hidden::isUncovered).forEach(line -> lines.add(number, line));
        return paragraphs;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        glyphs.found(position, place);
        if (how == PdfBoxHiddenText.How.SEEN) {
            super.processTextPosition(position);
        } else {
            unseen.computeIfAbsent(how, kind -> new ArrayList<>()).add(position);
            inOrder.append(position.getUnicode());
        }
    }

    /** Reads the words that stand in for a part of the page beside the letters of that part. */
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        PdfBoxEveryWord.strings(properties, words -> {
            besides.add(words);
            instead.append(words);
        });
    }

    @Override
    public void endMarkedContentSequence() {}

    private PdfPage readPage(PDPage page, List<Paragraph> paragraphs, boolean scanned) {
        if (fault != null) {
            return new PdfPage(number, paragraphs, fault.faults());
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
        Map<UnreadReason, String> faults = new EnumMap<>(UnreadReason.class);
        List<String> disguised = hidden.described(scanned);
        if (glyphs.strays() >= PdfBoxPageGlyphs.FEW) {
            disguised.add(glyphs.strays() + " letters stand across their lines");
        }
        if (!disguised.isEmpty()) {
            faults.put(UnreadReason.DISGUISED, String.join("; ", disguised));
        }
        lookAtInk(page, !paragraphs.isEmpty(), faults);
        return new PdfPage(number, paragraphs, faults);
    }

    /** Compares the drawn page with the words that were read. */
    private void lookAtInk(PDPage page, boolean hasText, Map<UnreadReason, String> faults) {
        if (!ink && glyphs.strays() == 0) {
            return; // only letters, and they are read
        }
        if (inkTime >= order.inkTime().toNanos()) {
            faults.put(UnreadReason.TIMED_OUT, "what is drawn on it was not looked at");
            return;
        }
        PdfBoxUnreadInk unread = new PdfBoxUnreadInk(document, glyphs.read(), streams, clock);
        long began = System.nanoTime();
        try {
            clock.begin();
            int letters = unread.rows(page, number - 1).letters();
            if (hasText && letters > 0) {
                faults.put(UnreadReason.UNREAD_TEXT, "rows of about %d letters are no text".formatted(letters));
            }
            faults.putAll(unread.undrawn());
        } catch (PageClock.OverException e) {
            faults.put(UnreadReason.TIMED_OUT, "drawing it");
        } catch (StackOverflowError e) {
            faults.put(UnreadReason.TOO_MANY_PARTS, "its parts lie too deep inside each other");
        } catch (UnreadableDocumentException e) {
            faults.put(e.reason(), e.detail());
        } catch (IOException | RuntimeException e) { // PDFBox throws both for damaged pages
            faults.put(UnreadReason.DAMAGED, "it cannot be drawn");
        } finally {
            inkTime += System.nanoTime() - began;
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        checkTime();
        place = PdfBoxUnreadInk.place(matrix);
        String character = font.toUnicode(code);
        boolean blank = character == null || character.isBlank();
        ink |= font instanceof PDType3Font || (blank && (character == null || font.isEmbedded()));
        how = PdfBoxHiddenText.How.SEEN;
        if (code != ' ' || !blank) {
            letters++;
            unknown += character == null ? 1 : 0;
            how = hidden.letter(matrix, font, getGraphicsState().getTextState().getRenderingMode());
        }
        if (!blank && how == PdfBoxHiddenText.How.SEEN) {
            glyphs.read(place);
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
        ink |= DRAWING.contains(operator.getName());
        if (picture) {
            Matrix placed = getGraphicsState().getCurrentTransformationMatrix();
            hidden.picture(placed, operands.isEmpty() || isOpaque(operands.get(0)));
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

package org.sekisho.reading.extraction.parser;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/**
 * Draws a page as a person sees it, but without the letters that were read: anything on it that looks like letters was
 * not read. A letter is known by its place, so that the same font's letter in a pattern, or read in a wrong order, is
 * drawn. Letters that are drawings of their own (Type 3) are drawn always.
 */
final class PdfBoxUnreadInk extends PDFRenderer {

    private static final double PLACES_OF_A_POINT = 20;

    /** Pixels for a point of 1/72 inch. */
    private static final double SCALE = 2;

    private static final double LEAST_SCALE = 1;
    private static final double MOST_PIXELS = 16_000_000;

    private final Set<Long> read;
    private final PdfBoxStreamCheck streams;
    private final PageClock clock;
    private final Map<UnreadReason, String> undrawn = new EnumMap<>(UnreadReason.class);
    private boolean gapsNeeded;

    PdfBoxUnreadInk(PDDocument document, Set<Long> read, PdfBoxStreamCheck streams, PageClock clock) {
        super(document);
        this.read = read;
        this.streams = streams;
        this.clock = clock;
        // the finest way to make a scan smaller takes too long
        setRenderingHints(new RenderingHints(Map.of(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_BILINEAR,
                RenderingHints.KEY_ANTIALIASING,
                RenderingHints.VALUE_ANTIALIAS_ON)));
    }

    /** The place of a letter on its page. */
    static long place(Matrix letter) {
        long x = Math.round(letter.getTranslateX() * PLACES_OF_A_POINT);
        long y = Math.round(letter.getTranslateY() * PLACES_OF_A_POINT);
        return (x << Integer.SIZE) | (y & 0xFFFFFFFFL);
    }

    /** The rows of letters, on the page of that index, that were not read. */
    LetterRows rows(PDPage page, int index) throws IOException, UnreadableDocumentException {
        double area = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
        double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, area)));
        if (scale < LEAST_SCALE) {
            throw new UnreadableDocumentException(UnreadReason.TOO_BIG, "a page on which small print is not seen");
        }
        return LetterRows.in(draw(index, (float) scale));
    }

    BufferedImage draw(int index, float scale) throws IOException {
        BufferedImage picture = renderImage(index, scale, ImageType.RGB);
        if (gapsNeeded) {
            setSubsamplingAllowed(true);
            picture = renderImage(index, scale, ImageType.RGB);
        }
        return picture;
    }

    /** Draws the page of that index in its own coordinates, as if it were not turned. */
    void drawUpright(int index, Graphics2D graphics) throws IOException {
        PDPage page = document.getPage(index);
        int rotation = page.getRotation();
        graphics.translate(0, page.getCropBox().getHeight());
        graphics.scale(1, -1);
        page.setRotation(0);
        try {
            renderPageToGraphics(index, graphics, 1);
        } finally {
            page.setRotation(rotation);
        }
    }

    /** The parts of the page that could not be drawn, as reasons with a detail; empty if all of it was. */
    Map<UnreadReason, String> undrawn() {
        return undrawn;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {

            @Override
            protected void showGlyph(Matrix at, PDFont font, int code, Vector width) throws IOException {
                RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
                if (font instanceof PDType3Font || mode.isClip() || !read.contains(place(at))) {
                    super.showGlyph(at, font, code, width);
                }
            }

            @Override
            public void drawImage(PDImage image) throws IOException {
                if ((long) image.getWidth() * image.getHeight() > PagePicture.MOST_PIXELS && !isSubsamplingAllowed()) {
                    gapsNeeded = true;
                    return;
                }
                try {
                    if (image instanceof PDImageXObject stored) {
                        streams.check(stored.getCOSObject());
                    }
                    super.drawImage(image);
                } catch (MissingImageReaderException e) {
                    undrawn.put(UnreadReason.UNSUPPORTED_FORMAT, "a picture in a format that Java has no reader for");
                } catch (UnreadableDocumentException e) {
                    undrawn.put(e.reason(), "a picture");
                } catch (IOException | RuntimeException e) { // PDFBox throws both for damaged pages
                    undrawn.put(UnreadReason.DAMAGED, "a picture");
                }
            }

            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                if (clock.isOver()) {
                    throw new PageClock.OverException();
                }
                super.processOperator(operator, operands);
            }

            @Override
            protected void operatorException(Operator operator, List<COSBase> operands, IOException failure) {
                boolean says = !(failure instanceof MissingOperandException) || !operands.isEmpty();
                if (says) { // an instruction that lacks all it needs draws nothing anywhere, and changes no colour
                    undrawn.putIfAbsent(UnreadReason.DAMAGED, "something on it cannot be drawn");
                }
            }
        };
    }
}

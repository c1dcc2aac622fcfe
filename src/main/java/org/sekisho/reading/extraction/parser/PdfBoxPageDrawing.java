package org.sekisho.reading.extraction.parser;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawingOrder;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawnPage;

/** Draws a page of a PDF for a person, in colour and as far as it can be drawn, and says if that is not all of it. */
final class PdfBoxPageDrawing extends PDFRenderer {

    /** Pixels for a point of 1/72 inch, at most: 300 to the inch. A page the size of a stamp becomes no poster. */
    private static final double MOST_SCALE = 300 / 72.0;

    private final PdfBoxStreamCheck streams;
    private final int pageSide;
    private List<PlacedWord> placed = List.of();
    private boolean whole = true;
    private boolean gapsNeeded;

    PdfBoxPageDrawing(PDDocument document, ReadingOrder order, PdfBoxStreamCheck streams) {
        super(document);
        this.streams = streams;
        this.pageSide = order.limits().pageSide();
    }

    DrawnPage draw(DrawingOrder order) throws IOException, UnreadableDocumentException {
        PDPage page = document.getPage(order.page() - 1);
        double side = Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight());
        if (!(side > 0)) {
            throw new UnreadableDocumentException(UnreadReason.DAMAGED, "the page has no size");
        }
        if (side * page.getUserUnit() > pageSide) {
            throw new UnreadableDocumentException(UnreadReason.TOO_BIG, "");
        }
        checkInstructions(page);
        float scale = (float) Math.min(MOST_SCALE * page.getUserUnit(), order.longSide() / side);
        try {
            BufferedImage picture = renderImage(order.page() - 1, scale, ImageType.RGB);
            if (gapsNeeded) {
                setSubsamplingAllowed(true);
                picture = renderImage(order.page() - 1, scale, ImageType.RGB);
            }
            return new DrawnPage(picture, whole, placed);
        } catch (StackOverflowError e) {
            throw new UnreadableDocumentException(UnreadReason.DAMAGED, "something on the page draws itself");
        }
    }

    /** Refuses a bomb; of instructions that break off, those before the break are drawn. */
    private void checkInstructions(PDPage page) throws UnreadableDocumentException {
        for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
            try {
                streams.check(parts.next().getCOSObject());
            } catch (UnreadableDocumentException e) {
                if (e.reason() == UnreadReason.BOMB) {
                    throw e;
                }
                whole = false;
            }
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            private final PdfBoxLetters letters = lettersOf(getPage());

            @Override
            public void drawImage(PDImage image) throws IOException {
                if ((long) image.getWidth() * image.getHeight() > PagePicture.MOST_PIXELS && !isSubsamplingAllowed()) {
                    gapsNeeded = true;
                } else {
                    super.drawImage(image);
                }
            }

            @Override
            protected void showGlyph(Matrix at, PDFont font, int code, Vector width) throws IOException {
                letters.add(at, font, code, width);
                super.showGlyph(at, font, code, width);
            }

            @Override
            protected void operatorException(Operator operator, List<COSBase> operands, IOException failure) {
                whole = false; // PDFBox passes over some of these in silence, and gives up the page for others
            }
        };
    }

    /** The letters of the page as it is drawn now: it may be drawn twice. */
    private PdfBoxLetters lettersOf(PDPage page) {
        PdfBoxLetters letters = new PdfBoxLetters(page);
        placed = letters.placed();
        return letters;
    }

    /** Notes where the letters of a page stand while it is drawn, in the order in which it draws them. */
    static final class PdfBoxLetters {

        /** Part of a font's size that letters reach below the line they stand on; then from there to their top. */
        private static final double BELOW = 0.22;

        private static final double HEIGHT = 1;

        private final AffineTransform onPicture;
        private final List<PlacedWord> placed = new ArrayList<>();

        PdfBoxLetters(PDPage page) {
            PDRectangle shown = page.getCropBox();
            onPicture =
                    AffineTransform.getQuadrantRotateInstance(Math.floorMod(page.getRotation(), 360) / 90, 0.5, 0.5);
            onPicture.scale(1 / shown.getWidth(), -1 / shown.getHeight());
            onPicture.translate(-shown.getLowerLeftX(), -shown.getUpperRightY());
        }

        /** Notes a letter; one of which no character is known is passed over. */
        void add(Matrix at, PDFont font, int code, Vector width) {
            String letter = placed.size() < PlacedWord.MOST ? letter(font, code) : null;
            if (letter == null || letter.isBlank()) {
                return;
            }
            AffineTransform all = new AffineTransform(onPicture);
            all.concatenate(at.createAffineTransform());
            Rectangle2D box = all.createTransformedShape(new Rectangle2D.Double(0, -BELOW, width.getX(), HEIGHT))
                    .getBounds2D();
            PlacedWord.at(letter, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
                    .ifPresent(placed::add);
        }

        /** The character of a letter; null if the font does not tell it, which draws it all the same. */
        private static @Nullable String letter(PDFont font, int code) {
            try {
                return font.toUnicode(code);
            } catch (RuntimeException untold) {
                return null;
            }
        }

        List<PlacedWord> placed() {
            return placed;
        }
    }
}

package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.sekisho.intake.filing.PlacedWord;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

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
                whole = false; // PDFBox would keep quiet about some of these, and give up the page for others
            }
        };
    }

    /** The letters of the page as it is drawn now: it may be drawn twice. */
    private PdfBoxLetters lettersOf(PDPage page) {
        PdfBoxLetters letters = new PdfBoxLetters(page);
        placed = letters.placed();
        return letters;
    }
}

package org.sekisho.reading.extraction.parser.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.order.LookOrder;

/** Draws a page of a PDF as a person sees it, in grey. */
final class PdfBoxPagePicture {

    private static final double POINTS_PER_INCH = 72;

    /** Print is not to be read at less. */
    private static final double LEAST_RESOLUTION = 100;

    private PdfBoxPagePicture() {}

    static BufferedImage of(PDDocument document, LookOrder order) throws IOException, UnreadableDocumentException {
        if (order.page() > document.getNumberOfPages()) {
            throw new UnreadableDocumentException(UnreadReason.DAMAGED, "the page is not there");
        }
        PDPage page = document.getPage(order.page() - 1);
        double inches = Math.max(1, page.getCropBox().getWidth() / POINTS_PER_INCH)
                * Math.max(1, page.getCropBox().getHeight() / POINTS_PER_INCH)
                * page.getUserUnit()
                * page.getUserUnit();
        double resolution = Math.min(order.resolution(), Math.sqrt(order.pixels() / inches));
        if (resolution < LEAST_RESOLUTION) {
            throw new UnreadableDocumentException(UnreadReason.TOO_BIG, "");
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(order.page() - 1, (float) (resolution * page.getUserUnit()), ImageType.GRAY);
    }
}

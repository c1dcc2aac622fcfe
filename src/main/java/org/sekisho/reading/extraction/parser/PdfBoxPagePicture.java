package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/** Draws a page of a PDF as a person sees it, or its part that nobody has read yet, large enough to be recognised. */
record PdfBoxPagePicture(PDDocument document, LookOrder look, ReadingOrder order, PdfBoxStreamCheck streams) {

    private static final double POINTS_PER_INCH = 72;

    /** Dots per inch below which print is not to be read. */
    private static final double LEAST_RESOLUTION = 100;

    BufferedImage drawn() throws IOException, UnreadableDocumentException {
        int number = look.sight().number();
        float scale = scale(number);
        if (look.sight().kind() == Sight.Kind.UNREAD_INK) {
            try (PageClock clock = new PageClock(order.limits().pageTime(), () -> {})) {
                Set<Long> read = new PdfBoxPageReader(order, clock, streams, page -> {}, new PdfBoxLines(0))
                        .read(document, number);
                return new PdfBoxUnreadInk(document, read, streams, clock).draw(number - 1, scale);
            }
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(number - 1, scale, ImageType.GRAY);
    }

    private float scale(int number) throws UnreadableDocumentException {
        if (number < 1 || number > document.getNumberOfPages()) {
            throw new UnreadableDocumentException(UnreadReason.DAMAGED, "the page is not there");
        }
        PDPage page = document.getPage(number - 1);
        double inches = Math.max(1, page.getCropBox().getWidth() / POINTS_PER_INCH)
                * Math.max(1, page.getCropBox().getHeight() / POINTS_PER_INCH)
                * page.getUserUnit()
                * page.getUserUnit();
        double resolution = Math.min(look.resolution(), Math.sqrt(look.pixels() / inches));
        if (resolution < LEAST_RESOLUTION) {
            throw new UnreadableDocumentException(UnreadReason.TOO_BIG, "");
        }
        return (float) (resolution * page.getUserUnit() / POINTS_PER_INCH);
    }
}

package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.tika.metadata.Metadata;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.reading.extraction.PageImage;
import org.sekisho.reading.extraction.PageImage.NoPageImage;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/** Sends a page drawn for a person from the parser process to its parent, through the pipe and through no file. */
final class TikaDrawing {

    private static final String PNG = "sekisho:png";
    private static final String PAGES = "sekisho:pages";
    private static final String WHOLE = "sekisho:whole";
    private static final String PLACED = "sekisho:placed";
    private static final String NONE = "sekisho:none";

    private TikaDrawing() {}

    /** Source of the page. */
    public interface Source {

        int pages() throws IOException;

        DrawnPage draw(DrawingOrder order) throws IOException, UnreadableDocumentException;
    }

    /** Draws, in the parser process. */
    public static void answer(DrawingOrder order, Source source, Metadata metadata) throws IOException {
        int pages = source.pages();
        if (order.page() > pages) {
            metadata.set(NONE, NoPageImage.NO_SUCH_PAGE.name());
            return;
        }
        try {
            DrawnPage page = source.draw(order);
            metadata.set(PNG, png(PagePicture.fitting(order.longSide(), page.picture())));
            metadata.set(PAGES, Integer.toString(pages));
            metadata.set(WHOLE, Boolean.toString(page.whole()));
            metadata.set(PLACED, PlacedWord.written(page.placed()));
        } catch (UnreadableDocumentException e) {
            metadata.set(NONE, NoPageImage.of(e.reason()).name());
        }
    }

    private static String png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The result, in the parent. */
    public static PageImage of(TikaParserProcess.Answer answer) {
        var death = TikaOutcome.deathOf(answer.result());
        if (death.isPresent()) {
            return none(death.get());
        }
        try {
            return read(TikaOutcome.partsOf(answer.result()).get(0));
        } catch (UnreadableDocumentException e) {
            return none(e.reason());
        }
    }

    private static PageImage read(Metadata document) throws UnreadableDocumentException {
        var failed = TikaOutcome.faultOf(document);
        if (failed.isPresent()) {
            throw failed.get();
        }
        String none = document.get(NONE);
        if (none != null) {
            return new PageImage.None(NoPageImage.valueOf(none));
        }
        String png = document.get(PNG);
        String pages = document.get(PAGES);
        if (png == null || pages == null) {
            throw new UnreadableDocumentException(UnreadReason.UNSUPPORTED_FORMAT, "");
        }
        String placed = document.get(PLACED);
        return PageImage.drawn(
                Base64.getDecoder().decode(png),
                Integer.parseInt(pages),
                Boolean.parseBoolean(document.get(WHOLE)),
                PlacedWord.read(placed == null ? "" : placed));
    }

    private static PageImage none(UnreadReason reason) {
        return new PageImage.None(NoPageImage.of(reason));
    }

    /**
     * Asks the parser process to draw one page for a person instead of reading the document.
     *
     * @param page from 1
     * @param longSide pixels of the picture's longer side, which it does not exceed
     */
    public record DrawingOrder(int page, int longSide) implements Serializable {}

    /**
     * A page as it was drawn.
     *
     * @param whole false if something on the page could not be drawn
     * @param placed the letters that the page prints, each where it stands; empty for a picture
     */
    public record DrawnPage(BufferedImage picture, boolean whole, List<PlacedWord> placed) {

        public DrawnPage {
            placed = List.copyOf(placed);
        }
    }
}

package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.xml.sax.SAXException;

/** Has Tesseract recognise the words of a picture. Runs in the parser process. */
final class TikaTesseract {

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
                    TikaTaskTimeout.class, new TikaTaskTimeout(order.timeLimit().toMillis()));
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

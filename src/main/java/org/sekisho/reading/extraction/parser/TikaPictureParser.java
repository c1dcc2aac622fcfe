package org.sekisho.reading.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawingOrder;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawnPage;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads documents that are pictures: the number of their pages, and the words on the page that is to be looked at. Says
 * whether pictures inside documents have rows of letters.
 */
public class TikaPictureParser implements Parser {

    private static final Set<MediaType> TYPES = Stream.of("tiff", "png", "jpeg", "gif", "bmp", "emf", "wmf")
            .map(MediaType::image)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        TikaInputStream file = TikaInputStream.get(stream);
        boolean inner = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_PATH) != null;
        String type = TikaOutcome.typeOf(metadata);
        if (inner && type.matches("image/[ew]mf")) {
            TikaInnerPicture.answer(() -> PoiMetafile.drawn(file.getPath(), type), handler, metadata, context);
            return;
        }
        LookOrder look = context.get(LookOrder.class);
        DrawingOrder drawing = context.get(DrawingOrder.class);
        ReadingOrder reading = context.get(ReadingOrder.class);
        try (ImageInputStream picture =
                ImageIO.createImageInputStream(file.getPath().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(picture);
            if (!readers.hasNext()) {
                throw new TikaException("No picture that could be read");
            }
            ImageReader reader = readers.next();
            reader.setInput(picture);
            try {
                if (look == null && drawing == null) {
                    writeRemarks(file.getPath(), metadata);
                }
                if (inner) {
                    TikaInnerPicture.answer(() -> only(new PictureFile(reader, reading)), handler, metadata, context);
                } else if (drawing != null) {
                    TikaDrawing.answer(drawing, new PictureFile(reader, reading), metadata);
                } else if (look != null) {
                    TikaLook.answer(look, () -> page(reader, look, reading), handler, metadata);
                } else {
                    writePages(reader.getNumImages(true), new XHTMLContentHandler(handler, metadata));
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static void writeRemarks(Path picture, Metadata metadata) {
        try {
            TikaRest.write(MetadataExtractorRemarks.of(picture), metadata);
        } catch (IOException e) {
            TikaRest.tell("what is written beside its picture cannot be read", metadata);
        }
    }

    /** The only picture of a file; of a moving one nobody knows what is seen. */
    private static BufferedImage only(PictureFile file) throws IOException, UnreadableDocumentException {
        if (file.pages() > 1) {
            throw new UnreadableDocumentException(UnreadReason.TOO_MANY_PARTS, "");
        }
        return file.draw(new DrawingOrder(1, 0)).picture();
    }

    private static BufferedImage page(ImageReader reader, LookOrder order, ReadingOrder reading)
            throws IOException, UnreadableDocumentException {
        int page = order.sight().number() - 1;
        checkSize(reader, page, reading);
        return PagePicture.within(order.pixels(), PagePicture.onWhite(reader.read(page)));
    }

    private static long checkSize(ImageReader reader, int page, ReadingOrder reading)
            throws IOException, UnreadableDocumentException {
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        if (pixels > reading.limits().pixels()) {
            throw new UnreadableDocumentException(UnreadReason.TOO_BIG, "");
        }
        return pixels;
    }

    /** A picture file of which a page is to be drawn for a person. */
    private record PictureFile(ImageReader reader, ReadingOrder reading) implements TikaDrawing.Source {

        @Override
        public int pages() throws IOException {
            return reader.getNumImages(true);
        }

        /** Reads a picture that is too large for the memory a little less closely. */
        @Override
        public DrawnPage draw(DrawingOrder order) throws IOException, UnreadableDocumentException {
            int page = order.page() - 1;
            long pixels = checkSize(reader, page, reading);
            int every = (int) Math.ceil(Math.sqrt((double) pixels / PagePicture.MOST_PIXELS));
            ImageReadParam closeness = reader.getDefaultReadParam();
            closeness.setSourceSubsampling(every, every, 0, 0);
            return new DrawnPage(reader.read(page, closeness), true, List.of());
        }
    }

    private static void writePages(int pages, XHTMLContentHandler xhtml) throws SAXException {
        xhtml.startDocument();
        for (int page = 1; page <= pages; page++) {
            AttributesImpl attributes = new AttributesImpl();
            attributes.addAttribute("", "class", "class", "CDATA", "page");
            attributes.addAttribute("", "id", "id", "CDATA", Integer.toString(page));
            xhtml.startElement("div", attributes);
            xhtml.endElement("div");
        }
        xhtml.endDocument();
    }

    /** Opens a picture inside a document, of any kind, and looks at it for rows of letters. */
    static final class TikaInnerPicture {

        private static final String LETTERS = "sekisho:letters";

        private TikaInnerPicture() {}

        static int letters(Metadata part) {
            String letters = part.get(LETTERS);
            return letters == null ? 0 : Integer.parseInt(letters);
        }

        static int number(Metadata part, int otherwise) {
            String number = part.get(TikaCoreProperties.EMBEDDED_ID);
            return number == null ? otherwise : Integer.parseInt(number);
        }

        /** Reports rows of letters in the picture, or looks at it if it is the one that is asked for. */
        static void answer(TikaLook.Source source, ContentHandler handler, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException {
            LookOrder look = context.get(LookOrder.class);
            if (look == null) {
                try {
                    BufferedImage picture = PagePicture.onWhite(source.picture());
                    metadata.set(
                            LETTERS, Integer.toString(LetterRows.in(picture).letters()));
                } catch (UnreadableDocumentException e) {
                    throw new TikaException("A picture that cannot be looked at", e);
                }
            } else if (look.sight().equals(Sight.picture(number(metadata, 0)))) {
                TikaLook.answer(
                        look,
                        () -> PagePicture.within(look.pixels(), PagePicture.onWhite(source.picture())),
                        handler,
                        metadata);
            }
        }
    }
}

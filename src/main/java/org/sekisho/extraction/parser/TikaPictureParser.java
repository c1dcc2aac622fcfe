package org.sekisho.extraction.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.sekisho.extraction.UnreadReason;
import org.sekisho.extraction.UnreadableDocumentException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Reads documents that are pictures: how many pages they have, and what is on the one that is to be looked at. */
public class TikaPictureParser implements Parser {

    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Stream.of("tiff", "png", "jpeg", "gif", "bmp")
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
        LookOrder order = context.get(LookOrder.class);
        try (ImageInputStream picture =
                ImageIO.createImageInputStream(file.getPath().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(picture);
            if (!readers.hasNext()) {
                throw new TikaException("No picture that could be read");
            }
            ImageReader reader = readers.next();
            reader.setInput(picture);
            try {
                if (order == null) {
                    writePages(reader.getNumImages(true), new XHTMLContentHandler(handler, metadata));
                } else {
                    ReadingOrder reading = context.get(ReadingOrder.class);
                    TikaLook.answer(order, () -> page(reader, order, reading), handler, metadata);
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage page(ImageReader reader, LookOrder order, ReadingOrder reading)
            throws IOException, UnreadableDocumentException {
        int page = order.page() - 1;
        if ((long) reader.getWidth(page) * reader.getHeight(page)
                > reading.limits().pixels()) {
            throw new UnreadableDocumentException(UnreadReason.TOO_BIG, "");
        }
        return PagePicture.within(order.pixels(), reader.read(page));
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
}

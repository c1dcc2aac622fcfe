package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.TeeContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gives a parser the visible part of a document, and goes over the document once more when the parser is through:
 * everything it passed over is added to the answer. Parts that cannot be gone over are reported.
 */
public class TikaWholeParser extends ParserDecorator {

    private static final long serialVersionUID = 1L;

    /** @param parser the parsers that may pass over something */
    public TikaWholeParser(Parser parser) {
        super(parser);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        if (context.get(LookOrder.class) != null || context.get(DrawingOrder.class) != null) {
            super.parse(stream, handler, metadata, context);
            return;
        }
        TikaInputStream file = TikaInputStream.get(stream);
        Path path = file.getPath();
        ReadWords read = new ReadWords();
        Path visible = TikaVisible.of(path, metadata);
        try (TikaInputStream seen = visible.equals(path) ? null : TikaInputStream.get(visible)) {
            super.parse(seen == null ? file : seen, new TeeContentHandler(handler, read), metadata, context);
        } finally {
            if (!visible.equals(path)) {
                Files.delete(visible);
            }
            TikaSweep.of(path, handler, metadata, context, read.all());
        }
    }

    /** Listens to the words that a parser brings out of a document. */
    public static final class ReadWords extends DefaultHandler {

        private static final Set<String> INLINE =
                Set.of("a", "b", "i", "u", "s", "strike", "sub", "sup", "span", "em", "strong");

        private final List<String> all = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            part(localName);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            part(localName);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            words.append(characters, start, length);
        }

        private void part(String element) {
            if (!INLINE.contains(element) && !words.isEmpty()) {
                all.add(words.toString());
                words.setLength(0);
            }
        }

        public List<String> all() {
            part("");
            return all;
        }
    }
}

package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.TeeContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gives a parser what a person sees of a document, and goes over the document once more when the parser is through: whatever
 * it passed over is added to the answer. What cannot be gone over is told.
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
}

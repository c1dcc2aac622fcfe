package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.sekisho.reading.extraction.ExtractedText;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.PageLooker;
import org.sekisho.reading.extraction.RecognisedPage;
import org.sekisho.reading.extraction.Sight;
import org.sekisho.reading.extraction.TextExtractor;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/**
 * The same parsers without a process of their own and without the checks that come before them: what the night would
 * cost if every document could be trusted.
 */
public final class InProcessExtractor implements TextExtractor, PageLooker {

    private final ExtractionSettings settings;
    private final AutoDetectParser parser;

    public InProcessExtractor(ExtractionSettings settings) throws Exception {
        this(settings, "unchecked-tika-config.xml");
    }

    private InProcessExtractor(ExtractionSettings settings, String parsers) throws Exception {
        this.settings = settings;
        try (InputStream config = InProcessExtractor.class.getResourceAsStream(parsers)) {
            this.parser = new AutoDetectParser(new TikaConfig(config));
        }
    }

    /** With the parsers of a night and all of their checks, for tests of many small documents. */
    public static InProcessExtractor asShipped(ExtractionSettings settings) {
        try {
            return new InProcessExtractor(settings, "tika-config.xml");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RecognisedPage look(Path file, Sight sight, String languages, boolean findOrientation) {
        throw new UnsupportedOperationException("What is measured with this is measured without OCR");
    }

    @Override
    public ExtractedText extract(String name, Path file) throws UnreadableDocumentException {
        RecursiveParserWrapperHandler handler = new RecursiveParserWrapperHandler(
                new BasicContentHandlerFactory(HANDLER_TYPE.XML, settings.maxText()), -1);
        ParseContext context = new ParseContext();
        context.set(HtmlMapper.class, new TikaHtmlElements());
        context.set(
                ReadingOrder.class, ReadingOrder.of(settings.limits(), new TreeMap<>(), file, settings.timeLimit()));
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            if (bytes.getLength() == 0) {
                throw new UnreadableDocumentException(UnreadReason.EMPTY, "");
            }
            new RecursiveParserWrapper(parser).parse(bytes, handler, new Metadata(), context);
        } catch (IOException e) {
            throw new IllegalStateException("The document is gone", e);
        } catch (org.apache.tika.exception.TikaException | org.xml.sax.SAXException e) {
            // the answer says so too
        }
        List<Metadata> parts = handler.getMetadataList();
        return new TikaText(name).whole(parts);
    }
}

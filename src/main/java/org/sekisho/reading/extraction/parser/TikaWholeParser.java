package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.TeeContentHandler;
import org.sekisho.reading.extraction.ledger.BinaryWords;
import org.sekisho.reading.extraction.ledger.HtmlWords;
import org.sekisho.reading.extraction.ledger.Ledger;
import org.sekisho.reading.extraction.ledger.RtfWords;
import org.sekisho.reading.extraction.ledger.ZippedWords;
import org.sekisho.reading.extraction.parser.order.DrawingOrder;
import org.sekisho.reading.extraction.parser.order.LookOrder;
import org.sekisho.reading.extraction.parser.order.ReadWords;
import org.sekisho.reading.extraction.parser.process.TikaOutcome;
import org.sekisho.reading.gazette.GazetteReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Goes over a document once more when its parser is through, and adds to the answer whatever words the parser passed
 * over. What cannot be gone over is told.
 */
public class TikaWholeParser extends ParserDecorator {

    private static final long serialVersionUID = 1L;
    private static final int SIGNATURE = 8;

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
        try {
            super.parse(file, new TeeContentHandler(handler, read), metadata, context);
        } finally {
            new Sweep(path, handler, metadata, context).past(read);
        }
    }

    /** One document that was parsed, as far as it could be. */
    private record Sweep(Path file, ContentHandler handler, Metadata metadata, ParseContext context) {

        private void past(ReadWords read) throws IOException {
            Ledger ledger = new Ledger(read.all());
            String start = start();
            if (start.startsWith("PK\u0003\u0004")) {
                zip(ledger);
            } else if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
                BinaryWords.of(Files.readAllBytes(file), ledger::hold);
            } else if (start.startsWith("{\\rtf")) {
                RtfWords.of(Files.readAllBytes(file), ledger::hold);
            } else if (TikaOutcome.typeOf(metadata).contains("html")) {
                HtmlWords.of(Files.readString(file, encoding()), ledger::hold);
            } else if (start.startsWith("<") || TikaOutcome.typeOf(metadata).endsWith("xml")) {
                xml(ledger);
            }
            TikaRest.write(ledger.missing(), metadata);
        }

        private String start() throws IOException {
            try (InputStream bytes = Files.newInputStream(file)) {
                return new String(bytes.readNBytes(SIGNATURE), StandardCharsets.ISO_8859_1);
            }
        }

        private void xml(Ledger ledger) throws IOException {
            try (InputStream bytes = Files.newInputStream(file)) {
                GazetteReader.everyWordOfXml(bytes, ledger::hold);
            }
        }

        private void zip(Ledger ledger) {
            EmbeddedDocumentExtractor attachments = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
            Set<String> known = attachments instanceof TikaAttachments own ? own.names() : new HashSet<>();
            try {
                ZippedWords.of(file, ledger::hold, new ZippedWords.Inside() {

                    @Override
                    public void document(String name, InputStream content) throws IOException {
                        if (!known.contains(name.substring(name.lastIndexOf('/') + 1))) {
                            attach(attachments, content);
                        }
                    }

                    @Override
                    public void unread(String why) {
                        TikaRest.tell(why, metadata);
                    }
                });
            } catch (IOException | IllegalArgumentException e) {
                TikaRest.tell("an entry cannot be unpacked", metadata);
            }
        }

        private void attach(EmbeddedDocumentExtractor attachments, InputStream content) throws IOException {
            try {
                attachments.parseEmbedded(content, handler, new Metadata(), false);
            } catch (SAXException e) {
                TikaRest.tell("an entry is a document that cannot be read", metadata);
            }
        }

        private Charset encoding() {
            String name = metadata.get(Metadata.CONTENT_ENCODING);
            return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
        }
    }
}

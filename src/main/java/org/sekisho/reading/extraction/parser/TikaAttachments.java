package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentExtractorFactory;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParseRecord;
import org.sekisho.reading.extraction.DocumentLimits;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the documents inside a document, down to a depth and up to a size; those that lie deeper or are bigger are left
 * unopened, and the document's answer says so. Tika counts how many there may be.
 */
class TikaAttachments extends ParsingEmbeddedDocumentExtractor {

    private final DocumentLimits limits;
    private final Set<String> read = new HashSet<>();
    private int depth;
    private long unpacked;

    private TikaAttachments(ParseContext context, DocumentLimits limits) {
        super(context);
        this.limits = limits;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (depth >= limits.depth()) {
            refuse(new TikaTooDeepException());
            return;
        }
        depth++;
        try (TemporaryResources files = new TemporaryResources()) {
            TikaInputStream part = TikaInputStream.get(bounded(stream), files, metadata);
            try (InputStream bytes = Files.newInputStream(part.getPath())) {
                read.add(DigestUtils.sha256Hex(bytes));
            }
            super.parseEmbedded(part, handler, metadata, outputHtml);
        } catch (TooMuchException e) {
            refuse(new TikaBombException());
        } finally {
            depth--;
        }
    }

    /** Tells whether a parser was given these very bytes, from any place in the document. */
    boolean isRead(byte[] part) {
        return read.contains(DigestUtils.sha256Hex(part));
    }

    private void refuse(Exception reason) {
        ParseRecord record = context.get(ParseRecord.class);
        if (record == null) {
            throw new IllegalStateException("An attachment was left out, and there is nowhere to say so");
        }
        record.addException(reason);
    }

    /** Bounds a stream; one that Tika has in a file or taken apart already is no bigger for being read. */
    private InputStream bounded(InputStream stream) {
        boolean there =
                stream instanceof TikaInputStream known && (known.hasFile() || known.getOpenContainer() != null);
        return there ? stream : new Bounded(stream);
    }

    /** Limits the size to which all attachments of a document together unpack. */
    private final class Bounded extends java.io.FilterInputStream {

        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int bytes) throws TooMuchException {
            unpacked += bytes;
            if (unpacked > limits.unpacked().toBytes()) {
                throw new TooMuchException();
            }
        }
    }

    private static final class TooMuchException extends IOException {}

    /** Makes an extractor for each document. */
    public static class Factory implements EmbeddedDocumentExtractorFactory {

        @Override
        public EmbeddedDocumentExtractor newInstance(Metadata metadata, ParseContext context) {
            return new TikaAttachments(context, context.get(ReadingOrder.class).limits());
        }
    }

    /** Thrown when something unpacks to more than the limit. Known to the parent by its name. */
    static class TikaBombException extends TikaException {

        TikaBombException() {
            super("Something unpacks to more than the limit");
        }
    }

    /** Thrown when a document lies deeper inside documents than the limit. Known to the parent by its name. */
    static class TikaTooDeepException extends TikaException {

        TikaTooDeepException() {
            super("Too many documents lie inside each other");
        }
    }
}

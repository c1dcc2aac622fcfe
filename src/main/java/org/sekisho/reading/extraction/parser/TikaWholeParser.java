package org.sekisho.reading.extraction.parser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.TeeContentHandler;
import org.sekisho.reading.extraction.VisibleOffice;
import org.sekisho.reading.extraction.VisibleRtf;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawingOrder;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gives a parser the visible part of a document, and goes over the document once more when the parser is through:
 * everything it passed over is added to the answer. Parts that cannot be gone over are reported.
 */
public class TikaWholeParser extends ParserDecorator {

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

    /** Makes a copy of a document with only the words that a person sees; everything else is rest. */
    static final class TikaVisible {

        /** Bytes of a part, more of which take more memory as a tree than the process has. */
        private static final int MOST = 32 * 1024 * 1024;

        private TikaVisible() {}

        /** The document itself if nothing has to be taken out of it; else a file for the caller to delete. */
        static Path of(Path file, Metadata metadata) throws IOException {
            List<String> unseen = new ArrayList<>();
            Path visible = file;
            byte[] start;
            try (InputStream bytes = Files.newInputStream(file)) {
                start = bytes.readNBytes(5);
            }
            if (Arrays.equals(start, new byte[] {'{', '\\', 'r', 't', 'f'})) {
                visible = changed(file, VisibleRtf.visible(Files.readAllBytes(file), unseen::add));
            } else if (start.length > 2 && start[0] == 'P' && start[1] == 'K') {
                visible = zip(file, new VisibleOffice(unseen::add), metadata);
            } else if (TikaOutcome.typeOf(metadata).matches("application/.*(?:xml|wordml|opendocument).*")) {
                visible = changed(file, new VisibleOffice(unseen::add).of(Files.readAllBytes(file)));
            }
            TikaRest.write(unseen, metadata);
            return visible;
        }

        private static Path changed(Path file, byte[] visible) throws IOException {
            if (Arrays.equals(Files.readAllBytes(file), visible)) {
                return file;
            }
            Path copy = Files.createTempFile("visible", "");
            return Files.write(copy, visible);
        }

        private static Path zip(Path file, VisibleOffice office, Metadata metadata) throws IOException {
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                Map<ZipArchiveEntry, byte[]> changed = new IdentityHashMap<>();
                List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
                for (boolean styles : new boolean[] {true, false}) {
                    for (ZipArchiveEntry entry : entries) {
                        if (entry.getName().endsWith("styles.xml") == styles) {
                            byte[] content = xml(zip, entry);
                            if (content.length > MOST) {
                                TikaRest.tell("too much of it is in one part to tell what of it is seen", metadata);
                                continue;
                            }
                            byte[] visible = office.of(content);
                            if (content != visible) {
                                changed.put(entry, visible);
                            }
                        }
                    }
                }
                return changed.isEmpty() ? file : copy(zip, entries, changed);
            } catch (IOException | IllegalArgumentException damaged) {
                return file; // its parser and the ledger report it
            }
        }

        /** The bytes of an entry; empty if it does not begin as XML does. */
        private static byte[] xml(ZipFile zip, ZipArchiveEntry entry) throws IOException {
            try (InputStream content = new BufferedInputStream(zip.getInputStream(entry))) {
                content.mark(1);
                int first = content.read();
                content.reset();
                boolean xml = first == '<' || first >= 0xEF || first == 0 || first >= 0 && first <= ' ';
                return xml ? content.readAllBytes() : new byte[0]; // its size was checked before any reader had it
            }
        }

        private static Path copy(ZipFile zip, List<ZipArchiveEntry> entries, Map<ZipArchiveEntry, byte[]> changed)
                throws IOException {
            Path copy = Files.createTempFile("visible", "");
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(copy)) {
                for (ZipArchiveEntry entry : entries) {
                    byte[] visible = changed.get(entry);
                    if (visible == null) {
                        out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                    } else {
                        out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                        out.write(visible);
                        out.closeArchiveEntry();
                    }
                }
            }
            return copy;
        }
    }
}

package org.sekisho.reading.gazette;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingIdentifier;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;
import org.sekisho.reading.gazette.UnreadableGazetteException.Fault;
import org.springframework.stereotype.Component;

/**
 * Reads every format in which an office writes filings down. To add one, write a {@link GazetteFormat} and name it in
 * {@link #FORMATS}.
 */
@Component
public class GazetteReader implements FilingIdentifier {

    private static final List<GazetteFormat> FORMATS = List.of(
            new UsPatentXmlFormat(),
            new UsSequenceListingFormat(),
            new UsPapFormat(),
            new UsSt32Format(),
            new ApsGreenbookFormat(),
            new EpPatentFormat(),
            new St36Format(),
            new FulltextDocumentFormat(),
            new JpGazetteFormat(),
            new JpApplicationFormat(),
            new St96Format());

    /** Bytes of a document that show its root element behind a long document type declaration. */
    private static final int START = 64 * 1024;

    /** Bytes within which a number is looked for: on the way in they have to be held in memory. */
    private static final int NUMBER_WITHIN = 8 * 1024 * 1024;

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE\\s+([^\\s>\\[]+)");

    /** Tells whether a document is in an office's format, by its beginning. */
    public boolean isGazette(InputStream document) throws IOException {
        return formatOf(start(document.readNBytes(START))).isPresent();
    }

    /**
     * Reads a whole document.
     *
     * @param documentName its name inside its filing, to point at
     * @throws UnreadableGazetteException if it is in no office's format, or cannot be read in full
     */
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException, IOException {
        InputStream bytes = buffered(document);
        GazetteFormat format = formatOf(start(peek(bytes)))
                .orElseThrow(() -> new UnreadableGazetteException(Fault.UNSUPPORTED, "in no office's format"));
        return format.read(documentName, bytes);
    }

    /** Hands out all words of a document in an office's format, also those that reading it does not bring out. */
    public void everyWord(InputStream document, Consumer<String> pieces) throws IOException {
        InputStream bytes = buffered(document);
        DocumentStart start = start(peek(bytes));
        if (start.rootElement().isEmpty()) {
            formatOf(start).ifPresent(format -> format.everyWord(bytes, pieces));
        } else {
            EveryWord.of(bytes, pieces);
        }
    }

    @Override
    public Optional<FilingNumber> numberIn(InputStream document) throws IOException {
        InputStream bytes = buffered(document);
        return formatOf(start(peek(bytes))).flatMap(format -> format.number(new Beginning(bytes, NUMBER_WITHIN)));
    }

    private static InputStream buffered(InputStream document) {
        return new BufferedInputStream(document, START);
    }

    private static byte[] peek(InputStream bytes) throws IOException {
        bytes.mark(START);
        byte[] start = bytes.readNBytes(START);
        bytes.reset();
        return start;
    }

    private static Optional<GazetteFormat> formatOf(DocumentStart start) {
        return FORMATS.stream().filter(format -> format.recognises(start)).findFirst();
    }

    private static DocumentStart start(byte[] bytes) {
        Optional<Element> root = GazetteXml.root(new ByteArrayInputStream(bytes));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String firstLine =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        Matcher documentType = DOCUMENT_TYPE.matcher(text);
        return new DocumentStart(
                root.map(Element::getName).orElse(""),
                root.map(Element::getNamespaceURI).orElse(""),
                firstLine,
                documentType.find() ? documentType.group(1) : "");
    }

    /** The first bytes of a document; behind them it ends. */
    static final class Beginning extends FilterInputStream {

        private int left;

        Beginning(InputStream document, int length) {
            super(document);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int read = left == 0 ? -1 : super.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(buffer, offset, Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

package org.sekisho.reading.extraction.parser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.sekisho.reading.extraction.DocumentLimits;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/**
 * Unpacks a stream of a PDF only to see how it ends, before PDFBox does: PDFBox would unpack a bomb into memory, and
 * quietly take the first part of a damaged stream for the whole.
 */
class PdfBoxStreamCheck {

    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE);
    private static final int ZLIB_HEADER = 2;
    private static final int BUFFER = 64 * 1024;

    private final DocumentLimits limits;
    private final Set<COSStream> whole = Collections.newSetFromMap(new IdentityHashMap<>());

    public PdfBoxStreamCheck(DocumentLimits limits) {
        this.limits = limits;
    }

    /** @throws UnreadableDocumentException if the stream is a bomb, or damaged */
    public void check(COSStream stream) throws UnreadableDocumentException {
        if (stream.getLength() == 0 || whole.contains(stream)) {
            return;
        }
        try {
            List<COSName> filters = filtersOf(stream);
            if (filters.equals(List.of(COSName.FLATE_DECODE))) {
                inflate(stream);
            } else {
                unpack(stream, filters);
            }
        } catch (TooMuchException e) {
            throw new UnreadableDocumentException(UnreadReason.BOMB, "a part of it unpacks to more than the limit");
        } catch (IOException | RuntimeException | DataFormatException e) { // filters throw anything
            throw new UnreadableDocumentException(UnreadReason.DAMAGED, "a part of it cannot be unpacked");
        }
        whole.add(stream);
    }

    /** Also puts names in place of references to them (ISO 32000-1, 7.3.8.2), which PDFBox does not follow. */
    private static List<COSName> filtersOf(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName single) {
            return List.of(single);
        }
        if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                several.set(i, several.getObject(i));
            }
            return several.toList().stream()
                    .filter(COSName.class::isInstance)
                    .map(COSName.class::cast)
                    .toList();
        }
        return List.of();
    }

    /** Unpacks the usual kind of stream without keeping a byte. */
    private void inflate(COSStream stream) throws IOException, DataFormatException {
        Inflater inflater = new Inflater(true);
        byte[] packed = new byte[BUFFER];
        byte[] unpacked = new byte[BUFFER];
        try (InputStream raw = stream.createRawInputStream();
                Gauge gauge = new Gauge(OutputStream.nullOutputStream(), stream.getLength())) {
            raw.skipNBytes(Math.min(ZLIB_HEADER, stream.getLength()));
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int read = raw.read(packed);
                    if (read < 0) {
                        throw new IOException("The stream breaks off");
                    }
                    inflater.setInput(packed, 0, read);
                }
                int length = inflater.inflate(unpacked);
                if (length == 0 && !inflater.needsInput() && !inflater.finished()) {
                    throw new IOException("The stream needs what it does not have");
                }
                gauge.write(unpacked, 0, length);
            }
        } finally {
            inflater.end();
        }
    }

    private void unpack(COSStream stream, List<COSName> filters) throws IOException {
        InputStream packed = stream.createRawInputStream();
        for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            try (Gauge gauge = new Gauge(unpacked, stream.getLength())) {
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(packed, gauge, stream, i, DecodeOptions.DEFAULT);
            }
            packed = new ByteArrayInputStream(unpacked.toByteArray());
        }
    }

    /** Lets bytes pass until they are too many. */
    private final class Gauge extends OutputStream {

        private final OutputStream to;
        private final long packed;
        private long passed;

        private Gauge(OutputStream to, long packed) {
            this.to = to;
            this.packed = packed;
        }

        @Override
        public void write(int single) throws IOException {
            count(1);
            to.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            to.write(bytes, offset, length);
        }

        private void count(int bytes) throws TooMuchException {
            passed += bytes;
            if (passed > limits.unpacked().toBytes() || limits.isBomb(passed, packed)) {
                throw new TooMuchException();
            }
        }
    }

    private static final class TooMuchException extends IOException {}
}

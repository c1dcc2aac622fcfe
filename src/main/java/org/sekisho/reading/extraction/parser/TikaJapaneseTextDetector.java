package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/** Recognises plain text in Shift_JIS and its like, in which Tika sees no text. */
public class TikaJapaneseTextDetector implements Detector {

    private static final long serialVersionUID = 1L;
    private static final int START = 64 * 1024;

    @Override
    public MediaType detect(@Nullable InputStream document, Metadata metadata) throws IOException {
        return encodingOf(document).isPresent() ? MediaType.TEXT_PLAIN : MediaType.OCTET_STREAM;
    }

    static Optional<Charset> encodingOf(@Nullable InputStream document) throws IOException {
        if (document == null) {
            return Optional.empty();
        }
        document.mark(START);
        try {
            return JapaneseEncodings.of(document.readNBytes(START));
        } finally {
            document.reset();
        }
    }
}

package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/** Tells the encoding of Japanese plain text for certain, where Tika would guess from a few characters. */
public class TikaJapaneseEncodingDetector implements EncodingDetector {

    @Override
    public @Nullable Charset detect(@Nullable InputStream document, Metadata metadata) throws IOException {
        return TikaJapaneseTextDetector.encodingOf(document).orElse(null);
    }
}

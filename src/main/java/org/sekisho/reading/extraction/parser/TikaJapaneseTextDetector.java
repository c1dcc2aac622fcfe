package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.Script;

/** Recognises plain text in Shift_JIS and its like, in which Tika sees no text. */
public class TikaJapaneseTextDetector implements Detector {

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

    /** Recognises Japanese text by its bytes, and which of the encodings in use in Japan makes Japanese of all of them. */
    static final class JapaneseEncodings {

        private static final List<Charset> ENCODINGS =
                List.of(Charset.forName("ISO-2022-JP"), Charset.forName("EUC-JP"), Charset.forName("windows-31j"));
        private static final double JAPANESE_SHARE = 0.8;

        private JapaneseEncodings() {}

        /** Finds the encoding; the bytes may end in the middle of a character. */
        static Optional<Charset> of(byte[] bytes) {
            for (byte b : bytes) {
                if (b >= 0 && b < ' ' && "\t\n\r\f\u001B".indexOf(b) < 0) {
                    return Optional.empty();
                }
            }
            return ENCODINGS.stream()
                    .filter(encoding -> makesJapaneseOf(bytes, encoding))
                    .findFirst();
        }

        private static boolean makesJapaneseOf(byte[] bytes, Charset encoding) {
            CharBuffer text = CharBuffer.allocate(bytes.length + 1);
            boolean failed = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes), text, false)
                    .isError();
            String decoded = text.flip().toString();
            long foreign = decoded.chars().filter(character -> character > 0x7F).count();
            long japanese = decoded.chars().filter(JapaneseEncodings::usual).count();
            long kana = decoded.chars()
                    .filter(character -> character >= 0x3041 && character <= 0x30FA)
                    .count();
            return !failed && foreign > 0 && kana > 0 && japanese >= JAPANESE_SHARE * foreign;
        }

        /** Tells whether a character is usual in Japanese; half-width kana are not: other encodings' letters look so. */
        private static boolean usual(int character) {
            return character > 0x7F && Script.japanese(character) && !(character >= 0xFF61 && character <= 0xFF9F);
        }
    }
}

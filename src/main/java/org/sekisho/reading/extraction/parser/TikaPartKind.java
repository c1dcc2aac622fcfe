package org.sekisho.reading.extraction.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.sekisho.reading.extraction.Pictures;
import org.sekisho.reading.extraction.parser.TikaJapaneseTextDetector.JapaneseEncodings;

/** Kinds of parts of a document, told by their bytes and never by a name. */
enum TikaPartKind {
    XML,
    TEXT,
    DOCUMENT,
    PICTURE,
    OTHER;

    private static final String PICTURES = "image/(?:png|jpeg|gif|bmp|tiff)";

    /** Media types that other parsers read, or report as unreadable. */
    private static final Pattern DOCUMENTS = Pattern.compile(
            "text/html|application/xhtml\\+xml|message/.*|multipart/.*"
                    + "|application/(?:zip|pdf|rtf|mbox|gzip|zlib|x-bzip2?|x-xz|x-7z-compressed|x-rar-compressed.*|x-tar|x-gtar|x-tika-msoffice.*"
                    + "|x-tika-ooxml.*|zstd|x-lzma|x-compress|x-lzip|vnd\\.ms-cab-compressed|vnd\\.ms-tnef|vnd\\.ms-outlook-pst|x-lharc|x-arj|x-stuffit.*"
                    + "|x-cpio|x-archive|postscript|epub.*|vnd\\.oasis.*|vnd\\.wordperfect.*|x-sqlite3|msword.*|vnd\\.ms-(?:excel|powerpoint).*)");

    private static final Pattern STARTS =
            Pattern.compile("PK\u0003\u0004|%PDF-|\u00D0\u00CF\u0011\u00E0\u00A1\u00B1|\\{\\\\rtf"
                    + "|\u001F\u008B\b|7z\u00BC\u00AF'\u001C|Rar!\u001A\u0007|\u00FD7zXZ");

    private static final int START = 64 * 1024;
    private static final int WRAPPER = 4096;
    private static final int END_OF_ZIP = 22;

    public static TikaPartKind of(byte[] bytes) {
        String type = typeOf(bytes);
        String begins = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?[\\s\0]*", "");
        boolean page = isWide(bytes) && text(bytes).matches("(?is)\\s*<(?:html|!doctype html).*");
        if (page || DOCUMENTS.matcher(type).matches() || TikaMailDetector.isMail(begins)) {
            return DOCUMENT;
        }
        if (begins.startsWith("<")) {
            return XML;
        }
        if (type.matches(PICTURES) && (Pictures.is(bytes) || !isText(bytes))) {
            return PICTURE;
        }
        return isText(bytes) ? TEXT : OTHER;
    }

    private static String typeOf(byte[] bytes) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(bytes), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(byte[] bytes) {
        int odd = 0;
        for (byte one : bytes) {
            odd += one >= 0 && one < ' ' && "\t\n\r\f\u001B".indexOf(one) < 0 ? 1 : 0;
        }
        return odd == 0 && !charset(bytes).equals(StandardCharsets.ISO_8859_1) || isWide(bytes);
    }

    private static boolean isWide(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
    }

    /** The words of a part that is text. */
    public static String text(byte[] bytes) {
        return new String(bytes, isWide(bytes) ? StandardCharsets.UTF_16 : charset(bytes));
    }

    private static Charset charset(byte[] bytes) {
        Charset japanese = JapaneseEncodings.of(bytes).orElse(StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return japanese.name().equals("ISO-2022-JP") ? japanese : StandardCharsets.UTF_8;
        } catch (CharacterCodingException noUtf8) {
            return japanese;
        }
    }

    /** The document that bytes wrap near their beginning; empty if there is none. */
    public static Optional<byte[]> documentIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher start = STARTS.matcher(text).region(0, Math.min(text.length(), WRAPPER));
        if (!start.find()) {
            return Optional.empty();
        }
        int zip = start.group().startsWith("PK") ? text.indexOf("PK\u0005\u0006", start.start()) : -1;
        int end = zip < 0 || zip + END_OF_ZIP > bytes.length ? bytes.length : zip + END_OF_ZIP;
        return Optional.of(Arrays.copyOfRange(bytes, start.start(), end));
    }
}

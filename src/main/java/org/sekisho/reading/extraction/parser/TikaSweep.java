package org.sekisho.reading.extraction.parser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.sekisho.reading.extraction.BinaryWords;
import org.sekisho.reading.extraction.HtmlWords;
import org.sekisho.reading.extraction.Ledger;
import org.sekisho.reading.extraction.Pictures;
import org.sekisho.reading.extraction.PlacedLetters;
import org.sekisho.reading.extraction.VisibleRtf;
import org.sekisho.reading.extraction.ZippedParts;
import org.sekisho.reading.gazette.EveryWord;
import org.springframework.web.util.UriUtils;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Goes over a document that was parsed, as far as it could be: all of its words are compared with those that were read,
 * and every part of it that no parser was given is given to one.
 */
record TikaSweep(Path file, ContentHandler handler, Metadata metadata, ParseContext context, Ledger ledger) {

    static final String BEHIND = "a zip lies behind it";

    private static final int SIGNATURE = 8;
    private static final int LONGEST_END_OF_ZIP = 22 + 0xFFFF;

    /** Letters and digits in a row that are no word; they may be bytes. */
    private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/\\r\\n]{64,}+={0,2}");

    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private static final Pattern FIGURES = Pattern.compile(
            "(?i)(?:^|/)(?:media|pictures|images?|thumbnails|embeddings|objectreplacements|docprops)/[^/]*$");

    static void of(Path file, ContentHandler handler, Metadata metadata, ParseContext context, List<String> read)
            throws IOException {
        Ledger ledger = new Ledger(
                Stream.concat(read.stream(), TikaRest.words(metadata).stream()).toList());
        new TikaSweep(file, handler, metadata, context, ledger).all();
        TikaRest.write(ledger.missing(), metadata);
    }

    private void all() throws IOException {
        String start = start();
        String type = TikaOutcome.typeOf(metadata);
        if (!start.startsWith("PK") && endsWithZip(file)) {
            tell(BEHIND);
        }
        if (start.startsWith("PK\u0003\u0004") || type.equals("application/zip")) {
            long most = context.get(ReadingOrder.class).limits().unpacked().toBytes();
            ZippedParts.of(file, new Zipped(), most);
        } else if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            BinaryWords.of(Files.readAllBytes(file), ledger::hold);
            PoiStreams.of(file, this::object, this::tell);
        } else if (start.startsWith("{\\rtf")) {
            VisibleRtf.of(Files.readAllBytes(file), ledger::hold, this::object);
        } else if (type.contains("html")) {
            String html = Files.readString(file, encoding());
            HtmlWords.of(html, this::piece);
            PlacedLetters.of(html, ledger::hold);
        } else if (start.startsWith("<") || type.endsWith("xml")) {
            try (InputStream bytes = Files.newInputStream(file)) {
                EveryWord.of(bytes, this::piece);
            }
            if (type.contains("svg")) {
                PlacedLetters.of(Files.readString(file, encoding()), ledger::hold);
            }
        } else if (type.startsWith("text/") || type.startsWith("message/") || type.startsWith("multipart/")) {
            coded(Files.readString(file, StandardCharsets.ISO_8859_1));
        } else {
            BinaryWords.of(Files.readAllBytes(file), ledger::hold);
        }
    }

    /** Tells whether a zip lies at the end: a zip is read from its end, and so it may lie behind anything. */
    static boolean endsWithZip(Path file) throws IOException {
        String end = new String(tail(file), StandardCharsets.ISO_8859_1);
        int directory = end.lastIndexOf("PK\u0005\u0006");
        return directory >= 0
                && directory + 22 <= end.length()
                && directory + 22 + end.charAt(directory + 20) + 256 * end.charAt(directory + 21) == end.length();
    }

    private static byte[] tail(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(Math.max(0, Files.size(file) - LONGEST_END_OF_ZIP));
            return bytes.readAllBytes();
        }
    }

    private String start() throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(SIGNATURE), StandardCharsets.ISO_8859_1);
        }
    }

    private Charset encoding() {
        String name = metadata.get(Metadata.CONTENT_ENCODING);
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    private void tell(String what) {
        TikaRest.tell(what, metadata);
    }

    /** Takes what lies in a zip. */
    private final class Zipped implements ZippedParts.Inside {

        @Override
        public void part(String name, byte[] content) {
            ledger.hold(name);
            TikaSweep.this.part(name, content);
        }

        @Override
        public boolean around(byte[] bytes) {
            return TikaSweep.this.part("", bytes);
        }

        @Override
        public void unread(String why) {
            tell(why);
        }
    }

    /** Has a part read as its kind, and returns true if it is of any. */
    private boolean part(String name, byte[] bytes) {
        TikaPartKind kind = TikaPartKind.of(bytes);
        switch (kind) {
            case XML -> xml(bytes);
            case DOCUMENT -> attach(bytes);
            case TEXT -> ledger.hold(TikaPartKind.text(bytes));
            case PICTURE -> picture(name, bytes);
            default -> {
                boolean[] said = {false};
                BinaryWords.of(bytes, words -> {
                    said[0] = true;
                    ledger.hold(words);
                });
                return said[0];
            }
        }
        return true;
    }

    /** Has a picture read: figures stand where the format has them; another picture may be a page. */
    private void picture(String name, byte[] bytes) {
        if (!Pictures.is(bytes)) {
            BinaryWords.of(bytes, ledger::hold);
            tell("an entry begins as a picture and is none");
            return;
        }
        attach(bytes);
        if (!FIGURES.matcher(name).find()) {
            tell("an entry is a picture, and none of its figures");
        }
    }

    private void xml(byte[] bytes) {
        if (!EveryWord.of(new ByteArrayInputStream(bytes), this::piece)) {
            HtmlWords.of(TikaPartKind.text(bytes), this::piece);
            tell("an entry is no well-formed XML");
        }
    }

    /** Takes words, in which bytes may be written as letters or as per cent signs. */
    private void piece(String words) {
        ledger.hold(words);
        coded(words);
        if (ESCAPED.matcher(words).find()) {
            ledger.hold(UriUtils.decode(words.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8));
        }
    }

    /** Has documents read that are written as letters. */
    private void coded(String words) {
        BASE_64.matcher(words).results().forEach(coded -> decoded(coded.group().replaceAll("[\\r\\n=]", "")));
    }

    private void decoded(String letters) {
        String whole = letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
        byte[] bytes = Base64.getDecoder().decode(whole);
        if (TikaPartKind.of(bytes) == TikaPartKind.TEXT) {
            ledger.hold(TikaPartKind.text(bytes));
        } else {
            object(bytes);
        }
    }

    /** Has an object or a stream read: the document that it wraps begins somewhere in it. */
    private void object(byte[] bytes) {
        TikaPartKind kind = TikaPartKind.of(bytes);
        if (kind == TikaPartKind.DOCUMENT || kind == TikaPartKind.PICTURE) {
            attach(bytes);
        } else {
            TikaPartKind.documentIn(bytes).ifPresent(this::attach);
            BinaryWords.of(bytes, ledger::hold);
        }
    }

    private void attach(byte[] content) {
        EmbeddedDocumentExtractor attachments = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
        if (attachments instanceof TikaAttachments own && own.isRead(content)) {
            return;
        }
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            attachments.parseEmbedded(stream, handler, new Metadata(), false);
        } catch (IOException | SAXException e) {
            tell("an entry is a document that cannot be read");
        }
    }
}

package org.sekisho.reading.extraction.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sekisho.reading.gazette.GazetteReader;

/**
 * All words of a document that is kept in a zip, entry by entry, whatever the entries are called. Documents and pictures
 * among them are handed out as they are: others read those.
 */
public final class ZippedWords {

    private static final int START = 256;

    private static final Pattern FIGURES = Pattern.compile(
            "(?i)(?:^|/)(?:media|pictures|images?|thumbnails|embeddings|objectreplacements|docprops)/[^/]*$");

    private final Consumer<String> pieces;
    private final Inside inside;

    private ZippedWords(Consumer<String> pieces, Inside inside) {
        this.pieces = pieces;
        this.inside = inside;
    }

    /** Takes what lies in the zip and is no text of it. */
    public interface Inside {

        /** A document of its own. */
        void document(String name, InputStream content) throws IOException;

        /** An entry of which nobody can tell all words. */
        void unread(String why);
    }

    /** @throws IOException if the zip, or one of its entries, cannot be unpacked */
    public static void of(Path file, Consumer<String> pieces, Inside inside) throws IOException {
        ZippedWords words = new ZippedWords(pieces, inside);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    words.entry(entry.getName(), content);
                }
            }
        }
    }

    private void entry(String name, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes(); // its size was looked at before any reader came to it
        Kind kind = Kind.of(bytes, Math.min(bytes.length, START));
        switch (kind) {
            case XML -> xml(bytes);
            case DOCUMENT -> inside.document(name, new ByteArrayInputStream(bytes));
            case PICTURE -> picture(name);
            case TEXT -> pieces.accept(new String(bytes, StandardCharsets.UTF_8));
            default -> BinaryWords.of(bytes, pieces);
        }
    }

    /** Its figures stand where its format has them; another picture may be a page. */
    private void picture(String name) {
        if (!FIGURES.matcher(name).find()) {
            inside.unread("an entry is a picture, and none of its figures");
        }
    }

    private void xml(byte[] bytes) {
        if (!GazetteReader.everyWordOfXml(new ByteArrayInputStream(bytes), pieces)) {
            HtmlWords.of(new String(bytes, StandardCharsets.UTF_8), pieces);
            inside.unread("an entry is no well-formed XML");
        }
    }
}

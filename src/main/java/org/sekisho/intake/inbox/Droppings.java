package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What file managers leave in zips: told by what it is, and not by a name that hides it. Whatever else has such a name
 * was put there by somebody, and is a document.
 */
final class Droppings {

    /** Finder's notes on a file (AppleDouble) and on a folder ({@code .DS_Store}). */
    private static final byte[] OF_A_FILE = {0, 5, 0x16, 7};

    private static final byte[] OF_A_FOLDER = {0, 0, 0, 1, 'B', 'u', 'd', '1'};

    private static final int LARGEST = 64 * 1024;

    /** A sentence, which no such note has in it. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:[\\p{L}\\p{Punct}]{1,40} ){4}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{10}");

    private Droppings() {}

    /** Whether an entry is one. An entry that cannot be opened is none: it is told with the others. */
    static boolean isOne(ZipFile zip, ZipEntry entry) {
        if (entry.isDirectory() || !isHidden(entry.getName())) {
            return entry.isDirectory() && isHidden(entry.getName());
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            return bytes.length <= LARGEST && begins(bytes) && !saysSomething(bytes);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHidden(String path) {
        return Stream.of(path.split("[/\\\\]")).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    private static boolean begins(byte[] bytes) {
        return Stream.of(OF_A_FILE, OF_A_FOLDER)
                .anyMatch(start ->
                        bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length));
    }

    /** In letters of one byte, of two, or of UTF-8. */
    private static boolean saysSomething(byte[] bytes) {
        String plain = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of(plain, plain.replace("\0", ""), new String(bytes, StandardCharsets.UTF_8))
                .anyMatch(text -> SENTENCE.matcher(text).find());
    }
}

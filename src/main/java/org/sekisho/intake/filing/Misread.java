package org.sekisho.intake.filing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Japanese whose bytes were read in another encoding than they were written in, as it was written. */
public final class Misread {

    /** Characters looked at from one place: enough for the least that counts, and then more. */
    private static final int FEW = 20;

    private static final int AT_ONCE = 64;

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static final List<Way> WAYS = List.of(
            new Way(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, 2),
            new Way(Charset.forName("windows-1252"), StandardCharsets.UTF_8, 2),
            new Way(WINDOWS_31J, StandardCharsets.UTF_8, 4),
            new Way(StandardCharsets.ISO_8859_1, WINDOWS_31J, 3),
            new Way(Charset.forName("windows-1252"), WINDOWS_31J, 4),
            new Way(StandardCharsets.ISO_8859_1, Charset.forName("EUC-JP"), 4));

    /** Characters of each way with which Japanese may begin. */
    private static final List<BitSet> FIRST = WAYS.stream().map(Misread::first).toList();

    private static final BitSet FIRST_OF_ANY = new BitSet();

    static {
        FIRST.forEach(FIRST_OF_ANY::or);
    }

    private Misread() {}

    /**
     * How characters came to be others.
     *
     * @param read the encoding they were read in
     * @param written the one they were written in
     * @param least Japanese characters that have to come of it; fewer may be chance
     */
    private record Way(Charset read, Charset written, int least) {}

    /**
     * Japanese as it was written.
     *
     * @param read how many characters stand for it
     */
    public record Meaning(String words, int read) {}

    /** The Japanese that characters from a place on stand for; null if they stand for themselves. */
    public static @Nullable Meaning at(String text, int at) {
        for (int i = 0; FIRST_OF_ANY.get(text.charAt(at)) && i < WAYS.size(); i++) {
            if (FIRST.get(i).get(text.charAt(at))) {
                Way way = WAYS.get(i);
                Meaning few = meaning(text, at, way, FEW);
                if (few != null && !isRow(few.words)) {
                    return meaning(text, at, way, AT_ONCE);
                }
            }
        }
        return null;
    }

    /** Tells whether characters of the text stand for Japanese. */
    public static boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (FIRST_OF_ANY.get(text.charAt(at)) && at(text, at) != null) {
                return true;
            }
        }
        return false;
    }

    private static BitSet first(Way way) {
        CharsetEncoder encoder = way.read.newEncoder();
        BitSet first = new BitSet();
        for (char character = 0x80; character < Character.MIN_SURROGATE; character++) {
            if (encoder.canEncode(character)
                    && mayBegin(Character.toString(character).getBytes(way.read)[0] & 0xff, way)) {
                first.set(character);
            }
        }
        return first;
    }

    /** Tells whether Japanese may begin with a byte; of Shift_JIS only those that are controls, since é and a letter are a kanji, too. */
    private static boolean mayBegin(int lead, Way way) {
        if (way.written.equals(StandardCharsets.UTF_8)) {
            return lead >= 0xe3 && lead <= 0xe9;
        }
        return way.written.equals(WINDOWS_31J) ? lead >= 0x81 && lead <= 0x9f : lead >= 0xa4 && lead <= 0xf4;
    }

    private static @Nullable Meaning meaning(String text, int at, Way way, int most) {
        CharBuffer from = CharBuffer.wrap(text, at, Math.min(text.length(), at + most));
        ByteBuffer bytes = ByteBuffer.allocate(2 * most);
        way.read.newEncoder().encode(from, bytes, true);
        CharBuffer to = CharBuffer.allocate(2 * most);
        CharsetDecoder decoder = way.written.newDecoder();
        decoder.decode(bytes.flip(), to, true);
        String words = japanese(to.flip());
        while (words.length() >= way.least) {
            int read = read(text, at, words.getBytes(way.written).length, way.read);
            if (read > 0) {
                return new Meaning(words, read);
            }
            words = words.substring(0, words.length() - 1);
        }
        return null;
    }

    /** Tells whether all characters are the same, as a row of dashes comes to. */
    private static boolean isRow(String words) {
        return words.chars().distinct().count() < 2;
    }

    private static String japanese(CharSequence text) {
        int end = 0;
        while (end < text.length() && isJapanese(text.charAt(end))) {
            end++;
        }
        return text.subSequence(0, end).toString();
    }

    private static boolean isJapanese(char character) {
        return character >= 0x3000 && character <= 0x30ff || character >= 0x4e00 && character <= 0x9fff;
    }

    /** The number of characters that these many bytes were read as; 0 if the last one has more. */
    private static int read(String text, int at, int bytes, Charset charset) {
        int counted = 0;
        int read = 0;
        CharsetEncoder encoder = charset.newEncoder();
        try {
            while (counted < bytes) {
                counted += encoder.encode(CharBuffer.wrap(text, at + read, at + read + 1))
                        .remaining();
                read++;
            }
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("It was encoded before", e);
        }
        return counted == bytes ? read : 0;
    }
}

package org.sekisho.reading.extraction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.JoinedLines;

/** Runs of letters in bytes of which nothing else is known, in the encodings of this world and of Japan. */
public final class BinaryWords {

    /** Letters, commas and spaces in a row: words among signs, such as those of markup. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z ,-]{4,}[A-Za-z]");

    private static final int SHORTEST = 8;
    private static final int SHORTEST_KANA = 3;
    private static final double LATIN_SHARE = 0.7;
    private static final double TEXT_SHARE = 0.9;
    private static final int AT_ONCE = 1 << 22;
    private static final int OVERLAP = 1 << 12;
    private static final int PLAIN = 127;

    private static final List<Charset> WITH_MANY_BYTES = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-31j"),
            Charset.forName("EUC-JP"),
            Charset.forName("ISO-2022-JP"));

    private BinaryWords() {}

    public static void of(byte[] bytes, Consumer<String> pieces) {
        for (int at = 0; at < bytes.length; at += AT_ONCE) {
            piece(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + AT_ONCE + OVERLAP)), pieces);
        }
    }

    private static void piece(byte[] bytes, Consumer<String> pieces) {
        String plain = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean latin = LATIN_SHARE * bytes.length
                < plain.chars()
                        .filter(character -> character < PLAIN && (character == ' ' || Character.isLetter(character)))
                        .count();
        runs(plain, pieces, true, false);
        for (int first = 0; first < 2; first++) {
            runs(decoded(bytes, first, StandardCharsets.UTF_16LE), pieces, true, !latin);
            runs(decoded(bytes, first, StandardCharsets.UTF_16BE), pieces, true, !latin);
        }
        for (Charset charset : WITH_MANY_BYTES) {
            runs(decoded(bytes, 0, charset), pieces, false, !latin);
        }
    }

    private static CharSequence decoded(byte[] bytes, int first, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith("\0");
        ByteBuffer from = ByteBuffer.wrap(bytes, first, Math.max(0, bytes.length - first));
        CharBuffer to = CharBuffer.allocate(bytes.length + 1);
        decoder.decode(from, to, true);
        return to.flip();
    }

    /** Hands out runs of letters; text from end to end is believed more than a run among other bytes. */
    private static void runs(CharSequence text, Consumer<String> pieces, boolean plainToo, boolean mayBeText) {
        long printed =
                text.chars().filter(character -> isPrinted((char) character)).count();
        boolean isText = mayBeText && printed > TEXT_SHARE * text.length();
        StringBuilder run = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : 0;
            if (isPrinted(character)) {
                run.append(character);
            } else {
                if (isMeant(run, plainToo, isText)) {
                    pieces.accept(run.toString());
                } else if (plainToo && run.length() >= SHORTEST) {
                    WORDS.matcher(run).results().map(MatchResult::group).forEach(pieces);
                }
                run.setLength(0);
            }
        }
    }

    private static boolean isPrinted(char character) {
        return character >= ' ' && character < PLAIN
                || JoinedLines.isBlankless(character) && !(character >= 0xFF61 && character <= 0xFF9F)
                || character >= 0xAC00 && character < 0xD7A4;
    }

    /** Chance makes rows of ideographs, but hardly one with kana among common ones. */
    private static boolean isMeant(CharSequence run, boolean plainToo, boolean isText) {
        long letters = run.chars().filter(Character::isLetter).count();
        if (run.isEmpty() || 4 * letters < 3 * run.length()) {
            return false;
        }
        long plain = run.chars().filter(character -> character < PLAIN).count();
        if (plain == run.length()) {
            return plainToo && plain >= SHORTEST;
        }
        long kana = run.chars()
                .filter(character -> character >= 0x3041 && character <= 0x30FC)
                .count();
        long common = run.chars()
                .filter(character ->
                        character >= 0x4E00 && character <= 0x9FA5 || character >= 0x3000 && character <= 0x301F)
                .count();
        boolean known = plain + kana + common == run.length();
        long korean = run.chars()
                .filter(character -> character >= 0xAC00 && character < 0xD7A4)
                .count();
        return isText && (known || plain + korean == run.length())
                || known && 5 * kana >= run.length() && kana >= SHORTEST_KANA
                || known && !plainToo && run.length() >= SHORTEST;
    }
}

package org.sekisho.reading.extraction.ledger;

import java.util.function.Consumer;

/** Runs of letters in bytes of which nothing else is known, one byte or two for each. */
public final class BinaryWords {

    private static final int SHORTEST = 8;
    private static final int PLAIN = 127;

    private BinaryWords() {}

    public static void of(byte[] bytes, Consumer<String> pieces) {
        runs(bytes, 0, 1, pieces);
        runs(bytes, 0, 2, pieces);
        runs(bytes, 1, 2, pieces);
    }

    private static void runs(byte[] bytes, int first, int step, Consumer<String> pieces) {
        StringBuilder run = new StringBuilder();
        for (int at = first; at + step <= bytes.length; at += step) {
            int character = step == 1 ? bytes[at] & 0xFF : bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
            if (isPrinted(character)) {
                run.append((char) character);
            } else {
                end(run, pieces);
            }
        }
        end(run, pieces);
    }

    private static boolean isPrinted(int character) {
        return character >= ' ' && character < PLAIN
                || character >= 0x3040 && character < 0x30FF
                || character >= 0x4E00 && character < 0x9FA6;
    }

    /** Chance makes rows of ideographs, but hardly one with kana, and no long one. */
    private static void end(StringBuilder run, Consumer<String> pieces) {
        if (run.length() >= SHORTEST && isMeant(run)) {
            pieces.accept(run.toString());
        }
        run.setLength(0);
    }

    private static boolean isMeant(CharSequence run) {
        long plain = run.chars().filter(character -> character < PLAIN).count();
        long letters = run.chars().filter(Character::isLetter).count();
        long kana = run.chars()
                .filter(character -> character >= 0x3040 && character < 0x30FF)
                .count();
        return 4 * letters >= 3 * run.length() && (plain == run.length() || 5 * kana >= run.length());
    }
}

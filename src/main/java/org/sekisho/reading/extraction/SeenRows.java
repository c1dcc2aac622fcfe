package org.sekisho.reading.extraction;

import java.util.concurrent.ThreadLocalRandom;

/** All rows of so many letters that stand in a text. */
final class SeenRows {

    private final int row;
    private final long factor = ThreadLocalRandom.current().nextLong() << 3 | 5;
    private final long leaving;
    private final Marks marks;

    SeenRows(int row, Letters letters) {
        this.row = row;
        this.leaving = power(factor, row);
        this.marks = new Marks(letters.length());
        long hash = 0;
        for (int at = 0; at < letters.length(); at++) {
            hash = next(hash, letters, at);
            if (at + 1 >= row) {
                marks.add(hash);
            }
        }
    }

    /** For each letter of a text whether some row with it stands here. */
    boolean[] coverage(Letters text) {
        boolean[] seen = new boolean[text.length()];
        long hash = 0;
        int covered = 0;
        for (int at = 0; at < text.length(); at++) {
            hash = next(hash, text, at);
            if (at + 1 >= row && marks.has(hash)) {
                for (int back = Math.max(covered, at + 1 - row); back <= at; back++) {
                    seen[back] = true;
                }
                covered = at + 1;
            }
        }
        return seen;
    }

    private long next(long hash, Letters letters, int at) {
        long grown = hash * factor + letters.at(at) + 1;
        return at < row ? grown : grown - leaving * (letters.at(at - row) + 1);
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}

package org.sekisho.reading.extraction;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A set of numbers in little memory. A number that was put in is always found; the false-positive rate is about 1 in
 * 10⁹, so that a document comes out the same each time. The marks differ each time, so nobody can write for them. A
 * full set takes no more: a number that is not found then is read twice, and never lost.
 */
final class Marks {

    private static final int FEWEST = 1 << 10;
    private static final int MOST = 1 << 25;

    private final long salt = ThreadLocalRandom.current().nextLong();
    private final int[] marks;
    private int free;

    /** @param members about how many there will be */
    Marks(int members) {
        int places = Integer.highestOneBit(Math.max(FEWEST, Math.min(members, MOST / 2))) * 2;
        this.marks = new int[places];
        this.free = places - places / 8;
    }

    void add(long member) {
        long mixed = mix(member ^ salt);
        int place = placeOf(mixed);
        if (marks[place] == 0 && free > 0) {
            marks[place] = markOf(mixed);
            free--;
        }
    }

    boolean has(long member) {
        return marks[placeOf(mix(member ^ salt))] != 0;
    }

    /** The place of a number, or the free place where it would stand. */
    private int placeOf(long mixed) {
        int mark = markOf(mixed);
        int place = (int) mixed & (marks.length - 1);
        while (marks[place] != 0 && marks[place] != mark) {
            place = (place + 1) & (marks.length - 1);
        }
        return place;
    }

    /** The mark of a number; zero stands for none. */
    private static int markOf(long mixed) {
        int mark = (int) (mixed >>> 32);
        return mark == 0 ? 1 : mark;
    }

    private static long mix(long number) {
        long mixed = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}

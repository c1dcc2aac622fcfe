package org.sekisho.extraction.ledger;

import java.util.BitSet;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A set of numbers in little memory: one that was put in is always found, and of a thousand that were not hardly one. The
 * marks are other ones each time, so nobody can write for them.
 */
final class Marks {

    private static final int BITS_FOR_ONE = 64;
    private static final int FEWEST = 1 << 14;
    private static final int MOST = 1 << 28;

    private final long salt = ThreadLocalRandom.current().nextLong();
    private final int mask;
    private final BitSet bits;

    /** @param members about how many there will be */
    Marks(int members) {
        this.mask = Integer.highestOneBit((int) Math.min((long) members * BITS_FOR_ONE + FEWEST, MOST)) - 1;
        this.bits = new BitSet(mask + 1);
    }

    void add(long member) {
        long first = mix(member ^ salt);
        bits.set((int) first & mask);
        bits.set((int) (first >>> 32) & mask);
        bits.set((int) mix(first) & mask);
    }

    boolean has(long member) {
        long first = mix(member ^ salt);
        return bits.get((int) first & mask)
                && bits.get((int) (first >>> 32) & mask)
                && bits.get((int) mix(first) & mask);
    }

    private static long mix(long number) {
        long mixed = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}

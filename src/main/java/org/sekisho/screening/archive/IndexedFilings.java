package org.sekisho.screening.archive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;
import org.sekisho.intake.filing.FilingId;

/**
 * The filings that the index holds, and of which text.
 *
 * @param filings their keys, in order
 * @param digests of their texts, in the same order
 */
record IndexedFilings(long[] filings, long[] digests) {

    static final IndexedFilings NONE = new IndexedFilings(new long[0], new long[0]);

    int size() {
        return filings.length;
    }

    /** The place of a filing; negative if the index does not hold it under this very text. */
    int place(long filing, long digest) {
        int place = place(filing);
        return place >= 0 && digests[place] == digest ? place : -1;
    }

    int place(long filing) {
        return Arrays.binarySearch(filings, filing);
    }

    boolean has(FilingId filing, long digest) {
        return place(filing.value(), digest) >= 0;
    }

    /** Those that are at none of some places. */
    void others(BitSet places, LongConsumer taker) {
        for (int place = places.nextClearBit(0); place < filings.length; place = places.nextClearBit(place + 1)) {
            taker.accept(filings[place]);
        }
    }
}

package org.sekisho.screening.archive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.EntryCode;

/**
 * The filings that some entries may find, as the index of the archive tells. Whatever it does not know for certain may be found: a
 * filing that it does not hold, or under another text than the one that is kept now.
 */
public final class Candidates {

    private final IndexedFilings indexed;
    private final BitSet may;
    private final List<Share> shares;
    private final @Nullable String unused;

    private Candidates(IndexedFilings indexed, BitSet may, List<Share> shares, @Nullable String unused) {
        this.indexed = indexed;
        this.may = may;
        this.shares = List.copyOf(shares);
        this.unused = unused;
    }

    /**
     * The part of the archive that an entry leaves to be read.
     *
     * @param may filings of the index in which the entry may apply
     * @param of filings that the index holds
     */
    public record Share(EntryCode entry, int may, int of) {

        /** An entry that leaves more than this, in percent, does not preselect. */
        private static final int MOST = 40;

        /** The fewest filings that allow a conclusion. */
        private static final int ENOUGH = 1_000;

        /** Whether the index spares reading many filings for it; of a small archive nobody notices. */
        public boolean preselects() {
            return of < ENOUGH || may * 100L <= (long) of * MOST;
        }
    }

    static Candidates of(IndexedFilings indexed, BitSet may, List<Share> shares) {
        return new Candidates(indexed, may, shares, null);
    }

    /** Any filing may be found, because the index is of no use. */
    static Candidates everything(String because) {
        return new Candidates(IndexedFilings.NONE, new BitSet(), List.of(), because);
    }

    /**
     * Whether none of the entries applies to a filing, for certain.
     *
     * @param digest of the text that is kept of it now
     */
    public boolean ruleOut(FilingId filing, long digest) {
        int place = indexed.place(filing.value(), digest);
        return place >= 0 && !may.get(place);
    }

    /** Filings that need not be read, of those that the index holds. */
    public int ruledOut() {
        return indexed.size() - may.cardinality();
    }

    /** The share that each entry leaves; empty if the index is of no use. */
    public List<Share> shares() {
        return shares;
    }

    /** Why the index is of no use; empty if it is used. */
    public Optional<String> unused() {
        return Optional.ofNullable(unused);
    }

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

        /** Hands out the filings at none of some places. */
        void others(BitSet places, LongConsumer taker) {
            for (int place = places.nextClearBit(0); place < filings.length; place = places.nextClearBit(place + 1)) {
                taker.accept(filings[place]);
            }
        }
    }
}

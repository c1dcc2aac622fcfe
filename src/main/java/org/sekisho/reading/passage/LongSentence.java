package org.sekisho.reading.passage;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Cuts a sentence that is too long for one passage. Takes time in proportion to the sentence's length. */
final class LongSentence {

    static final int WEAKEST = 0;

    private LongSentence() {}

    /**
     * Returns the units with which a new piece begins, so that no piece has more than {@code longest} units.
     *
     * @param units how many units (tokens or characters) the sentence has
     * @param strength how good a place the end of a unit is for a cut; {@link #WEAKEST} for no better than any other
     */
    static IntStream cuts(int units, int longest, IntUnaryOperator strength) {
        IntStream.Builder cuts = IntStream.builder();
        int start = 0;
        while (units - start > longest) {
            start = next(start, longest, strength);
            cuts.add(start);
        }
        return cuts.build();
    }

    /** The strongest place, and of those the last, in the later three quarters of what is allowed. */
    private static int next(int start, int longest, IntUnaryOperator strength) {
        int best = start + longest;
        int strongest = strength.applyAsInt(best - 1);
        for (int unit = best - 2; unit >= start + longest / 4; unit--) {
            int here = strength.applyAsInt(unit);
            if (here > strongest) {
                strongest = here;
                best = unit + 1;
            }
        }
        return best;
    }
}

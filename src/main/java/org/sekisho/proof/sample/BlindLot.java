package org.sekisho.proof.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How many filings of a run are drawn, and which. Fractions are carried to the next run, so that an office with few filings
 * a night draws its share too.
 *
 * @param carried what is owed to the next run, less than one filing
 */
record BlindLot(long seed, int clear, int drawn, double carried) {

    private static final double ROUNDING = 1e-9;

    static BlindLot of(long seed, int clear, double share, double carriedBefore) {
        double owed = share == 0 ? 0 : carriedBefore + share * clear;
        int drawn = Math.min(clear, (int) Math.floor(owed + ROUNDING));
        return new BlindLot(seed, clear, drawn, Math.min(1, Math.max(0, owed - drawn)));
    }

    /** Those that are drawn. The same from the same, in the same order, by the same seed. */
    <T> List<T> from(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, drawn));
    }
}

package org.sekisho.curation.rising;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's control of the false discovery rate (1995): whoever takes all terms of which {@code q} is at most five per
 * cent takes at most five per cent of them, on the average, that are there by chance.
 */
final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /** Of each probability its q: the lowest rate at which it is taken. */
    static double[] of(double[] probabilities) {
        int all = probabilities.length;
        int[] ascending = IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[all];
        Arrays.fill(q, 1);
        double lowest = 1;
        for (int rank = all; rank >= 1; rank--) {
            int at = ascending[rank - 1];
            lowest = Math.min(lowest, probabilities[at] * all / rank);
            q[at] = lowest;
        }
        return q;
    }
}

package org.sekisho.curation.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A queue in the order of its scores, and how early in it the truths stand.
 *
 * <p>The first 5 % are 5 % of all filings, flagged or not: what a person can read in a night does not grow because more
 * is flagged. What was not flagged stands in no queue and is found by nobody. Of filings with the same score any may
 * come first, so that of a tie across the end of the 5 % each place holds the tie's share of truths.
 */
record RankedQueue(int of, int truths, List<Tie> ties) {

    /** Scores that differ by less differ by the rounding of sums. */
    private static final double SAME = 1e-6;

    /** Filings with the same score. */
    record Tie(int filings, int truths) {}

    /** A filing in the queue. */
    public record Place(double score, boolean truth) {}

    /**
     * Orders a queue.
     *
     * @param of filings in all, also those not in the queue
     * @param truths among all of them, also those not in the queue
     */
    public static RankedQueue of(int of, int truths, Collection<Place> queue) {
        List<Place> ordered = queue.stream()
                .sorted(Comparator.comparingDouble(Place::score).reversed())
                .toList();
        List<Tie> ties = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= ordered.size(); at++) {
            if (at == ordered.size()
                    || ordered.get(at - 1).score() - ordered.get(at).score() > SAME) {
                List<Place> same = ordered.subList(start, at);
                ties.add(new Tie(
                        same.size(), (int) same.stream().filter(Place::truth).count()));
                start = at;
            }
        }
        return new RankedQueue(of, truths, ties);
    }

    /** How many filings are the first so many per cent, rounded up. */
    public int places(int percent) {
        return (int) (((long) of * percent + 99) / 100);
    }

    /** How many truths are to be expected in the first so many per cent. */
    public double found(int percent) {
        double found = 0;
        int left = places(percent);
        for (Tie tie : ties) {
            if (left < tie.filings()) {
                return found + (double) tie.truths() * left / tie.filings();
            }
            found += tie.truths();
            left -= tie.filings();
        }
        return found;
    }

    /** How many truths the first so many per cent have room for. */
    public int room(int percent) {
        return Math.min(places(percent), truths);
    }
}

package org.sekisho.curation.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * Counts of filings in which something was to be found, and in which it was.
 *
 * @param of filings in all
 * @param truths those in which it was to be found
 * @param flagged those in which it was found
 * @param found those of the truths in which it was found
 * @param right those of the flagged in which finding it was right; more than {@code found} only where the labels leave
 *     open which of several things is there
 */
public record Counts(int of, int truths, int flagged, int found, int right) {

    public Counts {
        if (found > truths || found > right || right > flagged || flagged > of || truths > of) {
            throw new IllegalArgumentException(
                    "%d found of %d truths, %d right of %d flagged of %d".formatted(found, truths, right, flagged, of));
        }
    }

    /** Share of the flagged that are right; null if nothing was flagged. */
    public @Nullable Double precision() {
        return share(right, flagged);
    }

    /** Share of the truths that were found; null if there are none. */
    public @Nullable Double recall() {
        return share(found, truths);
    }

    /** Harmonic mean of precision and recall; null if either is. */
    public @Nullable Double f1() {
        Double precision = precision();
        Double recall = recall();
        if (precision == null || recall == null) {
            return null;
        }
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Share of all filings that a person has to look at because of it; null if there are no filings. */
    public @Nullable Double load() {
        return share(flagged, of);
    }

    /** A share, 0 to 1; null of nothing. */
    public static @Nullable Double share(double part, double whole) {
        return whole == 0 ? null : part / whole;
    }
}

package org.sekisho.curation.control;

import org.jspecify.annotations.Nullable;

/**
 * A limit as a law states it.
 *
 * @param comparison on which side of the value or values it lies
 * @param value the limit, in {@code unit}; the lower one of {@link Comparison#BETWEEN}
 * @param upTo the upper end of {@link Comparison#BETWEEN}; else null
 * @param unit by its UCUM code, {@code km}; {@code 1} for what is counted
 * @param written the words that state it
 */
record StatedThreshold(
        Comparison comparison, double value, @Nullable Double upTo, String unit, String written) {

    /** On which side of the value. */
    public enum Comparison {
        EXCEEDING,
        AT_LEAST,
        BELOW,
        AT_MOST,
        BETWEEN,

        /** A value without a word that says on which side of it. */
        NOT_STATED
    }
}

package org.sekisho.finding.quantity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.TextSpan;

/**
 * An amount that a text states: an interval of values in one unit, and where it says so. A single value is an interval
 * of which both ends are the same.
 *
 * <p>It holds numbers and places, none of the text.
 *
 * @param interval the values that are stated, in {@code unit}
 * @param unit the first amount's; another unit at the other end ({@code 1 µm to 10 cm}) has been converted into it
 * @param amounts the numbers as they are written, in order; for {@code 30 ± 10 years} they are 30 and 10
 * @param span all of it, with the words that bound it: {@code at least 300 km}
 */
public record Quantity(Interval interval, UnitOfMeasure unit, List<Amount> amounts, TextSpan span) {

    public Quantity {
        amounts = List.copyOf(amounts);
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("A quantity at %s without a number".formatted(span));
        }
    }

    /** The lower bound, or null if there is none. */
    public @Nullable Double lower() {
        return interval.lower();
    }

    /** The upper bound, or null if there is none. */
    public @Nullable Double upper() {
        return interval.upper();
    }

    /** Whether things are counted, rather than measured. */
    public boolean isCount() {
        return unit.equals(UnitOfMeasure.COUNT);
    }

    /** Whether the value depends on our reading of a power of ten that had lost its height: say so to the examiner. */
    public boolean exponentRebuilt() {
        return amounts.stream().anyMatch(Amount::exponentRebuilt);
    }

    /** Says how much and where, in our own words. */
    @Override
    public String toString() {
        return "%s %s at %d to %d".formatted(interval, unit.code(), span.start(), span.end());
    }

    /**
     * One number with its unit, as a text states it.
     *
     * @param unit the unit written after it, or that of the next number of its range or list: the 5 of {@code 5 to 10 nm}
     * @param number where the number stands
     * @param whole where number and unit stand; the number alone if the unit is another's
     * @param exponentRebuilt whether a power of ten had lost its height in the text, so that the value is our reading
     */
    public record Amount(double value, UnitOfMeasure unit, TextSpan number, TextSpan whole, boolean exponentRebuilt) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %s at %d to %d", value, unit.code(), whole.start(), whole.end());
        }
    }
}

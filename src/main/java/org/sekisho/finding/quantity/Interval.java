package org.sekisho.finding.quantity;

import org.jspecify.annotations.Nullable;

/**
 * Values from {@code lower} to {@code upper}; an end that is null is open. What is <em>exceeding</em> 5 starts at 5 and
 * leaves it out.
 */
public record Interval(
        @Nullable Double lower,
        boolean lowerIncluded,
        @Nullable Double upper,
        boolean upperIncluded) {

    /** Any value: nothing is said of either end. */
    static final Interval ANY = new Interval(null, false, null, false);

    /** Units are converted in binary fractions: 0.3 Mm must not exceed 300 km. */
    private static final double TOLERANCE = 1e-9;

    public Interval {
        if (lower != null && upper != null && lower > upper) {
            throw new IllegalArgumentException("No interval: %s to %s".formatted(lower, upper));
        }
    }

    static Interval of(double value) {
        return new Interval(value, true, value, true);
    }

    static Interval between(double one, double other) {
        return new Interval(Math.min(one, other), true, Math.max(one, other), true);
    }

    static Interval from(double lower, boolean included) {
        return new Interval(lower, included, null, false);
    }

    static Interval to(double upper, boolean included) {
        return new Interval(null, false, upper, included);
    }

    /** Whether both ends are stated. */
    boolean isClosed() {
        return lower != null && upper != null;
    }

    boolean contains(double value) {
        boolean aboveLower = lower == null || value > lower || (lowerIncluded && same(value, lower));
        boolean belowUpper = upper == null || value < upper || (upperIncluded && same(value, upper));
        return aboveLower
                && belowUpper
                && (lower == null || lowerIncluded || !same(value, lower))
                && (upper == null || upperIncluded || !same(value, upper));
    }

    boolean meets(Interval other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    /** Whether all of it lies below all of another. */
    boolean endsBefore(Interval other) {
        if (upper == null || other.lower == null) {
            return false;
        }
        return same(upper, other.lower) ? !(upperIncluded && other.lowerIncluded) : upper < other.lower;
    }

    boolean isWithin(Interval other) {
        boolean below = other.upper == null
                || (upper != null
                        && (other.contains(upper)
                                || (same(upper, other.upper) && !upperIncluded)
                                || upper < other.upper));
        boolean above = other.lower == null
                || (lower != null
                        && (other.contains(lower)
                                || (same(lower, other.lower) && !lowerIncluded)
                                || lower > other.lower));
        return below && above;
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }

    @Override
    public String toString() {
        return "%s%s, %s%s"
                .formatted(
                        lowerIncluded ? "[" : "(",
                        lower == null ? "-∞" : lower,
                        upper == null ? "∞" : upper,
                        upperIncluded ? "]" : ")");
    }
}

package org.sekisho.finding.quantity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Limit.Bound;

/**
 * A limit that a list sets for a quantity: {@code exceeding 300 km}, {@code between 5 and 10 GHz}.
 *
 * <p>A quantity <b>meets</b> it if a value that the text states does: one that it names as reached, any part of a range of
 * which it states both ends, or an open range all of which does. So {@code 250 to 350 km} and {@code up to 500 km} meet
 * <q>exceeding 300 km</q>.
 *
 * <p>It is <b>undecided</b> if an open range reaches over the threshold and the one value that is stated does not: {@code at
 * least 200 km} may well be 400 km, and {@code less than 500 km} may be 100 km. It is also undecided if the two measure
 * different things.
 *
 * <p>It is <b>near</b> if it is not met and the closest value is off by no more than {@code band} of the threshold's own.
 *
 * @param value the bound, in {@code unit}; the lower one of {@link Bound#BETWEEN}
 * @param upTo the upper bound of {@link Bound#BETWEEN}, otherwise null
 * @param band a share, such as 0.10 for ten per cent; 0 for none
 */
public record Threshold(Bound bound, double value, @Nullable Double upTo, UnitOfMeasure unit, double band) {

    public Threshold {
        boolean both = bound == Bound.BETWEEN;
        if (both != (upTo != null) || (upTo != null && upTo < value)) {
            throw new IllegalArgumentException("Not a threshold: %s %s %s".formatted(bound, value, upTo));
        }
        if (!(band >= 0 && band < 1)) {
            throw new IllegalArgumentException("Not a share for a band: %s".formatted(band));
        }
    }

    public Comparison compare(Quantity quantity) {
        Optional<Interval> converted = converted(quantity);
        if (converted.isEmpty()) {
            return Comparison.UNDECIDED;
        }
        Interval stated = converted.get();
        Interval asked = asked(0);
        if (stated.isWithin(asked) || namesOneOf(stated, asked) || (stated.isClosed() && stated.meets(asked))) {
            return Comparison.MET;
        }
        if (stated.meets(asked)) {
            return Comparison.UNDECIDED;
        }
        return stated.meets(asked(band)) ? Comparison.NEAR : Comparison.NOT_MET;
    }

    /** Whether all values that the text leaves open meet it, and not only one that it names. */
    public boolean isMetByAllOf(Quantity quantity) {
        return converted(quantity).filter(stated -> stated.isWithin(asked(0))).isPresent();
    }

    private static boolean namesOneOf(Interval stated, Interval asked) {
        Double lower = stated.lower();
        Double upper = stated.upper();
        return (lower != null && stated.lowerIncluded() && asked.contains(lower))
                || (upper != null && stated.upperIncluded() && asked.contains(upper));
    }

    /** The values that meet it; with a band, also those that come near, the end of the band included. */
    private Interval asked(double widened) {
        double down = value - Math.abs(value) * widened;
        double up = value + Math.abs(value) * widened;
        return switch (bound) {
            case EXCEEDING -> Interval.from(down, widened > 0);
            case AT_LEAST -> Interval.from(down, true);
            case BELOW -> Interval.to(up, widened > 0);
            case AT_MOST -> Interval.to(up, true);
            case BETWEEN -> {
                double upper = upTo == null ? value : upTo;
                yield Interval.between(down, upper + Math.abs(upper) * widened);
            }
        };
    }

    private Optional<Interval> converted(Quantity quantity) {
        UnitOfMeasure from = quantity.unit();
        if (!from.sameDimension(unit)) {
            return Optional.empty();
        }
        Interval interval = quantity.interval();
        return Optional.of(new Interval(
                converted(from, interval.lower()),
                interval.lowerIncluded(),
                converted(from, interval.upper()),
                interval.upperIncluded()));
    }

    private @Nullable Double converted(UnitOfMeasure from, @Nullable Double bound) {
        return bound == null ? null : from.convertTo(unit, bound).orElse(null);
    }

    /** Results of comparing a stated quantity with a threshold. */
    public enum Comparison {

        /** The stated amount reaches it. */
        MET,

        /** It does not, but comes within the threshold's band of it. */
        NEAR,

        /** It does not. */
        NOT_MET,

        /** The text leaves it open, or measures something else: for a person, never a clean bill. */
        UNDECIDED
    }
}

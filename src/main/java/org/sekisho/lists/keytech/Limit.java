package org.sekisho.lists.keytech;

import org.jspecify.annotations.Nullable;

/**
 * How much it takes: {@code exceeding 300 km}, {@code between 5 GHz and 10 GHz}.
 *
 * @param amount number and unit as written
 * @param upper the other end of {@link Bound#BETWEEN}; null for every other bound
 * @param band a stated amount that misses the limit by so many percent of it, or less, is reported as near; 0 for none
 */
public record Limit(Bound bound, String amount, @Nullable String upper, int band) {

    /** On which side of the limit the amount has to lie. */
    public enum Bound {
        EXCEEDING("exceeding"),
        AT_LEAST("atLeast"),
        BELOW("below"),
        AT_MOST("atMost"),
        BETWEEN("between");

        private final String key;

        Bound(String key) {
            this.key = key;
        }

        /** The word for it in a list. */
        public String key() {
            return key;
        }
    }

    public Limit {
        if ((bound == Bound.BETWEEN) != (upper != null)) {
            throw new IllegalArgumentException("Only 'between' has two ends");
        }
        if (band < 0 || band > 50) {
            throw new IllegalArgumentException("'band' is 0 to 50 percent, not %d".formatted(band));
        }
    }

    String written() {
        String near = band == 0 ? "" : " (near: " + band + " %)";
        return switch (bound) {
            case EXCEEDING -> "exceeding " + amount + near;
            case AT_LEAST -> "at least " + amount + near;
            case BELOW -> "below " + amount + near;
            case AT_MOST -> "at most " + amount + near;
            case BETWEEN -> "between " + amount + " and " + upper + near;
        };
    }
}

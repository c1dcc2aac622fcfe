package org.sekisho.proof.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often something was found in clear filings that were looked at all the same. */
public interface Misses {

    /** Over all runs. */
    Count all();

    /**
     * What came of the sample.
     *
     * @param drawn clear filings that went to examiners
     * @param decided those of them whose decision counts
     * @param missed those of which it was another than no concern, or a request that is still out; by area and entry
     */
    record Count(int drawn, int decided, List<Missed> missed) {

        public Count {
            missed = List.copyOf(missed);
        }

        /** How many were missed, of whatever entry. */
        public int misses() {
            return missed.stream().mapToInt(Missed::cases).sum();
        }
    }

    /**
     * How many filings an entry ought to have found.
     *
     * @param entry its code; with the area, null where nobody named one
     */
    record Missed(@Nullable String entry, @Nullable String area, int cases) {}
}

package org.sekisho.blind;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How often something was found in clear filings that were looked at all the same. */
public interface Misses {

    /** Over all runs. */
    Count all();

    /**
     * What came of the sample.
     *
     * @param drawn clear filings that went to examiners
     * @param decided those of them whose decision counts
     * @param missed those of which it was another than no concern, or a request that is still out
     * @param byEntry misses by the entry that ought to have been found; {@code ""} where nobody named one
     * @param byArea the same by area
     */
    record Count(int drawn, int decided, int missed, Map<String, Integer> byEntry, Map<String, Integer> byArea) {

        public Count {
            byEntry = Collections.unmodifiableMap(new TreeMap<>(byEntry));
            byArea = Collections.unmodifiableMap(new TreeMap<>(byArea));
        }
    }
}

package org.sekisho.curation.rising;

import java.time.YearMonth;

/**
 * The thresholds from which a term counts as rising.
 *
 * @param filings that have it, at least, in all months that are looked at
 * @param applicants of those filings, at least
 * @param months in which it was filed, at least
 * @param recent months that are compared
 * @param base months before those, with which they are compared
 * @param falseDiscoveries share of the terms found that may be there by chance, 0 to 1
 */
public record RisingThresholds(int filings, int applicants, int months, int recent, int base, double falseDiscoveries) {

    /** The default: half a year against the year and a half before it. */
    public static final RisingThresholds STANDARD = new RisingThresholds(7, 3, 3, 6, 18, 0.05);

    public RisingThresholds {
        if (filings < 1 || applicants < 1 || months < 1 || recent < 1 || base < 1) {
            throw new IllegalArgumentException("Thresholds are one at least");
        }
        if (!(falseDiscoveries > 0 && falseDiscoveries < 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1, unlike " + falseDiscoveries);
        }
    }

    /** All months that are looked at. */
    public int window() {
        return base + recent;
    }

    /** The first month that is looked at, if the last is that one. */
    public YearMonth first(YearMonth last) {
        return last.minusMonths(window() - 1L);
    }
}

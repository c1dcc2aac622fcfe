package org.sekisho.office.rising;

import java.time.Instant;

/**
 * What the newest search came to.
 *
 * @param recent filings of the recent months
 * @param base filings of the months before
 * @param tested terms that were tested
 * @param found those of them that rise
 */
public record RisingState(RisingWindow window, int recent, int base, int tested, int found, Instant at) {}

package org.sekisho.screening.record;

import org.sekisho.reading.extraction.UnreadReason;

/**
 * How often something could not be read for one reason.
 *
 * @param filings with at least one such part
 * @param parts documents, attachments and pages
 */
public record UnreadCount(UnreadReason reason, int filings, int parts) {

    /** The reason and what to do about it, in words. */
    public String words() {
        return reason.words();
    }
}

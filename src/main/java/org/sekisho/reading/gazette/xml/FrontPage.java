package org.sekisho.reading.gazette.xml;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingNumber;

/**
 * The content of a filing's first page in a gazette.
 *
 * @param number null where the document gives none
 * @param title empty where the document gives none
 */
public record FrontPage(@Nullable FilingNumber number, String title, Bibliography bibliography) {

    static final FrontPage MISSING = new FrontPage(null, "", Bibliography.UNKNOWN);

    /** Keeps the title to itself: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "front page of " + number;
    }
}

package org.sekisho.reading.passage.splitting;

import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.passage.FilingText;

/** Joins a filing's blocks into one text and divides it into passages. Safe to share between threads. */
public interface PassageSplitter {

    /** The one that screening uses. */
    static PassageSplitter standard() {
        return new CoreNlpPassageSplitter();
    }

    FilingText split(Filing filing);
}

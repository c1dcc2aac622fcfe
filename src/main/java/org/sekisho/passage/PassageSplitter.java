package org.sekisho.passage;

import org.sekisho.filing.Filing;

/** Joins a filing's blocks into one text and divides it into passages. Safe to share between threads. */
public interface PassageSplitter {

    /** The one that screening uses. */
    static PassageSplitter standard() {
        return new CoreNlpPassageSplitter();
    }

    FilingText split(Filing filing);
}

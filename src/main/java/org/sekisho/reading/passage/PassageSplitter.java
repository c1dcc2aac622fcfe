package org.sekisho.reading.passage;

import org.sekisho.intake.filing.Filing;

/** Joins a filing's blocks into one text and divides it into passages. Safe to share between threads. */
public interface PassageSplitter {

    /** The splitter that screening uses. */
    static PassageSplitter standard() {
        return new CoreNlpPassageSplitter();
    }

    FilingText split(Filing filing);
}

package org.sekisho.matching;

import java.util.List;
import org.sekisho.entity.Entities;
import org.sekisho.filing.Filing;
import org.sekisho.passage.FilingText;

/** Matches filings against the lists it was made of. Safe to share between threads. */
public interface TechnologyMatcher {

    /** Finds the lists' words in all of the text. */
    WordHits wordsIn(FilingText text);

    /**
     * Decides which entries apply.
     *
     * @param words what {@link #wordsIn} found in the same text
     * @return in the order of the lists; empty if nothing on them was found
     */
    List<EntryFinding> decide(Filing filing, FilingText text, WordHits words, Entities entities);
}

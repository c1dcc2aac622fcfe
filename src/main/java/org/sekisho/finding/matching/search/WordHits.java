package org.sekisho.finding.matching.search;

import java.util.Set;
import org.sekisho.reading.passage.Passage;

/** Where the words of the lists stand in a filing. */
public interface WordHits {

    /** Passages in which a phrase or words near each other were found, and so names are worth reading. */
    Set<Passage> passagesOfSeveralWords();
}

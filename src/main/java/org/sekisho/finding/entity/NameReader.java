package org.sekisho.finding.entity;

import java.util.List;
import org.sekisho.reading.passage.Passage;

/** Reads passages of one language for names. Safe to share between threads. */
interface NameReader {

    /** Whether it is worth reading them at all. */
    boolean mayFindIn(String words);

    /** Whether the words hold one that names of institutions are made with. */
    boolean seesInstitution(String words);

    /** About how many words it is to read. */
    int wordsIn(String words);

    /** Returns the names in the passage, in order; their role is {@link NamedEntity.Role#MENTIONED}. */
    List<NamedEntity> in(Passage passage);
}

package org.sekisho.lists.keytech;

import java.util.SortedSet;

/** The technology areas there are, by the codes that entries give them: {@code area: quantum}. */
public interface TechnologyAreas {

    /** The areas of the entries of each list, as of the edition that a run used last. */
    SortedSet<String> all();
}

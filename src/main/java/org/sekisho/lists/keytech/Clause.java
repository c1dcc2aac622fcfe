package org.sekisho.lists.keytech;

/** Something that a list asks of a filing, and that can be shown beside the answer. */
public interface Clause {

    /** The clause in a line. */
    String written();

    /** Numbers of clauses that have to hold, of several. */
    enum Enough {
        ANY,
        ALL,
        /** As many as are said. */
        AT_LEAST
    }
}

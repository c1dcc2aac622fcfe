package org.sekisho.lists.keytech;

/** Something that a list asks of a filing, and that can be shown beside the answer. */
public interface Clause {

    /** The clause in a line. */
    String written();
}

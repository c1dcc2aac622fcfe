package org.sekisho.office.review;

import org.sekisho.reading.passage.StoredText;

/** The comparison of what a disclosure case's filing says with what is declared of it, made of sealed rows. */
public interface DeclaredThings {

    /**
     * The number of things that contradict what is declared, or are not among it; 0 but in a disclosure review.
     *
     * @param stored the text of the case's filing, as it was recorded
     */
    int undeclared(DeskCase about, StoredText stored);
}

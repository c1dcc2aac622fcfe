package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a note, or a cell of a table.
 *
 * @param at where in the note, if that is more than one after another: {@code row 2, column 1}; else empty
 * @param enumerator as it stands before the words; a number within the note and never one of an item; empty if there is none
 */
record NoteParagraph(String at, String enumerator, Statement statement) {

    /** Paragraphs of which the first has one doubt more; none if there are none. */
    static List<NoteParagraph> doubted(List<NoteParagraph> paragraphs, Doubt doubt) {
        List<NoteParagraph> doubted = new ArrayList<>(paragraphs);
        if (!doubted.isEmpty()) {
            NoteParagraph first = doubted.get(0);
            doubted.set(
                    0,
                    new NoteParagraph(
                            first.at(), first.enumerator(), first.statement().with(doubt)));
        }
        return doubted;
    }
}

package org.sekisho.desk.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.lists.ListChange;

/**
 * The edition that a person writes.
 *
 * @param edition its name so far
 * @param base the name of the edition it is written on; null of a list's first
 * @param overtaken whether another edition was approved since it was begun
 * @param change what it changes so far; null if there is nothing before it
 * @param entries all that can be written anew
 * @param typedEntry address of an entry that was typed and is not in the edition yet; null if there is none
 * @param other another person's proposal of the list that waits; null if there is none
 * @param form what was typed of the proposal itself
 * @param problemKey of the words that say why nothing was done; null if nothing was asked
 * @param problems of the list, for a person; empty if a run could use it, or nobody asked
 */
record DraftPage(
        ReaderPage reader,
        String list,
        String edition,
        @Nullable String base,
        boolean overtaken,
        @Nullable ListChange change,
        List<Line> entries,
        @Nullable String typedEntry,
        @Nullable Other other,
        DraftForm form,
        @Nullable String problemKey,
        List<String> problems) {

    /** An entry in a line. */
    record Line(String address, String code, String title) {}

    /** A proposal by others. */
    record Other(long id, String address, String authors) {}
}

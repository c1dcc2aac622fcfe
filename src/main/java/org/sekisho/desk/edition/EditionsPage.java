package org.sekisho.desk.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * All editions of a list that were ever proposed.
 *
 * @param edit where a new one is written; null if the reader writes none
 * @param editions the newest first
 */
record EditionsPage(
        ReaderPage reader, String list, @Nullable String edit, List<EditionRow> editions) {

    EditionsPage {
        editions = List.copyOf(editions);
    }
}

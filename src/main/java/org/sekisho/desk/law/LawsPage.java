package org.sekisho.desk.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * The control lists that changed since their entries were looked over.
 *
 * @param kept how many control lists the office keeps
 * @param ends whether the reader may know of every entry of the lists in use, as who says that they are looked over has to
 * @param damaged those that changed and cannot be read as they are kept, by name
 */
record LawsPage(ReaderPage reader, int kept, boolean ends, List<String> damaged, List<Law> laws) {

    /**
     * A control list that changed.
     *
     * @param language of its words, for who reads them aloud
     * @param before the day or edition that it stated when the entries were looked over; null if it stated none
     * @param after the same of what was read since
     * @param seen which reading of it is shown, as a hash: looking over is said of that one
     */
    record Law(
            String name,
            String title,
            String language,
            @Nullable String before,
            @Nullable String after,
            String seen,
            List<Change> changes,
            List<Citing> citing) {}

    /**
     * One thing that changed.
     *
     * @param number of the item; empty for the list as a whole
     * @param about the label of the note that changed; else empty
     */
    record Change(String number, String kindKey, String about, String before, String after) {}

    /**
     * An entry that the reader may know of and that cites what changed.
     *
     * @param cites the items, by number
     */
    record Citing(String address, String code, String title, String cites) {}
}

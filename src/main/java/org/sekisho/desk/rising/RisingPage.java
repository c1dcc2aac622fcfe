package org.sekisho.desk.rising;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;

/**
 * The rising terms that a person may know of.
 *
 * @param search null before the first
 * @param lists on which the reader can write an entry
 * @param writes whether the reader writes lists
 */
record RisingPage(
        ReaderPage reader,
        @Nullable Search search,
        List<Row> terms,
        List<Row> dismissed,
        List<String> lists,
        boolean writes) {

    /** The months of the newest search, and when it was made. */
    record Search(String first, String firstRecent, String last, int recent, int base, int tested, String at) {}

    /**
     * A term.
     *
     * @param language of its words, for who reads them aloud
     * @param perCent rate of false discoveries, as {@code 0.4}
     * @param entry a watch entry for it, as a list has it; null where it can be put into a draft
     */
    record Row(
            long id,
            String language,
            String term,
            int filings,
            int applicants,
            int months,
            String perCent,
            RisingPlot plot,
            List<Example> examples,
            @Nullable String why,
            @Nullable String by,
            @Nullable String entry) {

        /** Holds an applicant's words. */
        @Override
        public String toString() {
            return "term " + id;
        }
    }

    /**
     * A filing that has it.
     *
     * @param address of its case; null if the reader may open none
     */
    record Example(String number, int version, @Nullable String address) {}
}

package org.sekisho.desk.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.ReaderPage;

/**
 * Unread filings as they are shown: numbers, codes and counts. What its documents are called is left out, since
 * names can say what a filing is about.
 *
 * @param unreachable how many things in the inboxes the last run could not open at all
 * @param mayAsk whether the reader may ask for another try
 * @param mistakeKey what is wrong with what was asked; null if nothing is
 */
record UnreadPage(
        ReaderPage reader,
        List<Reason> reasons,
        List<Row> rows,
        int unreachable,
        boolean mayAsk,
        @Nullable String mistakeKey) {

    /** A reason, and how many filings have it; one with two reasons counts under both. */
    record Reason(String code, String key, String todoKey, int filings, boolean mayBeTried) {}

    /**
     * A version of a filing.
     *
     * @param copyVersion the version that is its copy; 0 if there is none
     * @param mayBeTried whether another try can be asked for
     */
    record Row(
            String number,
            int version,
            long sinceRun,
            String since,
            DaysLeft days,
            @Nullable String dueOn,
            List<Parts> parts,
            boolean retryAsked,
            int copyVersion,
            boolean mayBeTried) {}

    /** So many documents and pages of a filing that were not read for one reason. */
    record Parts(String code, String key, int parts) {}
}

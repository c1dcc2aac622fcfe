package org.sekisho.desk.lists;

import java.util.List;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.desk.ReaderPage;

/**
 * How the entries do that the reader may know of.
 *
 * @param concerns of which at least one entry is
 * @param months the last twelve, the oldest first
 * @param decided entries of which cases are decided, those with the most first
 * @param costly entries whose cost was measured, the slowest first
 * @param unmeasured how many entries were not
 */
record HealthPage(
        ReaderPage reader,
        List<Concern> concerns,
        List<Month> months,
        List<ListsPage.Row> decided,
        List<ListsPage.Row> costly,
        int unmeasured) {

    /** Why somebody should look at these entries. */
    record Concern(String key, List<ListsPage.Row> entries) {}

    /** How many filings were screened in a month in which an entry was found, entry by entry. */
    record Month(String month, int found) {}

    /** A share with its interval, for a plot. */
    static Interval interval(Percentages precision) {
        return new Interval(precision.low() / 100.0, precision.share() / 100.0, precision.high() / 100.0);
    }
}

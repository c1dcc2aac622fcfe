package org.sekisho.desk.cases;

import java.util.List;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.text.Hit;

/**
 * Open cases that are alike, to be decided together. It holds the applicants' words; nothing of it goes to a log.
 *
 * @param all how many there are, also where not all are shown
 * @param nothingTicked whether a decision came in without any case ticked
 */
record AlikePage(
        ReaderPage reader,
        long id,
        String number,
        int all,
        boolean mayDecide,
        boolean nothingTicked,
        List<Row> rows,
        DecisionForm form) {

    /** Whether there are more than can be shown at once. */
    public boolean more() {
        return all > rows.size();
    }

    @Override
    public String toString() {
        return "cases like case " + id;
    }

    /**
     * One of the cases.
     *
     * @param ticked its key and version, as a ticked box sends them
     * @param sameText whether its passages read the same, to the last character, as those of the case that was asked for
     */
    record Row(
            String ticked,
            String address,
            String number,
            int version,
            String areas,
            DaysLeft days,
            String rank,
            boolean sameText,
            String entries,
            List<Hit> hits) {

        @Override
        public String toString() {
            return ticked;
        }
    }
}

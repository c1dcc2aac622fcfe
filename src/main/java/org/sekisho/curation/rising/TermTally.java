package org.sekisho.curation.rising;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts of a term. A filing counts once. */
final class TermTally {

    private final Term term;
    private final int[] months;
    private final int enough;
    private final Set<Long> applicants = new HashSet<>();
    private int containers;
    private long withinContainers;

    /** @param enough so many applicants need no further count */
    TermTally(Term term, int window, int enough) {
        this.term = term;
        this.months = new int[window];
        this.enough = enough;
    }

    Term term() {
        return term;
    }

    void add(int month, @Nullable Long applicant) {
        months[month]++;
        if (applicant != null && applicants.size() < enough) {
            applicants.add(applicant);
        }
    }

    /** Notes a longer term that holds this one. */
    void addContainer(TermTally longer) {
        containers++;
        withinContainers += longer.filings();
    }

    int filings() {
        return in(0, months.length);
    }

    /** Filings of some months. */
    int in(int from, int to) {
        int filings = 0;
        for (int month = from; month < to; month++) {
            filings += months[month];
        }
        return filings;
    }

    boolean meets(RisingThresholds thresholds) {
        int filed = 0;
        for (int filings : months) {
            filed += filings > 0 ? 1 : 0;
        }
        return filings() >= thresholds.filings()
                && applicants.size() >= thresholds.applicants()
                && filed >= thresholds.months();
    }

    /** How much the term stands by itself: filings that have it, less those that longer terms have on the average. */
    double byItself() {
        return containers == 0 ? filings() : filings() - (double) withinContainers / containers;
    }

    double cValue() {
        return weight(term.words()) * byItself();
    }

    private static double weight(int words) {
        return 1 + Math.log(words) / Math.log(2);
    }
}

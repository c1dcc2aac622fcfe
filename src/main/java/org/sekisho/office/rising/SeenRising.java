package org.sekisho.office.rising;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rising terms as far as a person may know of them. All counts are of filings that they may know of.
 *
 * @param state of the newest search
 * @param terms the surest first
 * @param dismissed those that somebody put aside
 */
public record SeenRising(RisingState state, List<Seen> terms, List<Seen> dismissed) {

    public SeenRising {
        terms = List.copyOf(terms);
        dismissed = List.copyOf(dismissed);
    }

    /**
     * A term.
     *
     * @param id of it in this search
     * @param months filings of each month of the search, in their order
     * @param applicants of the filings
     * @param filed months in which the filings came in
     * @param q the lowest rate of false discoveries at which it is taken, by those filings
     * @param area in which most cases of the filings are; null if none has an area
     * @param examples some of the newest filings
     * @param dismissal null if nobody put it aside
     */
    public record Seen(
            long id,
            String language,
            String term,
            List<Integer> months,
            int applicants,
            int filed,
            double q,
            @Nullable String area,
            List<Example> examples,
            @Nullable Dismissal dismissal) {

        public Seen {
            months = List.copyOf(months);
            examples = List.copyOf(examples);
        }

        public int filings() {
            return months.stream().mapToInt(Integer::intValue).sum();
        }

        /** Holds an applicant's words. */
        @Override
        public String toString() {
            return "term " + id;
        }
    }

    /**
     * A filing.
     *
     * @param caseId of a case of it that the person may open; null if there is none
     */
    public record Example(
            String number, int version, @Nullable Long caseId) {}
}

package org.sekisho.office.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.TextSpan;

/**
 * What was found for what a person typed.
 *
 * @param found by number first, then by name, then by words; the newest of each first
 * @param more whether there are more than are told
 * @param refused why what was typed cannot be looked for in texts; null if it was
 * @param stopped whether older texts were not looked at any more, as it took too long
 * @param tooLong filings whose text is too long to be looked at
 */
public record SearchResult(
        List<Found> found, boolean more, @Nullable String refused, boolean stopped, int tooLong) {

    public SearchResult {
        found = List.copyOf(found);
    }

    /** By what a filing was found. */
    public enum By {
        NUMBER,
        NAME,
        WORDS
    }

    /**
     * A filing that was found.
     *
     * @param cases those that the reader may know of; none of a filing that is clear, exempt or waits
     * @param text null if none of a usual length is kept
     * @param at where the words stand in it
     */
    public record Found(
            KnownFiling filing,
            By by,
            List<OfCase> cases,
            @Nullable FilingText text,
            List<TextSpan> at) {

        public Found {
            cases = List.copyOf(cases);
            at = List.copyOf(at);
        }

        /** Holds an applicant's words. */
        @Override
        public String toString() {
            return filing.subject();
        }
    }

    /** A case on a filing. */
    public record OfCase(CaseId id, CaseStatus status) {}
}

package org.sekisho.office.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;

/**
 * Filings that a search found, and what it did not look at.
 *
 * @param found by number first, then by name, then by words; the newest of each first
 * @param more whether there are more than are told
 * @param onlyNumbers whether a number has what was typed, so that names, texts and the middle of other numbers were not looked at
 * @param refused why what was typed cannot be looked for in texts; null if it was, or was found by its number
 * @param stopped whether older texts were not looked at any more, as it took too long
 * @param notLookedAt filings whose text is too long to be looked at, or breaks the program
 */
public record SearchResult<T>(
        List<Found<T>> found,
        boolean more,
        boolean onlyNumbers,
        @Nullable String refused,
        boolean stopped,
        int notLookedAt) {

    public SearchResult {
        found = List.copyOf(found);
    }

    /** Leaves out what was typed and what was found. */
    @Override
    public String toString() {
        return "result of a search";
    }

    /** Ways by which a filing is found. */
    public enum By {
        NUMBER,
        NAME,
        WORDS
    }

    /**
     * A filing that was found.
     *
     * @param cases those that the reader may know of; none of a filing that is clear, exempt or waits
     * @param shown what the reader is shown of its text; null if none of a usual length is kept
     */
    public record Found<T>(
            KnownFiling filing,
            By by,
            List<OfCase> cases,
            @Nullable T shown) {

        public Found {
            cases = List.copyOf(cases);
        }

        /** Leaves out what is shown, which is an applicant's. */
        @Override
        public String toString() {
            return filing.subject();
        }
    }

    /** A case on a filing. */
    public record OfCase(FilingId filingId, CaseId id, CaseStatus status) {}
}

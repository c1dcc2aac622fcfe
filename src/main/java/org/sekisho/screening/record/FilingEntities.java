package org.sekisho.screening.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;

/** Who is named in filings and who paid, as it was found when they were screened. */
public interface FilingEntities {

    /** Empty lists while a filing waits. */
    Found of(FilingId filing);

    /** In the order in which they were found. */
    record Found(List<Named> named, List<Paid> paid) {

        public Found {
            named = List.copyOf(named);
            paid = List.copyOf(paid);
        }

        @Override
        public String toString() {
            return "%d names, %d statements of funding".formatted(named.size(), paid.size());
        }
    }

    /**
     * Someone who is named.
     *
     * @param kind {@code ORGANISATION}, {@code PERSON}, {@code PLACE} or {@code PARTY}
     * @param role {@code APPLICANT}, {@code INVENTOR}, {@code ASSIGNEE}, {@code FUNDER} or {@code MENTIONED}
     */
    record Named(String kind, String role, String name) {

        @Override
        public String toString() {
            return kind + " " + role;
        }
    }

    /**
     * A statement that the state paid.
     *
     * @param agency as it is written there; null if it says none
     * @param contract likewise
     * @param start of the statement in the filing's text
     * @param end excluded
     */
    record Paid(@Nullable String agency, @Nullable String contract, int start, int end) {

        @Override
        public String toString() {
            return "paid, %d to %d".formatted(start, end);
        }
    }
}

package org.sekisho.screening.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names and funders found in filings when they were screened. */
@Repository
public record FilingEntities(JdbcClient client) {

    /** Empty lists while a filing waits. */
    public Found of(FilingId filing) {
        return new Found(named(filing), paid(filing));
    }

    private List<Named> named(FilingId filing) {
        return JdbcRecords.list(client, Named.class, """
                        SELECT kind, role, name FROM filing_entity WHERE filing_id = ? ORDER BY ordinal""", filing);
    }

    private List<Paid> paid(FilingId filing) {
        return JdbcRecords.list(client, Paid.class, """
                        SELECT agency, contract, span_start AS start, span_end AS `end` FROM state_funding
                        WHERE filing_id = ? ORDER BY ordinal""", filing);
    }

    /** In the order in which they were found. */
    public record Found(List<Named> named, List<Paid> paid) {

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
    public record Named(String kind, String role, String name) {

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
    public record Paid(@Nullable String agency, @Nullable String contract, int start, int end) {

        @Override
        public String toString() {
            return "paid, %d to %d".formatted(start, end);
        }
    }
}

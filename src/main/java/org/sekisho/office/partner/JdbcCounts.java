package org.sekisho.office.partner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.partner.FigureTable.Counted;
import org.sekisho.office.partner.FigureTable.Quarter;
import org.sekisho.office.partner.GivenAnswers.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of filings, the tables that were made of them and the questions that were answered with them, as rows. */
@Repository
record JdbcCounts(JdbcClient client) {

    /** Filings of which no case of any version is at another level; clear ones, which people may read blind, are none of them. */
    private static final String MAY_BE_COUNTED = """
            NOT f.canary AND NOT f.quarantined
                AND NOT EXISTS (SELECT 1 FROM filing v JOIN review_case s ON s.filing_id = v.id
                    WHERE v.number = f.number AND s.handling NOT IN (:levels))
                AND NOT EXISTS (SELECT 1 FROM screening_outcome o WHERE o.filing_id = f.id AND o.outcome = 'CLEAR')""";

    /** Filings of an area by their numbers, that came in between two moments; no secret one, whatever an agreement lets. */
    private static final String FILINGS = """
            FROM filing f JOIN filing first ON first.number = f.number AND first.version = 1
                JOIN review_case c ON c.filing_id = f.id JOIN case_area a ON a.case_id = c.id
            WHERE first.received_at >= :from AND first.received_at < :to AND %s
            GROUP BY a.area, f.number""".formatted(MAY_BE_COUNTED);

    private static final String OUTCOMES = """
            SELECT x.area, '' AS part, x.outcome AS `column`, COUNT(*) AS filings FROM (
                SELECT a.area, CASE WHEN MAX(c.status = 'ORDER_RECOMMENDED') THEN 'ORDER_RECOMMENDED'
                    WHEN MIN(c.status = 'CLOSED') THEN 'NO_CONCERN' ELSE 'IN_REVIEW' END AS outcome %s) x
            GROUP BY x.area, x.outcome""";

    private static final String APPLICANTS = """
            SELECT x.area, x.filing, COALESCE((SELECT MIN(n.kind) FROM filing_entity n WHERE n.filing_id = x.filing
                AND n.role = 'APPLICANT' AND n.kind IN ('ORGANISATION', 'PERSON')), 'UNKNOWN') AS applicant
            FROM (SELECT a.area, MAX(f.id) AS filing %s) x""";

    List<Counted> outcomes(Instant from, Instant to) {
        return between(OUTCOMES, from, to, Counted.class);
    }

    /** A filing of an area; applicant: an organisation if one of its applicants is. */
    record Applied(String area, FilingId filing, String applicant) {}

    List<Applied> applied(Instant from, Instant to) {
        return between(APPLICANTS, from, to, Applied.class);
    }

    private <T> List<T> between(String counting, Instant from, Instant to, Class<T> type) {
        return client.sql(counting.formatted(FILINGS))
                .param("levels", List.of(Handling.OPEN.name(), Handling.CONFIDENTIAL.name()))
                .param("from", RowMoments.stored(from))
                .param("to", RowMoments.stored(to))
                .query(JdbcRecords.of(type))
                .list();
    }

    /** The table of a kind and a quarter, as it was made. */
    Optional<String> figures(MessageKind kind, Quarter quarter) {
        return JdbcRecords.find(client, String.class, """
                        SELECT content FROM partner_figures
                        WHERE kind = ? AND quarter = ?""", kind, quarter.toString());
    }

    void add(MessageKind kind, Quarter quarter, String content, String by, Instant at) {
        JdbcRecords.change(client, """
                        INSERT INTO partner_figures (kind, quarter, content, made_by, made_at)
                        VALUES (?, ?, ?, ?, ?)""", kind, quarter.toString(), content, by, at);
    }

    /** A filing, in the newest of its versions. */
    record Held(FilingId id, FilingNumber number) {}

    /** Filings that came in before a moment, of one of these areas, and of these levels. */
    List<Held> held(Set<String> areas, Collection<Handling> levels, Instant before) {
        return client.sql("""
                        SELECT MAX(f.id) AS id, f.number FROM filing f
                            JOIN review_case c ON c.filing_id = f.id JOIN case_area a ON a.case_id = c.id
                        WHERE f.received_at < :before AND a.area IN (:areas) AND %s GROUP BY f.number""".formatted(MAY_BE_COUNTED))
                .param("before", RowMoments.stored(before))
                .param("areas", areas)
                .param("levels", levels.stream().map(Handling::name).toList())
                .query(JdbcRecords.of(Held.class))
                .list();
    }

    /** The person who proposed to answer a question, and the one who released or refused it; null as long as it waits. */
    record Step(String proposedBy, @Nullable String decidedBy) {}

    Optional<Step> step(PartnerMessage question) {
        return JdbcRecords.find(client, Step.class, """
                        SELECT proposed_by, decided_by FROM partner_answer
                        WHERE partner = ? AND number = ? FOR UPDATE""", question.partner(), question.number());
    }

    void propose(PartnerMessage question, String by, Instant at) {
        JdbcRecords.change(client, """
                        INSERT INTO partner_answer (partner, number, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?)""", question.partner(), question.number(), by, at);
    }

    /** Every decision so far; nobody makes another until the transaction ends. */
    GivenAnswers given() {
        return new GivenAnswers(JdbcRecords.list(client, Given.class, """
                        SELECT entry, filings, count, spent, decided_at FROM partner_answer WHERE decided_at IS NOT NULL
                        ORDER BY decided_at FOR UPDATE"""));
    }

    void decide(PartnerMessage question, Given given, String by) {
        client.sql("""
                        UPDATE partner_answer SET entry = :entry, filings = :filings, count = :count, spent = :spent,
                            decided_by = :by, decided_at = :decidedAt WHERE partner = :partner AND number = :number""")
                .params(JdbcRecords.values(given))
                .param("by", by)
                .param("partner", question.partner().value())
                .param("number", question.number())
                .update();
    }
}

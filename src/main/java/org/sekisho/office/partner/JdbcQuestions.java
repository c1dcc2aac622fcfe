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
import org.sekisho.office.partner.GivenAnswers.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners' questions with their answers, as rows, and the filings that they are about. */
@Repository
record JdbcQuestions(JdbcClient client) {

    /** The person who proposed to answer a question, and the one who released or refused it; null as long as it waits. */
    record Step(String proposedBy, @Nullable String decidedBy) {}

    Optional<Step> step(PartnerMessage question) {
        return client.sql(
                        "SELECT proposed_by, decided_by FROM partner_answer WHERE partner = ? AND number = ? FOR UPDATE")
                .params(question.partner().value(), question.number())
                .query(JdbcRecords.of(Step.class))
                .optional();
    }

    void propose(PartnerMessage question, String by, Instant at) {
        client.sql("INSERT INTO partner_answer (partner, number, proposed_by, proposed_at) VALUES (?, ?, ?, ?)")
                .params(question.partner().value(), question.number(), by, RowMoments.stored(at))
                .update();
    }

    /** Every decision so far; nobody makes another until the transaction ends. */
    GivenAnswers given() {
        return new GivenAnswers(
                client.sql("""
                        SELECT entry, filings, count, spent, decided_at FROM partner_answer WHERE decided_at IS NOT NULL
                        ORDER BY decided_at FOR UPDATE""").query(JdbcRecords.of(Given.class)).list());
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

    /** A filing, in the newest of its versions. */
    record Held(FilingId id, FilingNumber number) {}

    /**
     * Filings that came in before a moment, of one of these areas, and without a case of any version at another level; clear ones,
     * which people may read blind, are none of it.
     */
    List<Held> held(Set<String> areas, Collection<Handling> levels, Instant before) {
        return client.sql("""
                        SELECT MAX(f.id) AS id, f.number FROM filing f
                            JOIN review_case c ON c.filing_id = f.id JOIN case_area a ON a.case_id = c.id
                        WHERE NOT f.canary AND NOT f.quarantined AND f.received_at < :before AND a.area IN (:areas)
                            AND NOT EXISTS (SELECT 1 FROM screening_outcome o WHERE o.filing_id = f.id AND o.outcome = 'CLEAR')
                            AND NOT EXISTS (SELECT 1 FROM filing v JOIN review_case s ON s.filing_id = v.id
                                WHERE v.number = f.number AND s.handling NOT IN (:levels))
                        GROUP BY f.number""")
                .param("before", RowMoments.stored(before))
                .param("areas", areas)
                .param("levels", levels.stream().map(Handling::name).toList())
                .query(JdbcRecords.of(Held.class))
                .list();
    }
}

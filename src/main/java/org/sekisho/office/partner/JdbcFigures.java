package org.sekisho.office.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.partner.FigureTable.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of filings by area, and the tables that were made of them, as rows. No secret filing is counted, whatever an agreement lets. */
@Repository
record JdbcFigures(JdbcClient client) {

    /**
     * Filings of an area by their numbers, that came in between two moments and of which no case of any version is secret; clear ones,
     * which people may read blind, are none of it.
     */
    private static final String FILINGS = """
            FROM filing f JOIN filing first ON first.number = f.number AND first.version = 1
                JOIN review_case c ON c.filing_id = f.id JOIN case_area a ON a.case_id = c.id
            WHERE NOT f.canary AND NOT f.quarantined AND first.received_at >= :from AND first.received_at < :to
                AND NOT EXISTS (SELECT 1 FROM filing v JOIN review_case s ON s.filing_id = v.id
                    WHERE v.number = f.number AND s.handling = 'SECRET')
                AND NOT EXISTS (SELECT 1 FROM screening_outcome o WHERE o.filing_id = f.id AND o.outcome = 'CLEAR')
            GROUP BY a.area, f.number""";

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
                .param("from", RowMoments.stored(from))
                .param("to", RowMoments.stored(to))
                .query(JdbcRecords.of(type))
                .list();
    }

    /** The table of a kind and a quarter, as it was made. */
    Optional<String> made(MessageKind kind, Quarter quarter) {
        return client.sql("SELECT content FROM partner_figures WHERE kind = ? AND quarter = ?")
                .params(kind.name(), quarter.toString())
                .query(String.class)
                .optional();
    }

    void add(MessageKind kind, Quarter quarter, String content, String by, Instant at) {
        client.sql("INSERT INTO partner_figures (kind, quarter, content, made_by, made_at) VALUES (?, ?, ?, ?, ?)")
                .params(kind.name(), quarter.toString(), content, by, RowMoments.stored(at))
                .update();
    }
}

package org.sekisho.office.review;

import java.util.Collection;
import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps {@code review_case.first_area}, by which a queue is sorted, as {@code case_area} has it, and {@code case_area.later}, by which
 * the cases of an area are found that are not sorted under it. Whoever gives a case areas or takes some away calls it in the same
 * transaction.
 */
final class JdbcFirstAreas {

    /** The database refuses another order: what is not later is the first. */
    private static final List<String> ANEW = List.of("""
            UPDATE review_case c JOIN case_area a ON a.case_id = c.id JOIN case_area b ON b.case_id = c.id AND b.area < a.area
            SET a.later = TRUE WHERE NOT a.later AND\s""", """
            UPDATE review_case c SET c.first_area = COALESCE(
                (SELECT MIN(a.area) FROM case_area a WHERE a.case_id = c.id), '')
            WHERE\s""", """
            UPDATE review_case c JOIN case_area a ON a.case_id = c.id AND a.area = c.first_area
            SET a.later = FALSE WHERE a.later AND\s""");

    private final JdbcClient client;

    public JdbcFirstAreas(JdbcClient client) {
        this.client = client;
    }

    public void keep(CaseId id) {
        ANEW.forEach(anew -> client.sql(anew + "c.id = ?").param(id.value()).update());
    }

    /** Keeps the first areas of all cases of these filings. */
    public void keep(Collection<FilingId> filings) {
        if (!filings.isEmpty()) {
            List<Long> values = filings.stream().map(FilingId::value).toList();
            ANEW.forEach(anew -> client.sql(anew + "c.filing_id IN (:filings)")
                    .param("filings", values)
                    .update());
        }
    }
}

package org.sekisho.office.review;

import java.util.Collection;
import org.sekisho.intake.filing.FilingId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps {@code review_case.first_area}, by which a queue is sorted, as {@code case_area} has it. Whoever gives a case areas or takes
 * some away calls it in the same transaction.
 */
final class JdbcFirstAreas {

    private static final String ANEW = """
            UPDATE review_case c SET c.first_area = COALESCE(
                (SELECT MIN(a.area) FROM case_area a WHERE a.case_id = c.id), '')
            WHERE\s""";

    private final JdbcClient client;

    public JdbcFirstAreas(JdbcClient client) {
        this.client = client;
    }

    public void keep(CaseId id) {
        client.sql(ANEW + "c.id = ?").param(id.value()).update();
    }

    /** Keeps the first areas of all cases of these filings. */
    public void keep(Collection<FilingId> filings) {
        if (!filings.isEmpty()) {
            client.sql(ANEW + "c.filing_id IN (:filings)")
                    .param("filings", filings.stream().map(FilingId::value).toList())
                    .update();
        }
    }
}

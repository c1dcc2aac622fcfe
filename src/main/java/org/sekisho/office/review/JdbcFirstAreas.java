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

    /**
     * The database refuses another order: what is not later is the first. Each begins with the cases that are meant, so that it waits
     * for no row of a filing that somebody else has in hand.
     */
    private static final List<String> ANEW = List.of("""
            UPDATE review_case c FORCE INDEX (%1$s)
                STRAIGHT_JOIN case_area a FORCE INDEX (PRIMARY) ON a.case_id = c.id
                STRAIGHT_JOIN case_area b FORCE INDEX (PRIMARY) ON b.case_id = c.id AND b.area < a.area
            SET a.later = TRUE WHERE NOT a.later AND %2$s""", """
            UPDATE review_case c FORCE INDEX (%1$s) SET c.first_area = COALESCE(
                (SELECT MIN(a.area) FROM case_area a WHERE a.case_id = c.id), '')
            WHERE %2$s""", """
            UPDATE review_case c FORCE INDEX (%1$s)
                STRAIGHT_JOIN case_area a FORCE INDEX (PRIMARY) ON a.case_id = c.id AND a.area = c.first_area
            SET a.later = FALSE WHERE a.later AND %2$s""");

    private final JdbcClient client;

    public JdbcFirstAreas(JdbcClient client) {
        this.client = client;
    }

    public void keep(CaseId id) {
        keep("PRIMARY", "c.id IN (:cases)", List.of(id.value()));
    }

    /** Keeps the first areas of all cases of these filings. */
    public void keep(Collection<FilingId> filings) {
        if (!filings.isEmpty()) {
            keep(
                    "review_case_once",
                    "c.filing_id IN (:cases)",
                    filings.stream().map(FilingId::value).toList());
        }
    }

    private void keep(String index, String which, List<Long> cases) {
        ANEW.forEach(anew ->
                client.sql(anew.formatted(index, which)).param("cases", cases).update());
    }
}

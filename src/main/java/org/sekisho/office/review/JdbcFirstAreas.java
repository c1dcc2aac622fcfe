package org.sekisho.office.review;

import java.util.Collection;
import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps {@code review_case.first_area}, by which a queue is sorted, as {@code case_area} has it, and {@code case_area.later}, by which
 * the cases of an area are found that are not sorted under it. Whoever gives a case areas or takes some away calls it in the same
 * transaction. A new case is opened with its first area: to give it one later makes the database look for references to the one before,
 * which locks the gap in which others open theirs.
 */
final class JdbcFirstAreas {

    /** The database refuses another order: what is not later is the first. */
    private static final List<String> ANEW = List.of("""
            UPDATE review_case c STRAIGHT_JOIN case_area a FORCE INDEX (PRIMARY) ON a.case_id = c.id
                STRAIGHT_JOIN case_area b FORCE INDEX (PRIMARY) ON b.case_id = c.id AND b.area < a.area
            SET a.later = TRUE WHERE NOT a.later AND c.id = :id""", """
            UPDATE review_case c SET c.first_area = COALESCE(
                (SELECT MIN(a.area) FROM case_area a WHERE a.case_id = c.id), '')
            WHERE c.id = :id""", """
            UPDATE review_case c STRAIGHT_JOIN case_area a FORCE INDEX (PRIMARY) ON a.case_id = c.id AND a.area = c.first_area
            SET a.later = FALSE WHERE a.later AND c.id = :id""");

    /** Reads without a lock: of a few cases the server may choose to read all there are. */
    private static final String NOT_KEPT = """
            SELECT c.id FROM review_case c LEFT JOIN case_area a ON a.case_id = c.id WHERE c.filing_id IN (:filings)
            GROUP BY c.id, c.first_area
            HAVING c.first_area <> COALESCE(MIN(a.area), '') OR SUM(a.later <> (a.area <> c.first_area)) > 0""";

    private final JdbcClient client;

    public JdbcFirstAreas(JdbcClient client) {
        this.client = client;
    }

    public void keep(CaseId id) {
        ANEW.forEach(anew -> client.sql(anew).param("id", id.value()).update());
    }

    /** Keeps the first areas of all cases of these filings. */
    public void keep(Collection<FilingId> filings) {
        if (!filings.isEmpty()) {
            client.sql(NOT_KEPT)
                    .param("filings", filings.stream().map(FilingId::value).toList())
                    .query(Long.class)
                    .list()
                    .forEach(id -> keep(new CaseId(id)));
        }
    }
}

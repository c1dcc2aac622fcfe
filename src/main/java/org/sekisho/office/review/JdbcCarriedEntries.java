package org.sekisho.office.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Entries that people gave a case go on with the filing: a new version gets them, and a case for them even where nothing is
 * found in
 * it, unless the law takes it out of that review.
 */
final class JdbcCarriedEntries {

    /** Entries that earlier versions of {@code n} were given, each by its newest row: one that was taken back last is not carried on. */
    private static final String GIVEN_BEFORE = """
            FROM filing n JOIN filing e ON e.number = n.number AND e.version < n.version
                JOIN review_case b ON b.filing_id = e.id
                JOIN case_entry g ON g.case_id = b.id AND g.taken_back_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM filing z JOIN review_case y ON y.filing_id = z.id
                        JOIN case_entry x ON x.case_id = y.id AND x.id > g.id
                        WHERE z.number = n.number AND z.version < n.version AND y.queue = b.queue
                            AND x.list_id = g.list_id AND x.entry_code = g.entry_code)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    JdbcCarriedEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** The queues in which earlier versions of the filings have such entries. */
    Map<FilingId, Set<ReviewQueue>> queues(Collection<? extends ScreenedFiling> screened) {
        Map<FilingId, Set<ReviewQueue>> queues = new HashMap<>();
        Map<FilingId, ScreenedFiling> later = new HashMap<>();
        screened.stream()
                .filter(filing -> filing.registered().version() > 1)
                .forEach(filing -> later.put(filing.registered().id(), filing));
        if (later.isEmpty()) {
            return queues;
        }
        client.sql("SELECT DISTINCT n.id, b.queue " + GIVEN_BEFORE + "WHERE n.id IN (:filings)")
                .param("filings", later.keySet().stream().map(FilingId::value).toList())
                .query(row -> {
                    FilingId id = new FilingId(row.getLong("id"));
                    ReviewQueue queue = ReviewQueue.valueOf(row.getString("queue"));
                    ScreenedFiling filing = later.get(id);
                    if (filing != null && !filing.outcome().exempt().containsKey(queue)) {
                        queues.computeIfAbsent(id, none -> EnumSet.noneOf(ReviewQueue.class))
                                .add(queue);
                    }
                });
        return queues;
    }

    /** Their cases are open. What a case has or had already it does not get again. */
    void keep(Map<FilingId, Set<ReviewQueue>> queues) {
        List<Object[]> cases = new ArrayList<>();
        queues.forEach((filing, some) -> some.forEach(queue -> cases.add(new Object[] {filing.value(), queue.name()})));
        if (cases.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                INSERT INTO case_entry (case_id, list_id, list_edition_id, entry_code, area, rank_score, place, words, given_by,
                    given_at, carried_from)
                SELECT c.id, g.list_id, g.list_edition_id, g.entry_code, g.area, g.rank_score, g.place, g.words, g.given_by,
                    g.given_at, g.id
                """ + GIVEN_BEFORE + """
                    JOIN review_case c ON c.filing_id = n.id AND c.queue = b.queue
                WHERE n.id = ? AND b.queue = ?
                    AND NOT EXISTS (SELECT 1 FROM case_entry h
                        WHERE h.case_id = c.id AND h.list_id = g.list_id AND h.entry_code = g.entry_code)""", cases);
        jdbc.batchUpdate("""
                INSERT INTO case_area (case_id, area)
                SELECT DISTINCT c.id, g.area FROM review_case c
                    JOIN case_entry g ON g.case_id = c.id AND g.taken_back_at IS NULL
                WHERE c.filing_id = ? AND c.queue = ?
                ON DUPLICATE KEY UPDATE area = VALUES(area)""", cases);
        jdbc.batchUpdate("""
                UPDATE review_case c JOIN (
                    SELECT g.case_id, SUM(g.rank_score) AS given FROM case_entry g
                    WHERE g.taken_back_at IS NULL GROUP BY g.case_id) s ON s.case_id = c.id
                SET c.rank_score = c.rank_score - c.given_rank + s.given, c.given_rank = s.given
                WHERE c.filing_id = ? AND c.queue = ?""", cases);
    }
}

package org.sekisho.office.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The areas of cases, by which people may know of them: those of the entries that are found now, and not of any that were
 * found before. A case keeps what it has where a reading finds nothing for it any more, since a case without an area would
 * be taken from those who work on it, and where a reading was not whole, since what it does not find may be there.
 */
final class JdbcCaseAreas {

    private final JdbcTemplate jdbc;

    JdbcCaseAreas(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases of these filings are open; the caller holds the transaction. */
    void keep(Collection<? extends ScreenedFiling> screened) {
        if (screened.isEmpty()) {
            return;
        }
        Map<FilingId, Map<ReviewQueue, Set<String>>> found = new HashMap<>();
        screened.forEach(filing -> found.put(filing.registered().id(), areas(filing)));
        // By keys that are there: a range that is empty would be locked with its gap, in which others open cases.
        jdbc.batchUpdate("DELETE FROM case_area WHERE case_id = ? AND area = ?", noMoreFound(screened, found));
        List<Object[]> rows = new ArrayList<>();
        found.forEach((filing, queues) -> queues.forEach((queue, areas) ->
                areas.forEach(area -> rows.add(new Object[] {area, area, filing.value(), queue.name()}))));
        jdbc.batchUpdate("""
                INSERT INTO case_area (case_id, area, later)
                SELECT id, ?, first_area <> ? FROM review_case WHERE filing_id = ? AND queue = ?
                ON DUPLICATE KEY UPDATE area = VALUES(area)""", rows);
    }

    /** The areas of what was found, in the order in which a queue is sorted. */
    static Map<ReviewQueue, Set<String>> areas(ScreenedFiling filing) {
        Map<ReviewQueue, Set<String>> areas = new EnumMap<>(ReviewQueue.class);
        filing.outcome().findings().stream()
                .map(EntryFinding::entry)
                .filter(entry -> entry.queue().opensCase())
                .forEach(entry -> areas.computeIfAbsent(entry.queue(), queue -> new TreeSet<>())
                        .add(entry.area()));
        return areas;
    }

    private List<Object[]> noMoreFound(
            Collection<? extends ScreenedFiling> screened, Map<FilingId, Map<ReviewQueue, Set<String>>> found) {
        List<Long> whole = screened.stream()
                .filter(filing -> filing.outcome().kind() != OutcomeKind.UNSCREENABLE)
                .map(filing -> filing.registered().id().value())
                .toList();
        List<Object[]> gone = new ArrayList<>();
        if (!whole.isEmpty()) {
            JdbcClient.create(jdbc).sql("""
                            SELECT c.filing_id, c.queue, a.case_id, a.area
                            FROM review_case c JOIN case_area a ON a.case_id = c.id
                            WHERE c.filing_id IN (:filings) AND NOT EXISTS (SELECT 1 FROM case_entry g
                                WHERE g.case_id = c.id AND g.area = a.area AND g.taken_back_at IS NULL)""").param("filings", whole).query(row -> {
                Set<String> now = found.getOrDefault(new FilingId(row.getLong("filing_id")), Map.of())
                        .getOrDefault(ReviewQueue.valueOf(row.getString("queue")), Set.of());
                if (!now.isEmpty() && !now.contains(row.getString("area"))) {
                    gone.add(new Object[] {row.getLong("case_id"), row.getString("area")});
                }
            });
        }
        return gone;
    }
}

package org.sekisho.office.precedent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Likenesses and families as rows. */
@Repository
class JdbcPrecedents {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    JdbcPrecedents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    public List<Kept> casesOf(List<FilingId> filings) {
        return client.sql("""
                        SELECT c.id, c.filing_id, c.queue, c.run_id, l.hits, l.found
                        FROM review_case c LEFT JOIN case_likeness l ON l.case_id = c.id
                        WHERE c.filing_id IN (:filings) ORDER BY c.id""")
                .param("filings", filings.stream().map(FilingId::value).toList())
                .query((row, n) -> new Kept(
                        new CaseId(row.getLong("id")),
                        new FilingId(row.getLong("filing_id")),
                        ReviewQueue.valueOf(row.getString("queue")),
                        row.getLong("run_id"),
                        likeness(row)))
                .list();
    }

    private static @Nullable Likeness likeness(ResultSet row) throws SQLException {
        String found = row.getString("found");
        return found == null ? null : new Likeness(row.getString("hits"), found);
    }

    public void keep(Map<CaseId, Likeness> likenesses) {
        List<Object[]> rows = new ArrayList<>();
        likenesses.forEach((id, likeness) -> rows.add(new Object[] {id.value(), likeness.hits(), likeness.found()}));
        jdbc.batchUpdate("""
                INSERT INTO case_likeness (case_id, hits, found) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE hits = VALUES(hits), found = VALUES(found)""", rows);
    }

    public void keepApplications(Map<FilingId, Set<String>> applications) {
        List<Object[]> rows = new ArrayList<>();
        applications.forEach((filing, of) ->
                of.forEach(application -> rows.add(new Object[] {filing.value(), application})));
        jdbc.batchUpdate("""
                INSERT INTO filing_family (filing_id, application) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE application = VALUES(application)""", rows);
    }

    /**
     * A case, and what was kept of it before.
     *
     * @param openedBy the run that opened it
     * @param before null if nothing was kept
     */
    record Kept(
            CaseId id,
            FilingId filing,
            ReviewQueue queue,
            long openedBy,
            @Nullable Likeness before) {}
}

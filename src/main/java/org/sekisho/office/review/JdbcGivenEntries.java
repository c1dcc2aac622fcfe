package org.sekisho.office.review;

import java.time.Instant;
import java.util.List;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.staff.StaffId;
import org.sekisho.screening.RankWeights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Given entries as rows, and what of the case follows them. */
@Repository
class JdbcGivenEntries {

    private final JdbcClient client;
    private final KeptEditions editions;
    private final RankWeights weights;
    private final JdbcFirstAreas firstAreas;

    JdbcGivenEntries(JdbcClient client, KeptEditions editions, RankWeights weights) {
        this.client = client;
        this.editions = editions;
        this.weights = weights;
        this.firstAreas = new JdbcFirstAreas(client);
    }

    /** An entry of a list that the run of a filing used. */
    record Known(String list, long edition, Entry entry) {}

    List<GivenEntry> of(CaseId id) {
        return JdbcRecords.list(client, GivenEntry.class, """
                        SELECT g.id, g.list_id AS list, g.list_edition_id AS edition_id, l.edition, g.entry_code AS code, g.area,
                            g.place, g.words, g.given_by AS `by`, g.given_at AS `at`, g.carried_from IS NOT NULL AS carried,
                            g.taken_back_by, g.taken_back_at, g.taken_back_words
                        FROM case_entry g JOIN list_edition l ON l.id = g.list_edition_id
                        WHERE g.case_id = ? ORDER BY g.id""", id);
    }

    /** Whether the run found the entry, for this case or the one in the other queue. */
    boolean isFound(DeskCase about, Known known) {
        return client.sql("""
                        SELECT COUNT(*) FROM entry_finding e JOIN list_edition l ON l.id = e.list_edition_id
                        WHERE e.filing_id = ? AND l.list_id = ? AND e.entry_code = ?""")
                        .params(
                                about.standing().filing().value(),
                                known.list(),
                                known.entry().code().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** All entries of the lists that the filing was screened with. */
    List<Known> known(DeskCase about) {
        return JdbcRecords.list(
                        client, EditionOfRun.class, """
                        SELECT l.list_id AS list, l.id FROM screening_outcome o JOIN run_list r ON r.run_id = o.run_id
                            JOIN list_edition l ON l.id = r.list_edition_id
                        WHERE o.filing_id = ? ORDER BY l.list_id""", about.standing().filing())
                .stream()
                .flatMap(of -> editions.entries(of.id()).stream().map(entry -> new Known(of.list(), of.id(), entry)))
                .toList();
    }

    private record EditionOfRun(String list, long id) {}

    void add(DeskCase about, Known known, EntryDraft draft, StaffId by, Instant at) {
        client.sql("""
                        INSERT INTO case_entry (case_id, list_id, list_edition_id, entry_code, area, rank_score, place, words,
                            given_by, given_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        about.id().value(),
                        known.list(),
                        known.edition(),
                        known.entry().code().value(),
                        known.entry().area(),
                        weights.independentClaim(),
                        draft.place(),
                        draft.words(),
                        by.value(),
                        RowMoments.stored(at))
                .update();
        client.sql("INSERT INTO case_area (case_id, area) VALUES (?, ?) ON DUPLICATE KEY UPDATE area = VALUES(area)")
                .params(about.id().value(), known.entry().area())
                .update();
        firstAreas.keep(about.id());
        rankAnew(about.id());
    }

    void takeBack(GivenEntry given, String words, StaffId by, Instant at) {
        JdbcRecords.change(client, """
                        UPDATE case_entry SET taken_back_by = ?, taken_back_at = ?, taken_back_words = ?
                        WHERE id = ? AND taken_back_by IS NULL""", by, at, words, given.id());
    }

    /** The areas of what the run found for the case. */
    List<String> foundAreas(DeskCase about) {
        return client
                .sql("SELECT list_edition_id, entry_code FROM entry_finding WHERE filing_id = ? AND queue = ?")
                .params(
                        about.standing().filing().value(),
                        about.standing().queue().name())
                .query((row, n) -> editions.entry(row.getLong("list_edition_id"), row.getString("entry_code"))
                        .map(Entry::area))
                .list()
                .stream()
                .flatMap(area -> area.stream())
                .toList();
    }

    void removeArea(CaseId id, String area) {
        JdbcRecords.change(client, "DELETE FROM case_area WHERE case_id = ? AND area = ?", id, area);
        firstAreas.keep(id);
    }

    /** The change counts, so that nobody decides on what they did not see. */
    void rankAnew(CaseId id) {
        JdbcRecords.change(client, """
                        UPDATE review_case c SET c.version = c.version + 1, c.rank_score = c.rank_score - c.given_rank + COALESCE((
                            SELECT SUM(g.rank_score) FROM case_entry g WHERE g.case_id = c.id AND g.taken_back_by IS NULL), 0)
                        WHERE c.id = ?""", id);
        JdbcRecords.change(client, """
                        UPDATE review_case c SET c.given_rank = COALESCE((
                            SELECT SUM(g.rank_score) FROM case_entry g WHERE g.case_id = c.id AND g.taken_back_by IS NULL), 0)
                        WHERE c.id = ?""", id);
    }
}

package org.sekisho.office.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The work on previews as rows: who has one in hand, how far it is, what it found. */
@Repository
class JdbcPreviewProgress {

    private static final int SECONDS_HELD = 30;

    /** What is looked at. */
    private static final String IN_RANGE =
            "NOT f.canary AND f.id <= p.last_filing AND (p.after_run = 0 OR f.run_id > p.after_run)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcPreviewProgress(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A filing to look at. */
    record Held(FilingId id, FilingNumber number) {}

    /** What came of some filings, the last of which is that one. */
    record Looked(FilingId last, int filings, int withoutText, Map<String, Integer> met, List<FoundChange> changes) {}

    /** Takes a preview in hand, or goes on holding it; false if somebody else has it, or it has ended. */
    @Transactional
    public boolean hold(long id, String holder) {
        return jdbc.sql("""
                        UPDATE list_preview SET held_by = :holder, held_until = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND
                        WHERE id = :id AND ended_at IS NULL
                            AND (held_until IS NULL OR held_until < UTC_TIMESTAMP(6) OR held_by = :holder)""")
                        .param("id", id)
                        .param("holder", holder)
                        .param("seconds", SECONDS_HELD)
                        .update()
                == 1;
    }

    /** Lets it go, so that another need not wait. */
    @Transactional
    public void letGo(long id, String holder) {
        jdbc.sql("UPDATE list_preview SET held_until = NULL WHERE id = :id AND held_by = :holder")
                .param("id", id)
                .param("holder", holder)
                .update();
    }

    /** The next filings, the newest first. */
    List<Held> next(long id, int atMost) {
        return jdbc.sql("""
                        SELECT f.id, f.number FROM list_preview p JOIN filing f ON %s AND f.id <= p.next_filing
                        WHERE p.id = :id ORDER BY f.id DESC LIMIT :most""".formatted(IN_RANGE))
                .param("id", id)
                .param("most", atMost)
                .query(JdbcRecords.of(Held.class))
                .list();
    }

    /** The newest filings that it looks at. */
    List<FilingId> newest(long id, int atMost) {
        return jdbc.sql(
                        "SELECT f.id FROM list_preview p JOIN filing f ON %s WHERE p.id = :id ORDER BY f.id DESC LIMIT :most"
                                .formatted(IN_RANGE))
                .param("id", id)
                .param("most", atMost)
                .query(JdbcRecords.of(FilingId.class))
                .list();
    }

    /** Keeps what came of some filings, all or nothing; false if somebody else has taken the preview over. */
    @Transactional
    public boolean keep(long id, String holder, Looked looked) {
        boolean mine = jdbc.sql("""
                                UPDATE list_preview SET next_filing = :next, looked = looked + :looked,
                                    without_text = without_text + :without,
                                    held_until = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND
                                WHERE id = :id AND held_by = :holder AND ended_at IS NULL""")
                        .param("id", id)
                        .param("holder", holder)
                        .param("next", looked.last().value() - 1)
                        .param("looked", looked.filings())
                        .param("without", looked.withoutText())
                        .param("seconds", SECONDS_HELD)
                        .update()
                == 1;
        if (mine) {
            addChanges(id, looked);
        }
        return mine;
    }

    private void addChanges(long id, Looked looked) {
        template.batchUpdate(
                """
                INSERT INTO list_preview_change (preview_id, filing_id, entry_code, kind, opens, closes, hits, public_on, due_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                looked.changes().stream()
                        .map(change -> new Object[] {
                            id,
                            change.filing().value(),
                            change.entry(),
                            change.kind().name(),
                            change.opens(),
                            change.closes(),
                            change.writtenHits(),
                            change.days().publicOn(),
                            change.days().dueOn()
                        })
                        .toList());
        looked.met()
                .forEach((code, filings) -> template.update(
                        "UPDATE list_preview_entry SET met = met + ? WHERE preview_id = ? AND entry_code = ?",
                        filings,
                        id,
                        code));
    }

    /** Marks the entries for which every filing is read. */
    void keepScanned(long id, Collection<EntryCode> codes) {
        template.batchUpdate(
                "UPDATE list_preview_entry SET scanned = TRUE WHERE preview_id = ? AND entry_code = ?",
                codes.stream().map(code -> new Object[] {id, code.value()}).toList());
    }

    void keepCost(long id, String code, long micros) {
        template.update(
                "UPDATE list_preview_entry SET micros = ? WHERE preview_id = ? AND entry_code = ?", micros, id, code);
    }

    /** All that it found, in one order whoever found it in which. */
    List<String> found(long id) {
        return jdbc.sql("""
                        SELECT CONCAT_WS('|', f.number, f.version, c.entry_code, c.kind, c.opens, c.closes, c.hits)
                        FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                        WHERE c.preview_id = :id ORDER BY c.filing_id, c.entry_code""").param("id", id).query(String.class).list();
    }

    @Transactional
    public void end(long id, @Nullable String result, @Nullable String broken) {
        jdbc.sql("""
                        UPDATE list_preview SET ended_at = UTC_TIMESTAMP(6), result_sha256 = :result, broken = :broken, held_until = NULL
                        WHERE id = :id""")
                .param("id", id)
                .param("result", result)
                .param("broken", broken)
                .update();
    }
}

package org.sekisho.office.edition;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Previews as rows: what was asked for, how each stands, who has it in hand, what it found. */
@Repository
class JdbcPreviews {

    private static final int LONGEST_TITLE = 512;
    private static final int SECONDS_HELD = 30;

    /** The condition for the filings that are looked at. */
    private static final String IN_RANGE =
            "NOT f.canary AND f.id <= p.last_filing AND (p.after_run = 0 OR f.run_id > p.after_run)";

    /** With the edition it is compared with, and the first run by that since the list last went by another. */
    private static final String STATE = """
            SELECT p.id, p.list_id AS list, p.edition, p.sha256, p.on_day AS day, p.nights, p.filings AS progress_filings,
                p.looked AS progress_looked, p.without_text AS progress_without_text, p.ended_at AS progress_ended,
                p.broken AS progress_broken, p.asked_by, p.asked_at, p.result_sha256 AS result, b.id AS before_key,
                b.edition AS before_edition, (
                SELECT MIN(r.on_day) FROM run_list r WHERE r.list_edition_id = b.id AND r.run_id > COALESCE((
                    SELECT MAX(o.run_id) FROM run_list o JOIN list_edition e ON e.id = o.list_edition_id
                    WHERE e.list_id = b.list_id AND e.id <> b.id
                        AND o.run_id < (SELECT MAX(run_id) FROM run_list WHERE list_edition_id = b.id)), 0)) AS before_since
            FROM list_preview p LEFT JOIN list_edition b ON b.id = p.before_edition
            WHERE p.id = :id""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcPreviews(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** The lists that a preview compares. */
    record Compared(@Nullable Long before, KeyTechnologyList after, LocalDate day) {}

    /** Keeps what is asked for, and gives it a number. */
    @Transactional
    public long ask(PreviewDraft draft, @Nullable Long before, LocalDate day, PreviewState.Asked asked) {
        KeyTechnologyList after = draft.after();
        long afterRun = draft.nights() == null ? 0 : runBefore(draft.nights());
        jdbc.sql("""
                        INSERT INTO list_preview (list_id, edition, sha256, file, content, before_edition, on_day, nights, after_run,
                            last_filing, filings, next_filing, asked_by, asked_at)
                        SELECT :list, :name, :sha256, :file, :content, :before, :day, :nights, :run, COALESCE(MAX(f.id), 0),
                            COUNT(f.id), COALESCE(MAX(f.id), 0), :by, :at
                        FROM filing f WHERE NOT f.canary AND (:run = 0 OR f.run_id > :run)""")
                .params(JdbcRecords.values(after.edition()))
                .params(JdbcRecords.values(asked))
                .param("file", after.file())
                .param("content", after.source())
                .param("before", before)
                .param("day", day)
                .param("nights", draft.nights())
                .param("run", afterRun)
                .update();
        return JdbcRecords.one(jdbc, Long.class, "SELECT LAST_INSERT_ID()");
    }

    /** The newest run that is not among the last so many; 0 if there is none, and all are meant. */
    private long runBefore(int nights) {
        return jdbc.sql("SELECT id FROM screening_run ORDER BY id DESC LIMIT 1 OFFSET " + nights)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void addEntries(long preview, Collection<PreviewedEntry> entries) {
        template.batchUpdate(
                """
                INSERT INTO list_preview_entry (preview_id, entry_code, title, area_before, area_after, handling)
                VALUES (?, ?, ?, ?, ?, ?)""",
                entries.stream()
                        .map(entry -> new Object[] {
                            preview,
                            entry.code(),
                            entry.title()
                                    .substring(
                                            0,
                                            Math.min(
                                                    LONGEST_TITLE, entry.title().length())),
                            entry.areaBefore(),
                            entry.areaAfter(),
                            entry.handling().name()
                        })
                        .toList());
    }

    Optional<PreviewState> state(long id) {
        return jdbc.sql(STATE)
                .param("id", id)
                .query(JdbcRecords.of(PreviewState.class))
                .optional();
    }

    /** The newest that came to its end, of what was asked about a list of that content; empty if there is none. */
    Optional<PreviewState> newestEnded(String list, String sha256) {
        return jdbc.sql("""
                        SELECT id FROM list_preview
                        WHERE list_id = ? AND sha256 = ? AND result_sha256 IS NOT NULL
                            AND NOT (before_edition IS NULL AND nights IS NULL) ORDER BY id DESC LIMIT 1""").params(list, sha256).query(Long.class).optional().flatMap(this::state);
    }

    /** One that asks the same and has not ended. */
    Optional<Long> unfinished(String sha256, @Nullable Long before, LocalDate day, @Nullable Integer nights) {
        return jdbc.sql("""
                        SELECT id FROM list_preview WHERE sha256 = ? AND before_edition <=> ? AND on_day = ?
                            AND nights <=> ? AND ended_at IS NULL ORDER BY id DESC LIMIT 1""")
                .param(sha256)
                .param(before)
                .param(day)
                .param(nights)
                .query(Long.class)
                .optional();
    }

    /** The newest that says of a list, against none, which of all filings it finds. */
    Optional<Long> newestAlone(String sha256) {
        return JdbcRecords.find(jdbc, Long.class, """
                        SELECT id FROM list_preview WHERE sha256 = ? AND before_edition IS NULL AND nights IS NULL
                        ORDER BY id DESC LIMIT 1""", sha256);
    }

    /** The previews that have not ended, the oldest first. */
    List<Long> unfinished() {
        return JdbcRecords.list(jdbc, Long.class, "SELECT id FROM list_preview WHERE ended_at IS NULL ORDER BY id");
    }

    Compared compared(long id) {
        return jdbc.sql("SELECT before_edition, file, content, on_day FROM list_preview WHERE id = ?")
                .param(id)
                .query((row, n) -> new Compared(
                        row.getObject("before_edition", Long.class),
                        new KeyTechnologyListReader().read(Path.of(row.getString("file")), row.getString("content")),
                        row.getObject("on_day", LocalDate.class)))
                .single();
    }

    /** A filing to look at. */
    record Held(FilingId id, FilingNumber number) {}

    /** The results for some filings, up to the last of them. */
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
        JdbcRecords.change(jdbc, "UPDATE list_preview SET held_until = NULL WHERE id = ? AND held_by = ?", id, holder);
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
        return JdbcRecords.list(jdbc, String.class, """
                        SELECT CONCAT_WS('|', f.number, f.version, c.entry_code, c.kind, c.opens, c.closes, c.hits)
                        FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                        WHERE c.preview_id = ? ORDER BY c.filing_id, c.entry_code""", id);
    }

    @Transactional
    public void end(long id, @Nullable String result, @Nullable String broken) {
        JdbcRecords.change(jdbc, """
                        UPDATE list_preview SET ended_at = UTC_TIMESTAMP(6), result_sha256 = ?, broken = ?, held_until = NULL
                        WHERE id = ?""", result, broken, id);
    }
}

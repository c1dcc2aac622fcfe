package org.sekisho.office.edition.preview;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.reader.KeyTechnologyListReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Previews as rows: asked for, worked on, ended. */
@Repository
class JdbcPreviewRecords {

    private static final int LONGEST_TITLE = 512;
    private static final int SECONDS_HELD = 30;

    /** What is looked at. */
    private static final String IN_RANGE =
            "NOT f.canary AND f.id <= p.last_filing AND (p.after_run = 0 OR f.run_id > p.after_run)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcPreviewRecords(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A filing to look at. */
    record Held(FilingId id, FilingNumber number) {}

    /** The lists that a preview compares. */
    record Compared(@Nullable Long before, KeyTechnologyList after, LocalDate day) {}

    /** What came of some filings, the last of which is that one. */
    record Looked(FilingId last, int filings, int withoutText, Map<String, Integer> met, List<FoundChange> changes) {}

    /** Keeps what is asked for, and gives it a number. */
    @Transactional
    public long ask(PreviewDraft draft, @Nullable Long before, LocalDate day, PreviewState.Asked asked) {
        KeyTechnologyList after = draft.after();
        long afterRun = draft.nights() == null ? 0 : runBefore(draft.nights());
        jdbc.sql("""
                        INSERT INTO list_preview (list_id, edition, sha256, file, content, before_edition, on_day, nights, after_run,
                            last_filing, filings, next_filing, asked_by, asked_at)
                        SELECT :list, :edition, :sha256, :file, :content, :before, :day, :nights, :run, COALESCE(MAX(f.id), 0),
                            COUNT(f.id), COALESCE(MAX(f.id), 0), :by, :at
                        FROM filing f WHERE NOT f.canary AND (:run = 0 OR f.run_id > :run)""")
                .param("list", after.edition().list().value())
                .param("edition", after.edition().name())
                .param("sha256", after.edition().sha256())
                .param("file", after.file())
                .param("content", after.source())
                .param("before", before)
                .param("day", day)
                .param("nights", draft.nights())
                .param("run", afterRun)
                .param("by", asked.by())
                .param("at", LocalDateTime.ofInstant(asked.at(), ZoneOffset.UTC))
                .update();
        return jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
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
        return jdbc.sql("SELECT * FROM list_preview WHERE id = :id")
                .param("id", id)
                .query((row, n) -> state(row))
                .optional();
    }

    /** One that asks the same and has not ended. */
    /** The newest that came to its end, of what was asked about a list of that content; empty if there is none. */
    Optional<PreviewState> newestEnded(String list, String sha256) {
        return jdbc.sql("""
                        SELECT id FROM list_preview
                        WHERE list_id = ? AND sha256 = ? AND result_sha256 IS NOT NULL
                            AND NOT (before_edition IS NULL AND nights IS NULL) ORDER BY id DESC LIMIT 1""").params(list, sha256).query(Long.class).optional().flatMap(this::state);
    }

    Optional<Long> unfinished(String sha256, @Nullable Long before, LocalDate day, @Nullable Integer nights) {
        return jdbc.sql("""
                        SELECT id FROM list_preview WHERE sha256 = :sha256 AND before_edition <=> :before AND on_day = :day
                            AND nights <=> :nights AND ended_at IS NULL ORDER BY id DESC LIMIT 1""")
                .param("sha256", sha256)
                .param("before", before)
                .param("day", day)
                .param("nights", nights)
                .query(Long.class)
                .optional();
    }

    /** The newest that says of a list, against none, which of all filings it finds. */
    Optional<Long> newestAlone(String sha256) {
        return jdbc.sql("""
                        SELECT id FROM list_preview WHERE sha256 = :sha256 AND before_edition IS NULL AND nights IS NULL
                        ORDER BY id DESC LIMIT 1""")
                .param("sha256", sha256)
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    /** Those that have not ended, the oldest first. */
    List<Long> unfinished() {
        return jdbc.sql("SELECT id FROM list_preview WHERE ended_at IS NULL ORDER BY id")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static PreviewState state(ResultSet row) throws SQLException {
        return new PreviewState(
                row.getLong("id"),
                row.getString("list_id"),
                row.getString("edition"),
                row.getString("sha256"),
                row.getObject("before_edition", Long.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("nights", Integer.class),
                new PreviewState.Progress(
                        row.getInt("filings"),
                        row.getInt("looked"),
                        row.getInt("without_text"),
                        moment(row, "ended_at"),
                        row.getString("broken")),
                new PreviewState.Asked(
                        row.getString("asked_by"),
                        row.getObject("asked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                row.getString("result_sha256"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    Compared compared(long id) {
        return jdbc.sql("SELECT before_edition, file, content, on_day FROM list_preview WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new Compared(
                        row.getObject("before_edition", Long.class),
                        new KeyTechnologyListReader().read(Path.of(row.getString("file")), row.getString("content")),
                        row.getObject("on_day", LocalDate.class)))
                .single();
    }

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
                .query((row, n) -> new Held(new FilingId(row.getLong("id")), new FilingNumber(row.getString("number"))))
                .list();
    }

    /** The newest filings that it looks at. */
    List<FilingId> newest(long id, int atMost) {
        return jdbc.sql(
                        "SELECT f.id FROM list_preview p JOIN filing f ON %s WHERE p.id = :id ORDER BY f.id DESC LIMIT :most"
                                .formatted(IN_RANGE))
                .param("id", id)
                .param("most", atMost)
                .query((row, n) -> new FilingId(row.getLong(1)))
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

    void keepCost(long id, String code, long micros) {
        template.update(
                "UPDATE list_preview_entry SET micros = ? WHERE preview_id = ? AND entry_code = ?", micros, id, code);
    }

    /** All that it found, in one order whoever found it in which. */
    List<String> found(long id) {
        return jdbc.sql("""
                        SELECT CONCAT_WS('|', f.number, f.version, c.entry_code, c.kind, c.opens, c.closes, c.hits)
                        FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                        WHERE c.preview_id = :id ORDER BY c.filing_id, c.entry_code""").param("id", id).query((row, n) -> row.getString(1)).list();
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

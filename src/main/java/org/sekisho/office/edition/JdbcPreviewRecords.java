package org.sekisho.office.edition;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Previews as rows: what was asked for, and how each stands. */
@Repository
class JdbcPreviewRecords {

    private static final int LONGEST_TITLE = 512;

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

    JdbcPreviewRecords(JdbcTemplate template) {
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
                        ORDER BY id DESC LIMIT 1""").param("sha256", sha256).query(Long.class).optional();
    }

    /** Those that have not ended, the oldest first. */
    List<Long> unfinished() {
        return jdbc.sql("SELECT id FROM list_preview WHERE ended_at IS NULL ORDER BY id")
                .query(Long.class)
                .list();
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
}

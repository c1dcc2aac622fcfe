package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.CountingDecision;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a preview found, as far as somebody may know of it. */
@Repository
class JdbcPreviewSight {

    private static final int EXAMPLES = 20;
    private static final double DAYS_OF_A_WEEK = 7;

    private final JdbcClient jdbc;
    private final FilingTexts texts;

    JdbcPreviewSight(JdbcClient jdbc, FilingTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Which changes are asked for. */
    enum Which {
        OPENS("c.opens"),
        CLOSES("c.closes");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** Those that change, without counts. */
    List<PreviewedEntry> entries(long preview) {
        return jdbc.sql("SELECT * FROM list_preview_entry WHERE preview_id = :id ORDER BY entry_code")
                .param("id", preview)
                .query((row, n) -> new PreviewedEntry(
                        row.getString("entry_code"),
                        row.getString("title"),
                        row.getString("area_before"),
                        row.getString("area_after"),
                        Handling.valueOf(row.getString("handling")),
                        row.getInt("met"),
                        row.getObject("micros", Integer.class),
                        row.getBoolean("scanned"),
                        PreviewedEntry.Counts.NONE))
                .list();
    }

    /** Microseconds that a filing costs each entry of a list, as the newest preview of it measured that. */
    Map<String, Integer> costs(String list) {
        Map<String, Integer> costs = new HashMap<>();
        jdbc.sql("""
                        SELECT e.entry_code, e.micros FROM list_preview_entry e JOIN list_preview p ON p.id = e.preview_id
                        WHERE p.list_id = ? AND e.micros IS NOT NULL ORDER BY p.id""").param(list).query(row -> {
            costs.put(row.getString("entry_code"), row.getInt("micros"));
        });
        return costs;
    }

    /** By the codes of entries. */
    Map<String, PreviewedEntry.Counts> counts(long preview, Sight sight) {
        Map<String, PreviewedEntry.Counts> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT c.entry_code, SUM(c.kind = 'NEWLY_MET') AS newly, SUM(c.kind = 'NO_LONGER_MET') AS no_longer,
                            SUM(c.kind = 'MET_OTHERWISE') AS otherwise, SUM(c.kind = 'MET_ELSEWHERE') AS elsewhere,
                            SUM(c.opens) AS opens, SUM(c.closes) AS closes
                        FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                        WHERE c.preview_id = :id AND %s GROUP BY c.entry_code""".formatted(sight.condition()))
                .params(sight.values())
                .param("id", preview)
                .query(row -> {
                    counts.put(row.getString("entry_code"), counts(row));
                });
        return counts;
    }

    private static PreviewedEntry.Counts counts(ResultSet row) throws SQLException {
        return new PreviewedEntry.Counts(
                row.getInt("newly"),
                row.getInt("no_longer"),
                row.getInt("otherwise"),
                row.getInt("elsewhere"),
                row.getInt("opens"),
                row.getInt("closes"));
    }

    /** Filings, each once however many entries change for it. */
    int filings(long preview, Which which, Collection<String> entries, Sight sight) {
        return jdbc.sql("SELECT COUNT(DISTINCT c.filing_id) " + changes(which, sight))
                .params(sight.values())
                .param("id", preview)
                .param("entries", orNone(entries))
                .query(Integer.class)
                .single();
    }

    /** What people decided last on those filings, in whatever queue, where it counts. */
    SeenPreview.Decided decided(long preview, Which which, Collection<String> entries, Sight sight) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS decided, COALESCE(SUM(d.decision <> 'NO_CONCERN'), 0) AS of_concern FROM case_decision d
                        WHERE d.id IN (SELECT MAX(m.id) FROM case_decision m JOIN review_case r ON r.id = m.case_id
                            WHERE %s AND r.filing_id IN (SELECT c.filing_id %s) GROUP BY r.filing_id)""".formatted(CountingDecision.condition("m"), changes(which, sight)))
                .params(sight.values())
                .param("id", preview)
                .param("entries", orNone(entries))
                .query((row, n) -> new SeenPreview.Decided(row.getInt("decided"), row.getInt("of_concern")))
                .single();
    }

    /** Drawn by lot, the same whoever draws. */
    List<PreviewExample> examples(long preview, Which which, Collection<String> entries, Sight sight) {
        record Drawn(FilingId filing, PreviewExample example) {}
        return jdbc
                .sql(
                        "SELECT f.id, f.number, f.version, c.entry_code, c.hits %s ORDER BY SHA2(CONCAT(c.preview_id, '|', f.number, '|', f.version, '|', c.entry_code), 256) LIMIT %d"
                                .formatted(changes(which, sight), EXAMPLES))
                .params(sight.values())
                .param("id", preview)
                .param("entries", orNone(entries))
                .query((row, n) -> new Drawn(
                        new FilingId(row.getLong("id")),
                        new PreviewExample(
                                new FilingNumber(row.getString("number")),
                                row.getInt("version"),
                                row.getString("entry_code"),
                                FoundChange.readHits(row.getString("hits")),
                                null)))
                .list()
                .stream()
                .map(drawn -> withText(drawn.filing(), drawn.example()))
                .toList();
    }

    private static String changes(Which which, Sight sight) {
        return """
                FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                WHERE c.preview_id = :id AND %s AND c.entry_code IN (:entries) AND %s""".formatted(which.condition, sight.condition());
    }

    private static Collection<String> orNone(Collection<String> entries) {
        return entries.isEmpty() ? List.of("") : entries;
    }

    /** A text that was read anew since may be another one; words are shown only where they still stand. */
    private PreviewExample withText(FilingId filing, PreviewExample drawn) {
        return texts.ifAsRecorded(filing)
                .map(StoredText::text)
                .filter(text -> standIn(text, drawn.hits()))
                .map(text -> new PreviewExample(drawn.number(), drawn.version(), drawn.entry(), drawn.hits(), text))
                .orElse(drawn);
    }

    private static boolean standIn(FilingText text, List<TextSpan> hits) {
        return hits.stream()
                .allMatch(hit -> text.passages().stream()
                        .anyMatch(passage -> passage.span().contains(hit)));
    }

    /** Over which the filings that it looks at came in; one at least. */
    double weeks(long preview) {
        return jdbc.sql("""
                        SELECT MIN(f.received_at) AS first, MAX(f.received_at) AS last FROM list_preview p
                            JOIN filing f ON NOT f.canary AND f.id <= p.last_filing AND f.id > p.next_filing
                                AND (p.after_run = 0 OR f.run_id > p.after_run)
                        WHERE p.id = :id""")
                .param("id", preview)
                .query((row, n) ->
                        weeks(row.getObject("first", LocalDateTime.class), row.getObject("last", LocalDateTime.class)))
                .single();
    }

    private static double weeks(@Nullable LocalDateTime first, @Nullable LocalDateTime last) {
        return first == null || last == null
                ? 1
                : Math.max(1, Duration.between(first, last).toHours() / 24.0 / DAYS_OF_A_WEEK);
    }
}

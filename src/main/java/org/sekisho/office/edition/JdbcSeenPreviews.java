package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.CountingDecision;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings of a preview, as far as a person may know of them. */
@Repository
@EnableConfigurationProperties(PreviewSettings.class)
record JdbcSeenPreviews(JdbcClient jdbc, FilingTexts texts, Clocks clocks, PreviewSettings settings) {

    private static final int EXAMPLES = 20;

    /** The changes that are asked for. */
    enum Which {
        OPENS("c.opens"),
        CLOSES("c.closes");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** The entries that change, with their filings, as far as a person may know of them. */
    List<PreviewedEntry> entries(long preview, PreviewVisibility reader) {
        return reader.known(jdbc.sql("""
                        SELECT e.entry_code AS code, e.title, e.area_before, e.area_after, e.handling, e.met, e.micros, e.scanned,
                            COALESCE(n.newly, 0) AS counts_newly, COALESCE(n.no_longer, 0) AS counts_no_longer,
                            COALESCE(n.otherwise, 0) AS counts_otherwise, COALESCE(n.elsewhere, 0) AS counts_elsewhere,
                            COALESCE(n.opens, 0) AS counts_opens, COALESCE(n.closes, 0) AS counts_closes
                        FROM list_preview_entry e LEFT JOIN (
                            SELECT c.entry_code, SUM(c.kind = 'NEWLY_MET') AS newly, SUM(c.kind = 'NO_LONGER_MET') AS no_longer,
                                SUM(c.kind = 'MET_OTHERWISE') AS otherwise, SUM(c.kind = 'MET_ELSEWHERE') AS elsewhere,
                                SUM(c.opens) AS opens, SUM(c.closes) AS closes
                            FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                            WHERE c.preview_id = :id AND %s GROUP BY c.entry_code) n ON n.entry_code = e.entry_code
                        WHERE e.preview_id = :id ORDER BY e.entry_code""".formatted(reader.condition()))
                .params(reader.values())
                .param("id", preview)
                .query(JdbcRecords.of(PreviewedEntry.class))
                .list());
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

    /** The filings, decisions and weeks of work that the change of these entries brings. */
    SeenPreview.Totals totals(long preview, Collection<String> entries, PreviewVisibility reader) {
        return new SeenPreview.Totals(
                filings(preview, Which.OPENS, entries, reader),
                filings(preview, Which.CLOSES, entries, reader),
                decided(preview, Which.OPENS, entries, reader),
                decided(preview, Which.CLOSES, entries, reader),
                weeks(preview),
                settings.casesPerDay());
    }

    /** Filings, each once however many entries change for it. */
    private int filings(long preview, Which which, Collection<String> entries, PreviewVisibility reader) {
        return jdbc.sql("SELECT COUNT(DISTINCT c.filing_id) " + changes(which, reader))
                .params(reader.values())
                .param("id", preview)
                .param("entries", orNone(entries))
                .query(Integer.class)
                .single();
    }

    /** The last decisions that count on those filings, in any queue. */
    private SeenPreview.Decided decided(
            long preview, Which which, Collection<String> entries, PreviewVisibility reader) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS decided, COALESCE(SUM(d.decision <> 'NO_CONCERN'), 0) AS of_concern FROM case_decision d
                        WHERE d.id IN (SELECT MAX(m.id) FROM case_decision m JOIN review_case r ON r.id = m.case_id
                            WHERE %s AND r.filing_id IN (SELECT c.filing_id %s) GROUP BY r.filing_id)""".formatted(CountingDecision.judging("m"), changes(which, reader)))
                .params(reader.values())
                .param("id", preview)
                .param("entries", orNone(entries))
                .query(JdbcRecords.of(SeenPreview.Decided.class))
                .single();
    }

    /** Drawn by lot, the same whoever draws. */
    List<PreviewExample> examples(long preview, Which which, Collection<String> entries, PreviewVisibility reader) {
        record Drawn(FilingId filing, PreviewExample example) {}
        return jdbc
                .sql(
                        "SELECT f.id, f.number, f.version, c.entry_code, c.hits %s ORDER BY SHA2(CONCAT(c.preview_id, '|', f.number, '|', f.version, '|', c.entry_code), 256) LIMIT %d"
                                .formatted(changes(which, reader), EXAMPLES))
                .params(reader.values())
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

    private static String changes(Which which, PreviewVisibility reader) {
        return """
                FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                WHERE c.preview_id = :id AND %s AND c.entry_code IN (:entries) AND %s""".formatted(which.condition, reader.condition());
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

    /** The filings that an entry alone finds, with their days: those of the case where one is open. */
    List<SeenHindsight.Row> rows(long preview, LocalDate today, PreviewVisibility reader) {
        return jdbc.sql("""
                        SELECT f.number, f.version, f.received_at, r.id IS NOT NULL AS in_case, COALESCE(r.due_on, c.due_on) AS last_day,
                            CASE WHEN c.public_on <= :today THEN c.public_on END AS public_since
                        FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                            LEFT JOIN review_case r ON r.id = (SELECT MIN(o.id) FROM review_case o WHERE o.filing_id = f.id
                                AND (o.queue = 'SECRECY' OR NOT EXISTS (SELECT 1 FROM review_case s
                                    WHERE s.filing_id = f.id AND s.queue = 'SECRECY')))
                        WHERE c.preview_id = :id AND %s
                        ORDER BY public_since IS NOT NULL, last_day IS NULL, last_day, f.received_at, f.id""".formatted(reader.condition()))
                .params(reader.values())
                .param("id", preview)
                .param("today", today)
                .query((row, n) -> row(row, today))
                .list();
    }

    private SeenHindsight.Row row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate publicSince = row.getObject("public_since", LocalDate.class);
        return new SeenHindsight.Row(
                row.getString("number"),
                row.getInt("version"),
                clocks.today(RowMoments.of(row, "received_at")),
                row.getBoolean("in_case"),
                publicSince,
                publicSince == null ? daysLeft(row.getObject("last_day", LocalDate.class), today) : null);
    }

    private static @Nullable Integer daysLeft(@Nullable LocalDate dueOn, LocalDate today) {
        return dueOn == null ? null : (int) ChronoUnit.DAYS.between(today, dueOn);
    }

    /** Over which the filings that it looks at came in; one at least. */
    private double weeks(long preview) {
        return jdbc.sql("""
                        SELECT GREATEST(1, COALESCE(TIMESTAMPDIFF(HOUR, MIN(f.received_at), MAX(f.received_at)), 0) / 168E0)
                        FROM list_preview p JOIN filing f ON NOT f.canary AND f.id <= p.last_filing AND f.id > p.next_filing
                            AND (p.after_run = 0 OR f.run_id > p.after_run)
                        WHERE p.id = ?""").param(preview).query(Double.class).single();
    }
}

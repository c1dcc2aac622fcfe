package org.sekisho.bench;

import java.util.List;
import java.util.Objects;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.FilingTexts;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes an archive of many filings, as if nights of {@value #OF_A_NIGHT} each had taken them in by the lists of the first run: their rows
 * without words and with next to no bytes, one of a hundred flagged with an open case. Records of the audit trail are not made: a night goes along the newest alone.
 */
final class ArchiveMill {

    static final int OF_A_NIGHT = 5_000;

    /** Keys of made rows begin here. */
    private static final long FIRST = 1_000_000;

    private static final List<String> ROWS = List.of("""
            INSERT INTO screening_run (id, started_at, ended_at, status, received, clear_count, flagged, count_kept, seconds)
            SELECT {run}, '2026-01-01', '2026-01-01', 'DONE', {n}, {n} - {n} DIV 100, {n} DIV 100, TRUE, 100""", """
            INSERT INTO run_tally (run_id, kind, filings) VALUES ({run}, 'REGISTERED', {n})""", """
            INSERT INTO filing (id, number, numbered, version, fingerprint, source, documents, received_at, run_id)
            SELECT {first} + seq, CONCAT('XX', {first} + seq), TRUE, 1, SHA2({first} + seq, 256), 'inbox/bulk.xml', 1, '2026-01-01', {run}
            FROM seq_1_to_{n}""", """
            INSERT INTO receipt (source, source_sha256, filing_id, received_at)
            SELECT 'inbox/bulk.xml', LPAD({first} + seq, 64, '0'), {first} + seq, '2026-01-01' FROM seq_1_to_{n}""", """
            INSERT INTO document (id, filing_id, ordinal, name, role, sha256, size)
            SELECT {first} + seq, {first} + seq, 0, 'bulk.xml', 'SPECIFICATION', SHA2({first} + seq, 256), 1 FROM seq_1_to_{n}""", """
            INSERT INTO document_chunk (document_id, ordinal, content) SELECT {first} + seq, 0, REPEAT('x', 200) FROM seq_1_to_{n}""", """
            INSERT INTO run_list (run_id, list_edition_id, on_day)
            SELECT {run}, list_edition_id, on_day FROM run_list WHERE run_id = (SELECT MIN(run_id) FROM run_list)""", """
            INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
            SELECT {first} + seq, {run}, IF(seq MOD 100 = 0, 'FLAGGED', 'CLEAR'), 0, '2026-01-01' FROM seq_1_to_{n}""", """
            INSERT INTO review_case (filing_id, queue, status, handling, opened_at, run_id, rank_score, due_on, act_by, warn_on, clock)
            SELECT {first} + seq * 100, 'SECRECY', 'OPEN', 'NORMAL', '2026-01-01', {run}, 1, '2099-01-01', '2099-01-01', '2099-01-01', 'made'
            FROM seq_1_to_{cases}""");

    /** The text of the first, kept as the program keeps it, for all others of a night. */
    private static final String TEXTS = """
            INSERT INTO filing_text (filing_id, language, characters, passages, content)
            SELECT {first} + seq, t.language, t.characters, t.passages, t.content
            FROM seq_2_to_{n} JOIN filing_text t ON t.filing_id = {first} + 1""";

    private final JdbcTemplate jdbc;
    private final FilingTexts texts;

    ArchiveMill(JdbcTemplate jdbc, FilingTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Adds filings until there are so many. */
    void makeUpTo(long filings) {
        long held = number("SELECT COALESCE(SUM(filings), 0) FROM run_tally WHERE kind = 'REGISTERED'");
        long first = Math.max(FIRST, number("SELECT COALESCE(MAX(id), 0) FROM filing") + OF_A_NIGHT);
        for (long made = 0; held + made < filings; made += OF_A_NIGHT) {
            night(first + made);
        }
        List.of("filing", "screening_outcome", "document", "document_chunk", "review_case")
                .forEach(table -> jdbc.execute("ANALYZE TABLE " + table));
    }

    private long number(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    private void night(long first) {
        ROWS.forEach(sql -> insert(sql, first));
        texts.keep(
                new FilingId(first + 1),
                new Filing(null, Bibliography.UNKNOWN, List.of(), List.of()),
                new FilingText("en", "", List.of()));
        insert(TEXTS, first);
    }

    private void insert(String sql, long first) {
        jdbc.update(sql.replace("{run}", String.valueOf(first))
                .replace("{first}", String.valueOf(first))
                .replace("{n}", String.valueOf(OF_A_NIGHT))
                .replace("{cases}", String.valueOf(OF_A_NIGHT / 100)));
    }
}

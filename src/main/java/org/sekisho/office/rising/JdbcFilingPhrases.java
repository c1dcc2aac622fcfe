package org.sekisho.office.rising;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.rising.FilingPhrases;
import org.sekisho.curation.rising.NounPhrase;
import org.sekisho.curation.rising.PhraseReader;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Noun phrases as rows, compressed. Of a filing's versions the newest counts that has text, in the month of the first. */
@Repository
class JdbcFilingPhrases {

    private static final int AT_ONCE = 500;

    private static final String NEWEST = """
            NOT f.canary AND NOT EXISTS (SELECT 1 FROM filing n JOIN filing_text x ON x.filing_id = n.id AND x.passages > 0
                WHERE n.number = f.number AND n.version > f.version)""";

    private static final String TO_READ = """
            FROM filing f JOIN filing_text t ON t.filing_id = f.id AND t.passages > 0
                LEFT JOIN filing_phrases p ON p.filing_id = f.id
            WHERE f.received_at >= :from AND %s
                AND (p.filing_id IS NULL OR p.edition <> :edition OR p.text_sha256 <> t.sha256)""".formatted(NEWEST);

    private final JdbcClient jdbc;

    JdbcFilingPhrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countToRead(Instant from) {
        return toRead("SELECT COUNT(*) " + TO_READ, from).query(Integer.class).single();
    }

    List<PhraseArchive.ToRead> toRead(Instant from, FilingId after, int most) {
        return toRead("""
                        SELECT f.id, (SELECT MIN(o.received_at) FROM filing o WHERE o.number = f.number) AS first %s
                            AND f.id > :after ORDER BY f.id LIMIT :most""".formatted(TO_READ), from)
                .param("after", after.value())
                .param("most", most)
                .query((row, n) ->
                        new PhraseArchive.ToRead(new FilingId(row.getLong("id")), RowMoments.of(row, "first")))
                .list();
    }

    private JdbcClient.StatementSpec toRead(String sql, Instant from) {
        return jdbc.sql(sql).param("from", RowMoments.stored(from)).param("edition", PhraseReader.EDITION);
    }

    /** Nothing is kept of a filing whose text was forgotten meanwhile. */
    @Transactional
    public void keep(FilingId filing, YearMonth month, @Nullable Long applicant, Collection<NounPhrase> phrases) {
        jdbc.sql("""
                        INSERT INTO filing_phrases (filing_id, edition, text_sha256, month, applicant, content)
                        SELECT t.filing_id, :edition, t.sha256, :month, :applicant, COMPRESS(:content)
                        FROM filing_text t WHERE t.filing_id = :filing
                        ON DUPLICATE KEY UPDATE edition = VALUES(edition), text_sha256 = VALUES(text_sha256),
                            month = VALUES(month), applicant = VALUES(applicant), content = VALUES(content)""")
                .param("filing", filing.value())
                .param("edition", PhraseReader.EDITION)
                .param("month", month.toString())
                .param("applicant", applicant)
                .param(
                        "content",
                        phrases.stream()
                                .map(NounPhrase::written)
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** Those of the months of a search, page by page. */
    void each(RisingWindow window, Consumer<FilingPhrases> taker) {
        long last = 0;
        List<FilingPhrases> page = page(window, last);
        while (!page.isEmpty()) {
            page.forEach(taker);
            last = page.get(page.size() - 1).filing();
            page = page(window, last);
        }
    }

    private List<FilingPhrases> page(RisingWindow window, long after) {
        return jdbc.sql("""
                        SELECT p.filing_id, p.month, p.applicant, UNCOMPRESS(p.content) AS content
                        FROM filing_phrases p JOIN filing f ON f.id = p.filing_id
                        WHERE p.month BETWEEN :first AND :last AND p.filing_id > :after AND %s
                        ORDER BY p.filing_id LIMIT :most""".formatted(NEWEST))
                .param("first", window.first().toString())
                .param("last", window.last().toString())
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, n) -> new FilingPhrases(
                        row.getLong("filing_id"),
                        window.at(YearMonth.parse(row.getString("month"))),
                        row.getObject("applicant", Long.class),
                        phrases(row.getBytes("content"))))
                .list();
    }

    private static List<NounPhrase> phrases(byte @Nullable [] content) {
        return content == null
                ? List.of()
                : new String(content, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .map(NounPhrase::read)
                        .toList();
    }
}

package org.sekisho.office.rising;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.rising.FilingPhrases;
import org.sekisho.curation.rising.NounPhrase;
import org.sekisho.curation.rising.PhraseReader;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.NameKey;
import org.sekisho.intake.filing.Party;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The noun phrases of filings as they are kept, each filing's read once however many searches there are. Of a filing's versions the
 * newest counts that has text, in the month of the first.
 */
@Repository
public class PhraseArchive {

    private static final int AT_ONCE = 500;

    private static final String NEWEST = """
            NOT f.canary AND NOT EXISTS (SELECT 1 FROM filing n JOIN filing_text x ON x.filing_id = n.id AND x.passages > 0
                WHERE n.number = f.number AND n.version > f.version)""";

    private static final String TO_READ = """
            FROM filing f JOIN filing_text t ON t.filing_id = f.id AND t.passages > 0
                LEFT JOIN filing_phrases p ON p.filing_id = f.id
            WHERE f.received_at >= :from AND %s
                AND (p.filing_id IS NULL OR p.edition <> :edition OR p.text_sha256 <> t.sha256)""".formatted(NEWEST);

    /** The span of time zones: a filing of the first day of a month may count by any of them. */
    private static final Duration ZONES = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final RisingSettings settings;
    private final Clocks days;
    private final Clock clock;

    PhraseArchive(JdbcClient jdbc, RisingSettings settings, Clocks days, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    /**
     * A filing whose phrases are not kept, or those of another text.
     *
     * @param first when its first version came in
     */
    public record ToRead(FilingId id, Instant first) {}

    /** The last month that is over. */
    public YearMonth lastMonth() {
        return YearMonth.from(days.today(clock.instant())).minusMonths(1);
    }

    /** The months of a search. */
    public RisingWindow until(YearMonth last) {
        return RisingWindow.until(last, settings);
    }

    public int countToRead(RisingWindow window) {
        return toRead("SELECT COUNT(*) " + TO_READ, from(window))
                .query(Integer.class)
                .single();
    }

    /** The next filings to read, in the order of their keys. */
    public List<ToRead> toRead(RisingWindow window, FilingId after, int most) {
        return toRead("""
                        SELECT f.id, (SELECT MIN(o.received_at) FROM filing o WHERE o.number = f.number) AS first %s
                            AND f.id > :after ORDER BY f.id LIMIT :most""".formatted(TO_READ), from(window))
                .param("after", after.value())
                .param("most", most)
                .query(JdbcRecords.of(ToRead.class))
                .list();
    }

    private static Instant from(RisingWindow window) {
        return window.first().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(ZONES);
    }

    /** Keeps what was read of a filing; nothing of one whose text was forgotten meanwhile. */
    @Transactional
    public void keep(ToRead filing, Bibliography bibliography, Collection<NounPhrase> read) {
        jdbc.sql("""
                        INSERT INTO filing_phrases (filing_id, edition, text_sha256, month, applicant, content)
                        SELECT t.filing_id, :edition, t.sha256, :month, :applicant, COMPRESS(:content)
                        FROM filing_text t WHERE t.filing_id = :filing
                        ON DUPLICATE KEY UPDATE edition = VALUES(edition), text_sha256 = VALUES(text_sha256),
                            month = VALUES(month), applicant = VALUES(applicant), content = VALUES(content)""")
                .param("filing", filing.id().value())
                .param("edition", PhraseReader.EDITION)
                .param("month", YearMonth.from(days.today(filing.first())).toString())
                .param("applicant", applicant(bibliography).orElse(null))
                .param(
                        "content",
                        read.stream()
                                .map(NounPhrase::written)
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** One of a filing, so that those who file together count once. */
    private static Optional<Long> applicant(Bibliography bibliography) {
        return Stream.of(Party.Role.APPLICANT, Party.Role.ASSIGNEE)
                .flatMap(role -> bibliography.parties().stream().filter(party -> party.role() == role))
                .map(party -> NameKey.of(party.name()).words())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> ByteBuffer.wrap(DigestUtils.sha256(words)).getLong());
    }

    /** Hands out those of the months of a search, page by page. */
    public void each(RisingWindow window, Consumer<FilingPhrases> taker) {
        long last = 0;
        List<FilingPhrases> page = page(window, last);
        while (!page.isEmpty()) {
            page.forEach(taker);
            last = page.get(page.size() - 1).filing();
            page = page(window, last);
        }
    }

    private JdbcClient.StatementSpec toRead(String sql, Instant from) {
        return jdbc.sql(sql).param("from", RowMoments.stored(from)).param("edition", PhraseReader.EDITION);
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

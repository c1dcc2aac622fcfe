package org.sekisho.reading.passage;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sekisho.intake.filing.AlteredFilingException;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.KeptAsRecorded;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts as rows, compressed. */
@Repository
class JdbcFilingTexts implements FilingTexts {

    private static final int DIGESTS_AT_ONCE = 2_000;

    private final JdbcClient database;
    private final KeptAsRecorded recorded;
    private final JacksonTextCodec codec = new JacksonTextCodec();

    @Autowired
    JdbcFilingTexts(JdbcClient database, ObjectProvider<KeptAsRecorded> recorded) {
        this(database, recorded.getIfAvailable(() -> KeptAsRecorded.NOTHING_RECORDED));
    }

    JdbcFilingTexts(JdbcClient database, KeptAsRecorded recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    @Override
    public Packed packed(Filing read, FilingText text) {
        return new Packed(text, codec.encode(new StoredText(read.bibliography(), read.claims(), text, read.placed())));
    }

    @Override
    public void keep(FilingId filing, Packed packed) {
        FilingText text = packed.text();
        database.sql("""
                        INSERT INTO filing_text (filing_id, language, characters, passages, content)
                        VALUES (:filing, :language, :characters, :passages, :content)
                        ON DUPLICATE KEY UPDATE
                            language = VALUES(language),
                            characters = VALUES(characters),
                            passages = VALUES(passages),
                            content = VALUES(content)
                        """)
                .param("filing", filing.value())
                .param("language", text.language())
                .param("characters", text.words().length())
                .param("passages", text.passages().size())
                .param("content", packed.content())
                .update();
    }

    @Override
    public void forget(Collection<FilingId> filings) {
        if (!filings.isEmpty()) {
            database.sql("DELETE FROM filing_text WHERE filing_id IN (:filings)")
                    .param("filings", filings.stream().map(FilingId::value).toList())
                    .update();
        }
    }

    @Override
    public Optional<StoredText> of(FilingId filing) {
        Optional<byte[]> content = database.sql("SELECT content FROM filing_text WHERE filing_id = :filing")
                .param("filing", filing.value())
                .query(byte[].class)
                .optional();
        if (!recorded.holds(filing, "filing_text")) {
            throw new AlteredFilingException(filing);
        }
        return content.map(codec::decode);
    }

    @Override
    public Map<FilingId, Long> digests(Collection<FilingId> filings) {
        return filings.isEmpty()
                ? Map.of()
                : digests(database.sql("SELECT filing_id, sha256 FROM filing_text WHERE filing_id IN (:filings)")
                        .param("filings", filings.stream().map(FilingId::value).toList()));
    }

    @Override
    public Map<FilingId, Long> digests(FilingId below, int most) {
        return digests(database.sql("""
                        SELECT filing_id, sha256 FROM filing_text WHERE filing_id < :below AND passages > 0
                        ORDER BY filing_id DESC LIMIT :most""").param("below", below.value()).param("most", most));
    }

    @Override
    public void eachDigestSince(long since, BiConsumer<FilingId, Optional<Long>> taker) {
        database.sql("SELECT DISTINCT run_id AS run FROM filing WHERE run_id >= :since")
                .param("since", since)
                .query((row, n) -> row.getLong("run"))
                .list()
                .forEach(run -> eachDigestOf(run, taker));
    }

    /** Hands out the digests of a run page by page along the index of its filings. */
    private void eachDigestOf(long run, BiConsumer<FilingId, Optional<Long>> taker) {
        long last = 0;
        int page = DIGESTS_AT_ONCE;
        while (page == DIGESTS_AT_ONCE) {
            Map<FilingId, Optional<Long>> digests = digestsOf(run, last);
            digests.forEach(taker);
            page = digests.size();
            last = digests.keySet().stream().mapToLong(FilingId::value).max().orElse(last);
        }
    }

    private Map<FilingId, Optional<Long>> digestsOf(long run, long after) {
        Map<FilingId, Optional<Long>> digests = new LinkedHashMap<>();
        database.sql("""
                        SELECT f.id, t.sha256 FROM filing f
                            LEFT JOIN filing_text t ON t.filing_id = f.id AND t.passages > 0
                        WHERE f.run_id = :run AND f.id > :after ORDER BY f.id LIMIT :most""")
                .param("run", run)
                .param("after", after)
                .param("most", DIGESTS_AT_ONCE)
                .query(row -> {
                    digests.put(
                            new FilingId(row.getLong("id")),
                            Optional.ofNullable(row.getBytes("sha256")).map(JdbcFilingTexts::digest));
                });
        return digests;
    }

    private static long digest(byte[] sha256) {
        return ByteBuffer.wrap(sha256).getLong();
    }

    private static Map<FilingId, Long> digests(JdbcClient.StatementSpec asked) {
        Map<FilingId, Long> digests = new LinkedHashMap<>();
        asked.query(row -> {
            digests.put(new FilingId(row.getLong("filing_id")), digest(row.getBytes("sha256")));
        });
        return digests;
    }

    @Override
    public void each(Collection<FilingId> filings, int longest, BiConsumer<FilingId, Optional<StoredText>> taker) {
        if (!filings.isEmpty()) {
            database.sql("""
                            SELECT filing_id, CASE WHEN characters <= :longest THEN content END AS content
                            FROM filing_text WHERE filing_id IN (:filings)""")
                    .param("longest", longest)
                    .param("filings", filings.stream().map(FilingId::value).toList())
                    .query(row -> {
                        Optional<StoredText> text =
                                Optional.ofNullable(row.getBytes("content")).map(codec::decode);
                        taker.accept(new FilingId(row.getLong("filing_id")), text);
                    });
        }
    }
}

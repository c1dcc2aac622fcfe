package org.sekisho.screening.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.OutcomePreparation;
import org.sekisho.screening.Remark;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All outcomes, with the evidence for them. Writes are upserts on natural keys, many rows at a time. */
@Repository
public class ScreeningOutcomes implements OutcomePreparation {

    private static final String OUTCOME = """
            INSERT INTO screening_outcome (filing_id, run_id, outcome, reason, rank_score, screened_at, without_claims, exempt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE run_id = VALUES(run_id), outcome = VALUES(outcome), reason = VALUES(reason),
                rank_score = VALUES(rank_score), screened_at = VALUES(screened_at),
                without_claims = VALUES(without_claims), exempt = VALUES(exempt)""";
    private static final String FINDING = """
            INSERT INTO entry_finding
                (filing_id, ordinal, list_edition_id, entry_code, queue, requirement, near_limit, rank_score)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String EVIDENCE = """
            INSERT INTO evidence
                (filing_id, ordinal, finding_ordinal, rule, kind, section, place, document, page, span_start,
                 span_end, symbol, weight, recognised)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UNREAD = """
            INSERT INTO unread_part (filing_id, ordinal, document, page, reason, detail)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String ENTITY = """
            INSERT INTO filing_entity (filing_id, ordinal, kind, role, name, name_key, span_start, span_end)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FUNDING = """
            INSERT INTO state_funding (filing_id, ordinal, agency, contract, span_start, span_end)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String UNKNOWN_SYMBOL =
            "INSERT INTO unknown_symbol (filing_id, ordinal, symbol) VALUES (?, ?, ?)";
    private static final String REMARK =
            "INSERT INTO filing_remark (filing_id, kind, detail, parts) VALUES (?, ?, ?, ?)";
    /** Of many more the database would search whole tables. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final List<String> DETAILS = List.of(
            "entry_finding",
            "evidence",
            "unread_part",
            "filing_entity",
            "state_funding",
            "unknown_symbol",
            "filing_remark");

    /** Also what is left of an outcome that someone deleted by hand: no run must fail of that. */
    private static final String ANYTHING_EARLIER = Stream.concat(Stream.of("screening_outcome"), DETAILS.stream())
            .map(table -> "SELECT filing_id FROM " + table + " WHERE filing_id IN (:ids)")
            .collect(Collectors.joining(" UNION "));

    private static final String RECORDED = """
            SELECT f.id, f.number, f.version, o.outcome, o.rank_score,
                COALESCE(o.exempt, '') AS exempt
            FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
            """;
    private static final RowMapper<RecordedOutcome.Evidence> EVIDENCE_ROW = (row, n) -> new RecordedOutcome.Evidence(
            row.getString("rule"),
            row.getString("kind"),
            row.getString("section"),
            row.getString("place"),
            row.getString("document"),
            row.getInt("page"),
            row.getObject("span_start", Integer.class),
            row.getObject("span_end", Integer.class),
            row.getString("symbol"),
            row.getDouble("weight"),
            row.getObject("recognised", Integer.class));

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final FilingTexts texts;
    private final Clock clock;

    ScreeningOutcomes(JdbcTemplate jdbc, FilingTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void prepare(ScreenedFiling screened) {
        rows(screened);
        if (!screened.outcome().marked()) {
            text(screened);
        }
    }

    private static JdbcOutcomeRows rows(ScreenedFiling screened) {
        return screened.once(JdbcOutcomeRows.class, () -> JdbcOutcomeRows.of(screened));
    }

    private FilingTexts.Packed text(ScreenedFiling screened) {
        return screened.once(FilingTexts.Packed.class, () -> texts.packed(screened.filing(), screened.text()));
    }

    /**
     * Records outcomes with findings, evidence, entities and unread parts. Recording one again replaces it, so that a
     * repeat after a crash changes nothing. The caller holds the transaction.
     *
     * @param editions the keys under which the run keeps its list editions
     */
    public void record(long runId, List<? extends ScreenedFiling> screened, Map<Edition, Long> editions) {
        forgetEarlier(screened);
        JdbcOutcomeRows rows = new JdbcOutcomeRows();
        for (ScreenedFiling filing : screened) {
            if (filing.outcome().marked()) {
                texts.forget(List.of(filing.registered().id()));
            } else {
                texts.keep(filing.registered().id(), text(filing));
            }
            rows.add(rows(filing), runId, editions, RowMoments.stored(clock.instant()));
        }
        jdbc.batchUpdate(OUTCOME, rows.outcomes);
        jdbc.batchUpdate(FINDING, rows.findings);
        jdbc.batchUpdate(EVIDENCE, rows.evidence);
        jdbc.batchUpdate(UNREAD, rows.unread);
        jdbc.batchUpdate(ENTITY, rows.entities);
        jdbc.batchUpdate(FUNDING, rows.funding);
        jdbc.batchUpdate(UNKNOWN_SYMBOL, rows.unknownSymbols);
        jdbc.batchUpdate(REMARK, rows.remarks);
    }

    /** Deletes only where there is something to delete: a delete that finds nothing locks the gap others insert into. */
    private void forgetEarlier(List<? extends ScreenedFiling> screened) {
        List<Long> ids = screened.stream()
                .map(filing -> filing.registered().id().value())
                .toList();
        List<Long> earlier = client.sql(ANYTHING_EARLIER)
                .param("ids", ids)
                .query((row, n) -> row.getLong("filing_id"))
                .list();
        if (!earlier.isEmpty()) {
            DETAILS.forEach(table -> delete(table, earlier));
        }
    }

    private void delete(String table, List<Long> filings) {
        client.sql("DELETE FROM " + table + " WHERE filing_id IN (:filings)")
                .param("filings", filings)
                .update();
    }

    /**
     * Takes outcomes back, with all that was recorded and kept of what was read, so that the filings wait again. The
     * caller holds the transaction.
     */
    public void withdraw(Collection<FilingId> filings) {
        List<FilingId> all = List.copyOf(filings);
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<FilingId> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            DETAILS.forEach(table -> delete(table, ids(some)));
            texts.forget(some);
            delete("screening_outcome", ids(some));
        }
    }

    /** The recorded outcome of one version of a filing; empty while it waits. */
    public Optional<RecordedOutcome> of(FilingId filing) {
        return client.sql(RECORDED + "WHERE o.filing_id = :id")
                .param("id", filing.value())
                .query(recorded())
                .optional();
    }

    /** What each of these filings came to; without those that wait. */
    public Map<FilingId, RecordedEntries> entriesOf(Collection<FilingId> filings) {
        return filings.isEmpty() ? Map.of() : recordedEntries(ids(filings));
    }

    private Map<FilingId, RecordedEntries> recordedEntries(List<Long> filings) {
        record Row(FilingId filing, RecordedEntries.Found found) {}
        Map<FilingId, List<RecordedEntries.Found>> found = client
                .sql("""
                        SELECT e.filing_id, l.list_id, e.entry_code, e.queue
                        FROM entry_finding e JOIN list_edition l ON l.id = e.list_edition_id
                        WHERE e.filing_id IN (:ids) ORDER BY e.filing_id, e.ordinal""")
                .param("ids", filings)
                .query((row, n) -> new Row(
                        new FilingId(row.getLong("filing_id")),
                        new RecordedEntries.Found(
                                row.getString("list_id"), row.getString("entry_code"), row.getString("queue"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::filing, Collectors.mapping(Row::found, Collectors.toList())));
        Map<FilingId, RecordedEntries> recorded = new HashMap<>();
        client.sql("SELECT filing_id, outcome FROM screening_outcome WHERE filing_id IN (:ids)")
                .param("ids", filings)
                .query(row -> {
                    FilingId filing = new FilingId(row.getLong("filing_id"));
                    OutcomeKind kind = OutcomeKind.valueOf(row.getString("outcome"));
                    recorded.put(filing, new RecordedEntries(kind, found.getOrDefault(filing, List.of())));
                });
        return recorded;
    }

    /** Filings of a run that need a person, highest rank first, and after them those that could not be read. */
    public List<RecordedOutcome> ofRun(long runId) {
        return client.sql(RECORDED
                        + "WHERE o.run_id = :run AND NOT f.canary ORDER BY o.rank_score DESC, f.number, f.version")
                .param("run", runId)
                .query(recorded())
                .list();
    }

    /** How the filings of a run ended so far; those without an outcome are waiting. Without the canaries. */
    public OutcomeCounts counts(long runId) {
        return client.sql("""
                        SELECT COUNT(*) AS received,
                            COALESCE(SUM(o.outcome = 'CLEAR'), 0) AS clear,
                            COALESCE(SUM(o.outcome = 'FLAGGED'), 0) AS flagged,
                            COALESCE(SUM(o.outcome = 'UNSCREENABLE'), 0) AS unscreenable,
                            COALESCE(SUM(o.outcome = 'EXEMPT'), 0) AS exempt,
                            COALESCE(SUM(o.outcome IS NULL), 0) AS waiting
                        FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.run_id = :run AND NOT f.canary""")
                .param("run", runId)
                .query((row, n) -> new OutcomeCounts(
                        row.getInt("received"),
                        row.getInt("clear"),
                        row.getInt("flagged"),
                        row.getInt("unscreenable"),
                        row.getInt("exempt"),
                        row.getInt("waiting")))
                .single();
    }

    /** Filings of a run of which text was read and no claims were recognised in it. Without the canaries. */
    public List<FilingNumber> withoutClaims(long runId) {
        return client.sql("""
                        SELECT f.number FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE o.run_id = :run AND o.without_claims AND NOT f.canary ORDER BY f.number, f.version""")
                .param("run", runId)
                .query((row, n) -> new FilingNumber(row.getString("number")))
                .list();
    }

    private RowMapper<RecordedOutcome> recorded() {
        return (row, n) -> {
            FilingId filing = new FilingId(row.getLong("id"));
            OutcomeKind kind = OutcomeKind.valueOf(row.getString("outcome"));
            return new RecordedOutcome(
                    filing,
                    new FilingNumber(row.getString("number")),
                    row.getInt("version"),
                    kind,
                    row.getDouble("rank_score"),
                    kind == OutcomeKind.UNSCREENABLE ? unreadWords(filing) : "",
                    row.getString("exempt"),
                    findings(filing),
                    unknownSymbols(filing),
                    remarks(filing));
        };
    }

    private List<String> unknownSymbols(FilingId filing) {
        return client.sql("SELECT symbol FROM unknown_symbol WHERE filing_id = :id ORDER BY ordinal")
                .param("id", filing.value())
                .query((row, n) -> row.getString("symbol"))
                .list();
    }

    private List<Remark> remarks(FilingId filing) {
        return client.sql("SELECT kind, detail, parts FROM filing_remark WHERE filing_id = :id ORDER BY kind, detail")
                .param("id", filing.value())
                .query((row, n) -> new Remark(
                        Remark.Kind.valueOf(row.getString("kind")), row.getString("detail"), row.getInt("parts")))
                .list();
    }

    /** What a run's filings have that the office accepts not to be looked at. Without the canaries. */
    public List<RemarkCount> remarks(long runId) {
        return client.sql("""
                        SELECT r.kind, r.detail, COUNT(*) filings, SUM(r.parts) parts
                        FROM filing_remark r JOIN screening_outcome o ON o.filing_id = r.filing_id
                            JOIN filing f ON f.id = r.filing_id
                        WHERE o.run_id = :run AND NOT f.canary GROUP BY r.kind, r.detail ORDER BY r.kind, r.detail""")
                .param("run", runId)
                .query((row, n) -> new RemarkCount(
                        Remark.Kind.valueOf(row.getString("kind")),
                        row.getString("detail"),
                        row.getInt("filings"),
                        row.getInt("parts")))
                .list();
    }

    /** Why documents and pages of a run's filings were not read, the most frequent reason first. */
    public List<UnreadCount> unread(long runId) {
        return client.sql("""
                        SELECT u.reason, COUNT(DISTINCT u.filing_id) filings, COUNT(*) parts
                        FROM unread_part u JOIN screening_outcome o ON o.filing_id = u.filing_id
                            JOIN filing f ON f.id = u.filing_id
                        WHERE o.run_id = :run AND NOT f.canary GROUP BY u.reason ORDER BY filings DESC, u.reason""")
                .param("run", runId)
                .query((row, n) -> new UnreadCount(
                        UnreadReason.valueOf(row.getString("reason")), row.getInt("filings"), row.getInt("parts")))
                .list();
    }

    /** Filings of a run that broke the program, canaries among them. */
    public List<RecordedFault> faults(long runId) {
        return client.sql("""
                        SELECT f.number, u.detail
                        FROM unread_part u JOIN screening_outcome o ON o.filing_id = u.filing_id
                            JOIN filing f ON f.id = u.filing_id
                        WHERE o.run_id = :run AND u.reason = :reason ORDER BY f.number, u.ordinal""")
                .param("run", runId)
                .param("reason", UnreadReason.PROGRAM_FAULT.name())
                .query((row, n) ->
                        new RecordedFault(new FilingNumber(row.getString("number")), row.getString("detail")))
                .list();
    }

    private String unreadWords(FilingId filing) {
        return unreadOf(filing).stream().map(UnreadPart::summary).collect(Collectors.joining("; "));
    }

    /** What could not be read of one version of a filing; empty if all was, or while it waits. */
    public List<UnreadPart> unreadOf(FilingId filing) {
        return client.sql("SELECT * FROM unread_part WHERE filing_id = :id ORDER BY ordinal")
                .param("id", filing.value())
                .query((row, n) -> unreadPart(row))
                .list();
    }

    /** The first thing that could not be read of each of these filings; without those that were read whole. */
    public Map<FilingId, UnreadPart> firstUnreadOf(Collection<FilingId> filings) {
        Map<FilingId, UnreadPart> first = new HashMap<>();
        if (!filings.isEmpty()) {
            client.sql("SELECT * FROM unread_part WHERE filing_id IN (:ids) ORDER BY filing_id, ordinal")
                    .param("ids", ids(filings))
                    .query(row -> {
                        first.putIfAbsent(new FilingId(row.getLong("filing_id")), unreadPart(row));
                    });
        }
        return first;
    }

    /** Where in their texts something was found for these filings, in no order. */
    public List<FoundAt> foundAt(Collection<FilingId> filings) {
        return filings.isEmpty()
                ? List.of()
                : client.sql("""
                                SELECT v.filing_id, e.queue, v.span_start, v.span_end FROM evidence v
                                    JOIN entry_finding e ON e.filing_id = v.filing_id AND e.ordinal = v.finding_ordinal
                                WHERE v.filing_id IN (:ids) AND v.span_start IS NOT NULL""")
                        .param("ids", ids(filings))
                        .query((row, n) -> new FoundAt(
                                new FilingId(row.getLong("filing_id")),
                                row.getString("queue"),
                                new TextSpan(row.getInt("span_start"), row.getInt("span_end"))))
                        .list();
    }

    private static List<Long> ids(Collection<FilingId> filings) {
        return filings.stream().map(FilingId::value).toList();
    }

    private static UnreadPart unreadPart(ResultSet row) throws SQLException {
        return new UnreadPart(
                row.getString("document"),
                row.getInt("page"),
                UnreadReason.valueOf(row.getString("reason")),
                row.getString("detail"));
    }

    private List<RecordedOutcome.Finding> findings(FilingId filing) {
        Map<Integer, List<RecordedOutcome.Evidence>> evidence = evidence(filing);
        return client.sql("""
                        SELECT e.ordinal, l.list_id, l.id AS edition_id, l.edition, e.entry_code, e.queue, e.requirement, e.near_limit, e.rank_score
                        FROM entry_finding e JOIN list_edition l ON l.id = e.list_edition_id
                        WHERE e.filing_id = :id ORDER BY e.ordinal""")
                .param("id", filing.value())
                .query((row, n) -> new RecordedOutcome.Finding(
                        row.getString("list_id"),
                        row.getLong("edition_id"),
                        row.getString("edition"),
                        row.getString("entry_code"),
                        row.getString("queue"),
                        row.getString("requirement"),
                        row.getBoolean("near_limit"),
                        row.getDouble("rank_score"),
                        evidence.getOrDefault(row.getInt("ordinal"), List.of())))
                .list();
    }

    private Map<Integer, List<RecordedOutcome.Evidence>> evidence(FilingId filing) {
        record Row(int finding, RecordedOutcome.Evidence evidence) {}
        return client
                .sql("SELECT * FROM evidence WHERE filing_id = :id ORDER BY ordinal")
                .param("id", filing.value())
                .query((row, n) -> new Row(row.getInt("finding_ordinal"), EVIDENCE_ROW.mapRow(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::finding, Collectors.mapping(Row::evidence, Collectors.toList())));
    }

    /**
     * A place in a text where something was found.
     *
     * @param queue of the entry that it was found for
     */
    public record FoundAt(FilingId filing, String queue, TextSpan span) {}
}

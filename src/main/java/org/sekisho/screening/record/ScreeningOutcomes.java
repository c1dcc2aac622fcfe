package org.sekisho.screening.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.OutcomePreparation;
import org.sekisho.screening.Remark;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.record.JdbcOutcomeRows.Table;
import org.sekisho.screening.record.RecordedOutcome.RecordedEntries;
import org.sekisho.screening.record.RecordedOutcome.RecordedFault;
import org.sekisho.screening.record.RecordedOutcome.RemarkCount;
import org.sekisho.screening.record.RecordedOutcome.UnreadCount;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All outcomes, with the evidence for them. Writes are upserts on natural keys, many rows at a time. */
@Repository
public class ScreeningOutcomes implements OutcomePreparation {

    /** The most at once: for many more the database would search whole tables. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final Set<Table> DETAILS = EnumSet.complementOf(EnumSet.of(Table.SCREENING_OUTCOME));

    /** Also what is left of an outcome that someone deleted by hand: no run must fail of that. */
    private static final String ANYTHING_EARLIER = Stream.of(Table.values())
            .map(table -> "SELECT filing_id FROM " + table.named() + " WHERE filing_id IN (:ids)")
            .collect(Collectors.joining(" UNION "));

    private static final String RECORDED = """
            SELECT f.id AS filing, f.number, f.version, o.outcome AS kind, o.rank_score, COALESCE(o.exempt, '') AS exempt
            FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
            """;
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
        for (Table table : Table.values()) {
            jdbc.batchUpdate(table.insert, rows.of(table));
        }
    }

    /** Deletes only where there is something to delete: a delete that finds nothing locks the gap others insert into. */
    private void forgetEarlier(List<? extends ScreenedFiling> screened) {
        List<Long> ids = screened.stream()
                .map(filing -> filing.registered().id().value())
                .toList();
        List<Long> earlier = client.sql(ANYTHING_EARLIER)
                .param("ids", ids)
                .query(JdbcRecords.of(Long.class))
                .list();
        if (!earlier.isEmpty()) {
            DETAILS.forEach(table -> delete(table, earlier));
        }
    }

    private void delete(Table table, List<Long> filings) {
        client.sql("DELETE FROM " + table.named() + " WHERE filing_id IN (:filings)")
                .param("filings", filings)
                .update();
    }

    /**
     * Takes outcomes back, with all that was recorded and kept of what was read, so that the filings wait again. The
     * caller holds the transaction.
     */
    public void withdraw(Collection<FilingId> filings) {
        for (List<FilingId> some : few(filings)) {
            DETAILS.forEach(table -> delete(table, ids(some)));
            texts.forget(some);
            delete(Table.SCREENING_OUTCOME, ids(some));
        }
    }

    /** The recorded outcome of one version of a filing; empty while it waits. */
    public Optional<RecordedOutcome> of(FilingId filing) {
        return recorded(client.sql(RECORDED + "WHERE o.filing_id = :id").param("id", filing.value())).stream()
                .findFirst();
    }

    /** The outcome of each of these filings; without those that wait. */
    public Map<FilingId, RecordedEntries> entriesOf(Collection<FilingId> filings) {
        Map<FilingId, List<RecordedEntries.Found>> found =
                byFiling("""
                        SELECT e.filing_id, l.list_id AS list, e.entry_code AS entry, e.queue
                        FROM entry_finding e JOIN list_edition l ON l.id = e.list_edition_id
                        WHERE e.filing_id IN (:ids) ORDER BY e.filing_id, e.ordinal""", filings, JdbcRecords.of(RecordedEntries.Found.class));
        Map<FilingId, RecordedEntries> recorded = new HashMap<>();
        byFiling(
                        "SELECT filing_id, outcome FROM screening_outcome WHERE filing_id IN (:ids)",
                        filings,
                        JdbcRecords.of(Came.class))
                .forEach((filing, came) -> recorded.put(
                        filing, new RecordedEntries(came.get(0).outcome(), found.getOrDefault(filing, List.of()))));
        return recorded;
    }

    private record Came(FilingId filingId, OutcomeKind outcome) {}

    /** Rows of each filing, in the order of the statement, which has {@code filing_id} and asks for {@code :ids}. */
    private <T> Map<FilingId, List<T>> byFiling(String sql, Collection<FilingId> filings, RowMapper<T> mapper) {
        record Row<T>(FilingId filing, T value) {}
        Map<FilingId, List<T>> all = new HashMap<>();
        for (List<FilingId> some : few(filings)) {
            client.sql(sql)
                    .param("ids", ids(some))
                    .query((row, n) -> new Row<>(
                            new FilingId(row.getLong("filing_id")), Objects.requireNonNull(mapper.mapRow(row, n))))
                    .list()
                    .forEach(row -> all.computeIfAbsent(row.filing(), none -> new ArrayList<>())
                            .add(row.value()));
        }
        return all;
    }

    /** Filings of a run that need a person, highest rank first, and after them those that could not be read. */
    public List<RecordedOutcome> ofRun(long runId) {
        return recorded(client.sql(RECORDED
                        + "WHERE o.run_id = :run AND NOT f.canary ORDER BY o.rank_score DESC, f.number, f.version")
                .param("run", runId));
    }

    /** Counts the filings of a run by outcome so far; those without one are waiting. Without the canaries. */
    public OutcomeCounts counts(long runId) {
        return JdbcRecords.one(client, OutcomeCounts.class, """
                        SELECT COUNT(*) AS received,
                            COALESCE(SUM(o.outcome = 'CLEAR'), 0) AS clear,
                            COALESCE(SUM(o.outcome = 'FLAGGED'), 0) AS flagged,
                            COALESCE(SUM(o.outcome = 'UNSCREENABLE'), 0) AS unscreenable,
                            COALESCE(SUM(o.outcome = 'EXEMPT'), 0) AS exempt,
                            COALESCE(SUM(o.outcome IS NULL), 0) AS waiting
                        FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.run_id = ? AND NOT f.canary""", runId);
    }

    /** Filings of a run of which text was read and no claims were recognised in it. Without the canaries. */
    public List<FilingNumber> withoutClaims(long runId) {
        return client.sql("""
                        SELECT f.number FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE o.run_id = :run AND o.without_claims AND NOT f.canary ORDER BY f.number, f.version""")
                .param("run", runId)
                .query(JdbcRecords.of(FilingNumber.class))
                .list();
    }

    private record Row(
            FilingId filing, FilingNumber number, int version, OutcomeKind kind, double rankScore, String exempt) {}

    /** @param outcomes rows of {@link #RECORDED} */
    private List<RecordedOutcome> recorded(JdbcClient.StatementSpec outcomes) {
        List<Row> rows = outcomes.query(JdbcRecords.of(Row.class)).list();
        List<FilingId> filings = rows.stream().map(Row::filing).toList();
        Map<FilingId, List<RecordedOutcome.Finding>> findings = findings(filings);
        Map<FilingId, List<String>> symbols = byFiling(
                "SELECT symbol, filing_id FROM unknown_symbol WHERE filing_id IN (:ids) ORDER BY filing_id, ordinal",
                filings,
                JdbcRecords.of(String.class));
        Map<FilingId, List<Remark>> remarks = byFiling("""
                        SELECT filing_id, kind, detail, parts AS count FROM filing_remark
                        WHERE filing_id IN (:ids) ORDER BY filing_id, kind, detail""", filings, JdbcRecords.of(Remark.class));
        Map<FilingId, List<UnreadPart>> unread = unreadOf(rows.stream()
                .filter(row -> row.kind() == OutcomeKind.UNSCREENABLE)
                .map(Row::filing)
                .toList());
        return rows.stream()
                .map(row -> new RecordedOutcome(
                        row.filing(),
                        row.number(),
                        row.version(),
                        row.kind(),
                        row.rankScore(),
                        unread.getOrDefault(row.filing(), List.of()),
                        row.exempt(),
                        findings.getOrDefault(row.filing(), List.of()),
                        symbols.getOrDefault(row.filing(), List.of()),
                        remarks.getOrDefault(row.filing(), List.of())))
                .toList();
    }

    /** Counts the parts of a run's filings that the office accepts not to be looked at. Without the canaries. */
    public List<RemarkCount> remarks(long runId) {
        return client.sql("""
                        SELECT r.kind, r.detail, COUNT(*) filings, SUM(r.parts) parts
                        FROM filing_remark r JOIN screening_outcome o ON o.filing_id = r.filing_id
                            JOIN filing f ON f.id = r.filing_id
                        WHERE o.run_id = :run AND NOT f.canary GROUP BY r.kind, r.detail ORDER BY r.kind, r.detail""")
                .param("run", runId)
                .query(JdbcRecords.of(RemarkCount.class))
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
                .query(JdbcRecords.of(UnreadCount.class))
                .list();
    }

    /** Filings of a run that broke the program, canaries among them. */
    public List<RecordedFault> faults(long runId) {
        return client.sql("""
                        SELECT f.number AS filing, u.detail
                        FROM unread_part u JOIN screening_outcome o ON o.filing_id = u.filing_id
                            JOIN filing f ON f.id = u.filing_id
                        WHERE o.run_id = ? AND u.reason = ? ORDER BY f.number, u.ordinal""")
                .params(runId, UnreadReason.PROGRAM_FAULT.name())
                .query(JdbcRecords.of(RecordedFault.class))
                .list();
    }

    /** The unread parts of one version of a filing; empty if it was read whole, or while it waits. */
    public List<UnreadPart> unreadOf(FilingId filing) {
        return unreadOf(List.of(filing)).getOrDefault(filing, List.of());
    }

    /** The first thing that could not be read of each of these filings; without those that were read whole. */
    public Map<FilingId, UnreadPart> firstUnreadOf(Collection<FilingId> filings) {
        Map<FilingId, UnreadPart> first = new HashMap<>();
        unreadOf(filings).forEach((filing, parts) -> first.put(filing, parts.get(0)));
        return first;
    }

    private Map<FilingId, List<UnreadPart>> unreadOf(Collection<FilingId> filings) {
        return byFiling(
                "SELECT * FROM unread_part WHERE filing_id IN (:ids) ORDER BY filing_id, ordinal",
                filings,
                JdbcRecords.of(UnreadPart.class));
    }

    /** The places in the texts of these filings where something was found, in no order. */
    public List<FoundAt> foundAt(Collection<FilingId> filings) {
        return filings.isEmpty()
                ? List.of()
                : client.sql("""
                                SELECT v.filing_id AS filing, e.queue, v.span_start, v.span_end FROM evidence v
                                    JOIN entry_finding e ON e.filing_id = v.filing_id AND e.ordinal = v.finding_ordinal
                                WHERE v.filing_id IN (:ids) AND v.span_start IS NOT NULL""")
                        .param("ids", ids(filings))
                        .query(JdbcRecords.of(FoundAt.class))
                        .list();
    }

    private Map<FilingId, List<RecordedOutcome.Finding>> findings(List<FilingId> filings) {
        record Piece(int finding, RecordedOutcome.Evidence evidence) {}
        RowMapper<RecordedOutcome.Evidence> evidence = JdbcRecords.of(RecordedOutcome.Evidence.class);
        Map<FilingId, List<Piece>> pieces = byFiling(
                "SELECT * FROM evidence WHERE filing_id IN (:ids) ORDER BY filing_id, ordinal",
                filings,
                (row, n) -> new Piece(row.getInt("finding_ordinal"), Objects.requireNonNull(evidence.mapRow(row, n))));
        return byFiling("""
                        SELECT e.*, l.list_id, l.edition FROM entry_finding e JOIN list_edition l ON l.id = e.list_edition_id
                        WHERE e.filing_id IN (:ids) ORDER BY e.filing_id, e.ordinal""", filings, (row, n) -> {
            int ordinal = row.getInt("ordinal");
            return new RecordedOutcome.Finding(
                    row.getString("list_id"),
                    row.getLong("list_edition_id"),
                    row.getString("edition"),
                    row.getString("entry_code"),
                    ReviewQueue.valueOf(row.getString("queue")),
                    Truth.valueOf(row.getString("requirement")),
                    row.getBoolean("near_limit"),
                    row.getDouble("rank_score"),
                    pieces.getOrDefault(new FilingId(row.getLong("filing_id")), List.of()).stream()
                            .filter(piece -> piece.finding() == ordinal)
                            .map(Piece::evidence)
                            .toList());
        });
    }

    private static List<List<FilingId>> few(Collection<FilingId> filings) {
        List<FilingId> all = List.copyOf(filings);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST_AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)))
                .toList();
    }

    private static List<Long> ids(Collection<FilingId> filings) {
        return filings.stream().map(FilingId::value).toList();
    }

    /**
     * A place in a text where something was found.
     *
     * @param queue of the entry that it was found for
     */
    public record FoundAt(FilingId filing, ReviewQueue queue, TextSpan span) {}
}

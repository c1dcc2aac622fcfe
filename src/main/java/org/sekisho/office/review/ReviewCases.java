package org.sekisho.office.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All review cases. */
@Repository
public class ReviewCases {

    private static final String OPEN = """
            INSERT INTO review_case (filing_id, queue, status, opened_at, run_id, rank_score, clock, due_on,
                clock_jurisdiction, clock_code, act_by, warn_on, clock_from, unread, handling, first_area)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE rank_score = VALUES(rank_score) + given_rank,
                unread = CASE WHEN status = 'CLOSED' THEN unread ELSE VALUES(unread) END""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final JdbcCaseAreas areas;
    private final JdbcCarriedEntries carried;
    private final JdbcFirstAreas firstAreas;
    private final JdbcCaseLevels levels;
    private final Clocks clocks;
    private final Clock clock;

    ReviewCases(JdbcTemplate jdbc, Clocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.areas = new JdbcCaseAreas(jdbc);
        this.carried = new JdbcCarriedEntries(jdbc);
        this.firstAreas = new JdbcFirstAreas(client);
        this.levels = new JdbcCaseLevels(jdbc, clock);
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Opens the cases that screened filings call for: one in each queue that a finding asks for, and one in the secrecy
     * queue for a filing that could not be read. A case that is open already gets the new rank, and the level if it is higher. What
     * people gave earlier versions goes on with the filing. The caller holds the transaction.
     *
     * @return how many cases there are for these filings
     */
    public int openFor(long runId, List<? extends ScreenedFiling> screened) {
        Map<FilingId, Set<ReviewQueue>> given = carried.queues(screened);
        Map<FilingId, FoundLevel> found = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (ScreenedFiling filing : screened) {
            FilingId id = filing.registered().id();
            Set<ReviewQueue> queues = queues(filing);
            queues.addAll(given.getOrDefault(id, Set.of()));
            FoundLevel level = FoundLevel.of(filing);
            found.put(id, level);
            queues.forEach(queue -> rows.add(row(runId, filing, queue, level)));
        }
        jdbc.batchUpdate(OPEN, rows);
        areas.keep(screened);
        carried.keep(given);
        firstAreas.keep(found.keySet());
        levels.keep(runId, found);
        return rows.size();
    }

    private Object[] row(long runId, ScreenedFiling filing, ReviewQueue queue, FoundLevel level) {
        if (filing.registered().number().canary()) {
            throw new IllegalArgumentException("A canary gets no case: " + filing.registered());
        }
        CaseClock running =
                queue == ReviewQueue.SECRECY ? CaseClock.of(filing, CaseStage.FIRST, clocks) : CaseClock.NONE;
        boolean unread = filing.outcome().kind() == OutcomeKind.UNSCREENABLE;
        String firstArea = JdbcCaseAreas.areas(filing).getOrDefault(queue, Set.of()).stream()
                .findFirst()
                .orElse("");
        return new NewCase(filing.registered().id(), queue, filing.rank(), running, unread, level, firstArea)
                .row(runId, clock.instant());
    }

    /** A case that a run opens, as the row that it begins with. */
    private record NewCase(
            FilingId filing,
            ReviewQueue queue,
            double rank,
            CaseClock running,
            boolean unread,
            FoundLevel level,
            String firstArea) {

        Object[] row(long runId, Instant now) {
            return new Object[] {
                filing.value(),
                queue.name(),
                CaseStatus.OPEN.name(),
                RowMoments.stored(now),
                runId,
                rank,
                running.name(),
                running.lastDay(),
                running.jurisdiction(),
                running.code(),
                running.actBy(),
                running.warnOn(),
                running.from(),
                unread,
                level.level().name(),
                firstArea
            };
        }
    }

    /**
     * Opens a case in the secrecy queue for a filing in which nothing was found, with the clock that its first page sets
     * off. The caller holds the transaction.
     */
    public void openUnasked(long run, FilingId filing, FilingNumber number, Bibliography data) {
        CaseClock running = CaseClock.of(number, data, CaseStage.FIRST, clocks);
        NewCase opened = new NewCase(filing, ReviewQueue.SECRECY, 0, running, false, FoundLevel.NOTHING, "");
        jdbc.update(OPEN, opened.row(run, clock.instant()));
        levels.keep(run, Map.of(filing, FoundLevel.NOTHING));
    }

    /**
     * Closes a case that nobody has touched as the repeat of a decision, and notes it. The caller holds the transaction.
     *
     * @return what the audit trail calls it; empty if somebody was quicker
     */
    public Optional<String> closeAsRepeat(CaseId id, long run, long decision) {
        int closed = client.sql("""
                        UPDATE review_case SET status = 'CLOSED', version = version + 1
                        WHERE id = ? AND status = 'OPEN' AND version = 0 AND held_by IS NULL AND assigned_to IS NULL
                            AND NOT EXISTS (SELECT 1 FROM case_entry g WHERE g.case_id = review_case.id)""").param(id.value()).update();
        if (closed == 0) {
            return Optional.empty();
        }
        return client.sql("""
                        SELECT c.filing_id, CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject
                        FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE c.id = ?""")
                .param(id.value())
                .query((row, n) -> {
                    note(
                            new FilingId(row.getLong("filing_id")),
                            new CaseNote(run, CaseNote.Kind.REPEAT, "decision " + decision));
                    return row.getString("subject");
                })
                .optional();
    }

    private static Set<ReviewQueue> queues(ScreenedFiling filing) {
        Set<ReviewQueue> queues = EnumSet.noneOf(ReviewQueue.class);
        for (EntryFinding finding : filing.outcome().findings()) {
            if (finding.entry().queue().opensCase()) {
                queues.add(finding.entry().queue());
            }
        }
        if (filing.outcome().kind() == OutcomeKind.UNSCREENABLE) {
            boolean exempt = filing.outcome().exempt().containsKey(ReviewQueue.SECRECY);
            queues.add(exempt ? ReviewQueue.DISCLOSURE : ReviewQueue.SECRECY);
        }
        return queues;
    }

    /** The number of open cases in each queue. */
    public Map<ReviewQueue, Integer> open() {
        return counts("SELECT queue, COUNT(*) AS cases FROM review_case WHERE status = 'OPEN' GROUP BY queue", null);
    }

    /** The number of cases of each queue that a run opened. */
    public Map<ReviewQueue, Integer> openedBy(long runId) {
        return counts("SELECT queue, COUNT(*) AS cases FROM review_case WHERE run_id = :run GROUP BY queue", runId);
    }

    private Map<ReviewQueue, Integer> counts(String sql, @Nullable Long runId) {
        Map<ReviewQueue, Integer> counts = new EnumMap<>(ReviewQueue.class);
        for (ReviewQueue queue : ReviewQueue.values()) {
            counts.put(queue, 0);
        }
        JdbcClient.StatementSpec statement = client.sql(sql);
        (runId == null ? statement : statement.param("run", runId)).query(row -> {
            counts.put(ReviewQueue.valueOf(row.getString("queue")), row.getInt("cases"));
        });
        return counts;
    }

    /** The cases of one version of a filing. */
    public List<ReviewCase> of(FilingId filing) {
        return client.sql("SELECT * FROM review_case WHERE filing_id = :id ORDER BY queue DESC")
                .param("id", filing.value())
                .query((row, n) -> CaseRow.standing(row))
                .list();
    }

    /** Notes what no reading of the filing brought about. The caller holds the transaction. */
    public void note(FilingId filing, CaseNote note) {
        client.sql("""
                        INSERT INTO case_note (filing_id, run_id, kind, detail, noted_at)
                        VALUES (:filing, :run, :kind, :detail, :now)""")
                .param("filing", filing.value())
                .param("run", note.run())
                .param("kind", note.kind().name())
                .param("detail", note.detail())
                .param("now", RowMoments.stored(clock.instant()))
                .update();
    }

    /**
     * Notes what became of the reason for a filing's cases; a note is never changed. If a reading told the date of
     * filing that was missing when they were opened, their clock now runs. The caller holds the transaction.
     */
    public void note(FilingId filing, CaseNote note, ScreenedFiling reading) {
        note(filing, note);
        client.sql("""
                        SELECT clock_stage FROM review_case
                        WHERE filing_id = ? AND queue = 'SECRECY' AND due_on IS NULL AND clock_stage IN ('FIRST', 'REFERRED')
                        FOR UPDATE""")
                .param(filing.value())
                .query((row, n) -> CaseStage.valueOf(row.getString("clock_stage")))
                .optional()
                .ifPresent(stage -> setOff(filing, CaseClock.of(reading, stage, clocks)));
    }

    /** Sets a clock off whose last day was unknown; a reading moves no other. */
    private void setOff(FilingId filing, CaseClock running) {
        if (running.name() != null) {
            client.sql("""
                            UPDATE review_case SET clock = :clock, due_on = :dueOn, clock_jurisdiction = :office,
                                clock_code = :code, act_by = :actBy, warn_on = :warnOn, clock_from = :from
                            WHERE filing_id = :filing AND queue = 'SECRECY'""")
                    .param("from", running.from())
                    .param("clock", running.name())
                    .param("dueOn", running.lastDay())
                    .param("office", running.jurisdiction())
                    .param("code", running.code())
                    .param("actBy", running.actBy())
                    .param("warnOn", running.warnOn())
                    .param("filing", filing.value())
                    .update();
        }
    }

    /**
     * Notes that something else is found for a case than before: whoever decides has to look again. One that was decided or
     * is proposed on is open again. The caller holds the transaction.
     *
     * @return where it stood; empty if it was open already
     */
    public Optional<CaseStatus> openAgain(FilingId filing, ReviewQueue queue) {
        CaseStatus was = CaseStatus.valueOf(
                client.sql("SELECT status FROM review_case WHERE filing_id = ? AND queue = ? FOR UPDATE")
                        .param(filing.value())
                        .param(queue.name())
                        .query(String.class)
                        .single());
        client.sql("UPDATE review_case SET version = version + 1 WHERE filing_id = ? AND queue = ?")
                .param(filing.value())
                .param(queue.name())
                .update();
        if (!was.mayBecome(CaseStatus.OPEN)) {
            return Optional.empty();
        }
        JdbcRecords.change(client, """
                        UPDATE review_case SET status = 'OPEN', held_by = NULL, held_until = NULL
                        WHERE filing_id = ? AND queue = ?""", filing, queue.name());
        return Optional.of(was);
    }

    /** The notes on the cases of one version of a filing, in the order in which they were made. */
    public List<CaseNote> notesOn(FilingId filing) {
        return client.sql("SELECT run_id, kind, detail FROM case_note WHERE filing_id = :filing ORDER BY id")
                .param("filing", filing.value())
                .query((row, n) -> new CaseNote(
                        row.getLong("run_id"), CaseNote.Kind.valueOf(row.getString("kind")), row.getString("detail")))
                .list();
    }
}

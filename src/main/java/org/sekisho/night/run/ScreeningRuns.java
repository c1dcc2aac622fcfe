package org.sekisho.night.run;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.SchemeUsed;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.EditionsUsed;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.replay.ProgramEdition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All runs, each with the list editions it was frozen on. */
@Repository
public class ScreeningRuns {

    private final JdbcClient jdbc;
    private final EditionsUsed editions;
    private final ProgramEdition program;
    private final Clock clock;

    ScreeningRuns(JdbcClient jdbc, EditionsUsed editions, ProgramEdition program, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.program = program;
        this.clock = clock;
    }

    /**
     * Begins a run and keeps the editions of its lists, whole.
     *
     * @param day of the office: the entries are those that are in force on it
     */
    @Transactional
    public long begin(List<KeyTechnologyList> lists, LocalDate day) {
        long run = JdbcRecords.added(
                jdbc.sql("INSERT INTO screening_run (started_at, status, program) VALUES (?, 'RUNNING', ?)")
                        .params(now(), program.sha256()));
        editions.use(run, lists, day);
        ClassificationSchemes.inForce().used().forEach(scheme -> keep(run, scheme));
        return run;
    }

    private void keep(long run, SchemeUsed scheme) {
        jdbc.sql("INSERT INTO run_scheme (run_id, name, edition, sha256) VALUES (?, ?, ?, ?)")
                .params(run, scheme.name(), scheme.edition(), scheme.sha256())
                .update();
    }

    /** The keys of a run's list editions. */
    public Map<Edition, Long> editions(long run) {
        return editions.of(run);
    }

    /** Notes how many filings a run received, counted as they were registered. */
    @Transactional
    public void received(long run, int filings) {
        JdbcRecords.change(jdbc, "UPDATE screening_run SET received = ? WHERE id = ?", filings, run);
    }

    public int received(long run) {
        return JdbcRecords.one(jdbc, Integer.class, """
                        SELECT COALESCE(received, 0) FROM screening_run WHERE id = ?""", run);
    }

    /** The first hundred filings of a run that have no outcome. */
    public List<FilingNumber> waiting(long run) {
        return JdbcRecords.list(jdbc, FilingNumber.class, """
                        SELECT f.number FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.run_id = ? AND NOT f.canary AND o.filing_id IS NULL ORDER BY f.id LIMIT 100""", run);
    }

    /** The first hundred filings of a run that need a person and have no case. */
    public List<FilingNumber> withoutCase(long run) {
        return JdbcRecords.list(jdbc, FilingNumber.class, """
                        SELECT f.number FROM screening_outcome o
                            JOIN filing f ON f.id = o.filing_id
                            LEFT JOIN review_case c ON c.filing_id = o.filing_id
                        WHERE o.run_id = ? AND o.outcome IN ('FLAGGED', 'UNSCREENABLE') AND NOT f.canary AND c.id IS NULL
                        ORDER BY f.id LIMIT 100""", run);
    }

    @Transactional
    public void reported(long run, Path report) {
        JdbcRecords.change(jdbc, "UPDATE screening_run SET report = ? WHERE id = ?", report.toString(), run);
    }

    /** Ends a run, however it went, and keeps its count. */
    @Transactional
    public void end(long run, RunStatus status, OutcomeCounts counts, double seconds) {
        jdbc.sql("UPDATE screening_run SET ended_at = ?, status = ?, seconds = ? WHERE id = ?")
                .params(now(), status.name(), seconds, run)
                .update();
        keepCount(run, counts);
    }

    private void keepCount(long run, OutcomeCounts counts) {
        jdbc.sql("""
                        UPDATE screening_run SET received = :received, clear_count = :clear, flagged = :flagged,
                            unscreenable = :unscreenable, exempt = :exempt, waiting = :waiting, count_kept = TRUE
                        WHERE id = :run""").params(JdbcRecords.values(counts)).param("run", run).update();
    }

    public Optional<RunSummary> byId(long run) {
        return jdbc.sql("SELECT * FROM screening_run WHERE id = :run")
                .param("run", run)
                .query((row, n) -> summary(row))
                .optional();
    }

    /** The newest one before it that left a report. */
    Optional<RunSummary> reportedBefore(long run) {
        return jdbc.sql("SELECT * FROM screening_run WHERE id < :run AND report IS NOT NULL ORDER BY id DESC LIMIT 1")
                .param("run", run)
                .query((row, n) -> summary(row))
                .optional();
    }

    public Optional<RunSummary> latest() {
        return last(1).stream().findFirst();
    }

    /** The last so many, the newest first. */
    public List<RunSummary> last(int most) {
        return jdbc.sql("SELECT * FROM screening_run ORDER BY id DESC LIMIT " + most)
                .query((row, n) -> summary(row))
                .list();
    }

    private RunSummary summary(ResultSet row) throws SQLException {
        long run = row.getLong("id");
        return new RunSummary(
                run,
                RunStatus.valueOf(row.getString("status")),
                RowMoments.of(row, "started_at"),
                RowMoments.orNull(row, "ended_at"),
                new OutcomeCounts(
                        row.getInt("received"),
                        row.getInt("clear_count"),
                        row.getInt("flagged"),
                        row.getInt("unscreenable"),
                        row.getInt("exempt"),
                        row.getInt("waiting")),
                row.getDouble("seconds"),
                row.getString("report"),
                listsOf(run),
                schemesOf(run));
    }

    private List<SchemeUsed> schemesOf(long run) {
        return jdbc.sql(
                        "SELECT name, edition, sha256 FROM run_scheme WHERE run_id = :run ORDER BY FIELD(name, 'IPC', 'CPC', 'concordance')")
                .param("run", run)
                .query(JdbcRecords.of(SchemeUsed.class))
                .list();
    }

    private List<RunSummary.ListUsed> listsOf(long run) {
        return JdbcRecords.list(jdbc, RunSummary.ListUsed.class, """
                        SELECT l.list_id AS list, l.edition, l.sha256, l.title, l.notice
                        FROM run_list r JOIN list_edition l ON l.id = r.list_edition_id
                        WHERE r.run_id = ? ORDER BY l.list_id""", run);
    }

    /** When a run last ended well, and not red; empty if none ever did. */
    public Optional<Instant> lastSuccess() {
        return JdbcRecords.find(jdbc, Instant.class, """
                        SELECT ended_at FROM screening_run WHERE status = 'DONE' ORDER BY id DESC LIMIT 1""");
    }

    /** The runs that have not ended. */
    public List<Long> running() {
        return JdbcRecords.list(jdbc, Long.class, "SELECT id FROM screening_run WHERE status = 'RUNNING' ORDER BY id");
    }

    private LocalDateTime now() {
        return RowMoments.stored(clock.instant());
    }
}

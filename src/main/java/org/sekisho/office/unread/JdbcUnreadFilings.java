package org.sekisho.office.unread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Overlooked;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseClock;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unread filings as a view of the outcomes, and its requests as rows. */
@Repository
record JdbcUnreadFilings(JdbcClient jdbc, ScreeningOutcomes outcomes, Clock clock) {

    /** Case and outcome are joined by their keys; what a copy has taken the place of is unread no longer. */
    private static final String ALL = """
            SELECT u.*, k.number AS copy_number, COALESCE(k.version, 0) AS copy_version, s.started_at, c.clock, c.due_on, c.act_by, c.warn_on, c.clock_jurisdiction, c.clock_code FROM (
                SELECT f.id, f.number, f.version, o.run_id,
                    COALESCE((SELECT MIN(r.from_run) FROM filing_retry r WHERE r.filing_id = f.id), o.run_id) AS since_run,
                    EXISTS (SELECT 1 FROM filing_retry r WHERE r.filing_id = f.id AND r.to_run IS NULL) AS retry_asked,
                    (SELECT MAX(k.id) FROM filing_replacement p JOIN filing k ON k.id = p.copy_id
                        WHERE p.filing_id = f.id) AS copy_id
                FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                WHERE o.outcome = 'UNSCREENABLE' AND NOT f.canary AND NOT EXISTS (
                    SELECT 1 FROM filing_replacement p JOIN screening_outcome n ON n.filing_id = p.copy_id
                    WHERE p.filing_id = f.id AND n.outcome <> 'UNSCREENABLE')
            ) u
            JOIN screening_run s ON s.id = u.since_run
            LEFT JOIN filing k ON k.id = u.copy_id
            LEFT JOIN review_case c ON c.filing_id = u.id AND c.queue = 'SECRECY'
            ORDER BY CASE WHEN c.due_on IS NOT NULL THEN 1 WHEN c.clock IS NOT NULL THEN 0 ELSE 2 END,
                COALESCE(c.act_by, c.due_on), u.number, u.version""";

    private static final int LONGEST_SOURCE = 1024;

    /**
     * All unread filings, the most urgent first: as in the queue, those whose clock runs to a day that nobody knows, then by the
     * last day to act, then those without a clock.
     */
    public List<UnreadFiling> all() {
        return jdbc.sql(ALL).query((row, n) -> unread(row)).list();
    }

    private UnreadFiling unread(ResultSet row) throws SQLException {
        FilingId id = new FilingId(row.getLong("id"));
        String copy = row.getString("copy_number");
        return new UnreadFiling(
                id,
                new FilingNumber(row.getString("number")),
                row.getInt("version"),
                row.getLong("run_id"),
                row.getLong("since_run"),
                RowMoments.of(row, "started_at"),
                row.getString("clock"),
                CaseClock.deadline(row),
                row.getBoolean("retry_asked"),
                copy == null ? null : new FilingNumber(copy),
                row.getInt("copy_version"),
                outcomes.unreadOf(id));
    }

    public void askRetry(UnreadFiling filing, String actor) {
        askRetry(filing.id(), filing.run(), filing.codes(), actor);
    }

    /** Asks for a filing whose outcome a run has just recorded. */
    public void askRetry(FilingId filing, long run, String codes, String actor) {
        JdbcRecords.change(jdbc, """
                        INSERT INTO filing_retry (filing_id, asked_by, asked_at, from_run, reasons)
                        VALUES (?, ?, ?, ?, ?)""", filing, actor, now(), run, codes);
    }

    public void replace(FilingId filing, FilingId copy, String actor) {
        jdbc.sql("""
                        INSERT INTO filing_replacement (filing_id, copy_id, given_by, given_at)
                        VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE copy_id = VALUES(copy_id)""").params(filing.value(), copy.value(), actor, now()).update();
    }

    /** Gives a run all that a retry was asked for, and says which filings these are. */
    public List<FilingId> takeRetries(long run) {
        List<FilingId> asked = jdbc.sql("SELECT DISTINCT filing_id FROM filing_retry WHERE to_run IS NULL")
                .query((row, n) -> new FilingId(row.getLong("filing_id")))
                .list();
        JdbcRecords.change(jdbc, """
                        UPDATE filing_retry r JOIN filing f ON f.id = r.filing_id
                        SET r.to_run = ?, r.taken_at = ?, f.run_id = ? WHERE r.to_run IS NULL""", run, now(), run);
        return asked;
    }

    /** The filings among these that were tried again, with their outcome before the last time. */
    public List<Retried> retried(List<FilingId> filings) {
        return jdbc.sql("""
                        SELECT filing_id AS filing, from_run, reasons FROM filing_retry WHERE id IN (
                            SELECT MAX(id) FROM filing_retry
                            WHERE filing_id IN (:filings) AND to_run IS NOT NULL GROUP BY filing_id)""")
                .param("filings", keys(filings))
                .query(JdbcRecords.of(Retried.class))
                .list();
    }

    /** The copies among these filings, each with a version it was given for. */
    public List<Replaced> replacedBy(List<FilingId> copies) {
        return jdbc.sql("""
                        SELECT p.filing_id AS filing, f.number, f.version, p.copy_id AS copy
                        FROM filing_replacement p JOIN filing f ON f.id = p.filing_id
                        WHERE p.copy_id IN (:copies) ORDER BY p.filing_id""")
                .param("copies", keys(copies))
                .query(JdbcRecords.of(Replaced.class))
                .list();
    }

    /** Keeps what was overlooked in the inboxes, in the place of what was kept before. */
    public void keepOverlooked(long run, List<Overlooked> overlooked) {
        JdbcRecords.change(jdbc, "DELETE FROM unreachable_thing");
        for (Overlooked thing : overlooked) {
            String source = thing.source();
            jdbc.sql("INSERT INTO unreachable_thing (run_id, source, why) VALUES (?, ?, ?)")
                    .params(
                            run,
                            source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE),
                            thing.why().name())
                    .update();
        }
    }

    /** The files in the inboxes that the last run overlooked. */
    public List<Overlooked> overlooked() {
        return JdbcRecords.list(jdbc, Overlooked.class, "SELECT source, why FROM unreachable_thing ORDER BY id");
    }

    private static List<Long> keys(List<FilingId> filings) {
        return filings.stream().map(FilingId::value).toList();
    }

    private LocalDateTime now() {
        return RowMoments.stored(clock.instant());
    }

    /** A filing that was tried again. */
    record Retried(FilingId filing, long fromRun, String reasons) {}

    /** A version that could not be read, and what was given in its place. */
    record Replaced(FilingId filing, FilingNumber number, int version, FilingId copy) {}
}

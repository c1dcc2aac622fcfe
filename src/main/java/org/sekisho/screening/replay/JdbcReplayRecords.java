package org.sekisho.screening.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.screening.OutcomeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The run that screened a filing, and its lists. */
@Repository
record JdbcReplayRecords(JdbcClient jdbc) {

    /** A run, and the day by which it took the entries that were in force. */
    record Run(long id, LocalDate day) {}

    /** A list as it is kept, and the hash that it was kept under. */
    record Used(String file, String content, String sha256) {}

    /** The run whose outcome is on record. */
    Optional<Run> screenedBy(FilingId filing) {
        return JdbcRecords.find(jdbc, Run.class, """
                        SELECT l.run_id AS id, MIN(l.on_day) AS day
                        FROM screening_outcome o JOIN run_list l ON l.run_id = o.run_id
                        WHERE o.filing_id = ? GROUP BY l.run_id""", filing);
    }

    /** The newest run that had begun by then and went by lists. */
    Optional<Run> begunBy(Instant end) {
        return JdbcRecords.find(jdbc, Run.class, """
                        SELECT r.id, MIN(l.on_day) AS day FROM screening_run r JOIN run_list l ON l.run_id = r.id
                        WHERE r.started_at < ? GROUP BY r.id ORDER BY r.id DESC LIMIT 1""", end);
    }

    List<Used> listsOf(long run) {
        return JdbcRecords.list(jdbc, Used.class, """
                        SELECT e.file, e.content, e.sha256 FROM run_list r JOIN list_edition e ON e.id = r.list_edition_id
                        WHERE r.run_id = ? ORDER BY e.list_id""", run);
    }

    /** The newest version that had come in by then. */
    Optional<FilingId> receivedBy(FilingNumber number, Instant end) {
        return jdbc.sql("""
                        SELECT id FROM filing WHERE number = ? AND received_at < ? ORDER BY version DESC LIMIT 1""")
                .params(number.value(), RowMoments.stored(end))
                .query(JdbcRecords.of(FilingId.class))
                .optional();
    }

    /** Keys of filings, from the first to the last that was screened. */
    record Keys(long first, long last) {}

    /** Empty if none was screened. */
    Optional<Keys> screened() {
        return jdbc.sql(
                        "SELECT MIN(filing_id) AS first, MAX(filing_id) AS last FROM screening_outcome HAVING first IS NOT NULL")
                .query(JdbcRecords.of(Keys.class))
                .optional();
    }

    /** The first filing from a key on that has such an outcome. */
    Optional<FilingId> screenedFrom(long key, OutcomeKind kind) {
        return JdbcRecords.find(jdbc, FilingId.class, """
                        SELECT o.filing_id FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
                        WHERE o.filing_id >= ? AND o.outcome = ? AND NOT f.canary AND NOT f.quarantined
                        ORDER BY o.filing_id LIMIT 1""", key, kind.name());
    }

    /** Whether a run had the program of that edition; not if nobody noted which it had. */
    boolean hadProgram(long run, String edition) {
        return JdbcRecords.one(jdbc, Integer.class, """
                        SELECT COUNT(*) FROM screening_run WHERE id = ? AND program = ?""", run, edition) > 0;
    }
}

package org.sekisho.screening.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which run a filing was screened, and by which lists. */
@Repository
class JdbcReplayRecords {

    private final JdbcClient jdbc;
    private final RowMapper<Run> runs;

    JdbcReplayRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.runs = (row, n) -> new Run(
                row.getLong("id"),
                row.getObject("started_at", LocalDateTime.class)
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate());
    }

    /** A run, and the day on which it began. */
    record Run(long id, LocalDate day) {}

    /** A list as it is kept, and the hash that it was kept under. */
    record Used(String file, String content, String sha256) {}

    /** The run whose outcome is on record. */
    Optional<Run> screenedBy(FilingId filing) {
        return jdbc.sql("""
                        SELECT r.id, r.started_at FROM screening_outcome o JOIN screening_run r ON r.id = o.run_id
                        WHERE o.filing_id = :filing""").param("filing", filing.value()).query(runs).optional();
    }

    /** The newest run that had begun by then and went by lists. */
    Optional<Run> begunBy(LocalDateTime end) {
        return jdbc.sql("""
                        SELECT r.id, r.started_at FROM screening_run r
                        WHERE r.started_at < :end AND EXISTS (SELECT 1 FROM run_list l WHERE l.run_id = r.id)
                        ORDER BY r.id DESC LIMIT 1""").param("end", end).query(runs).optional();
    }

    List<Used> listsOf(long run) {
        return jdbc.sql("""
                        SELECT e.file, e.content, e.sha256 FROM run_list r JOIN list_edition e ON e.id = r.list_edition_id
                        WHERE r.run_id = :run ORDER BY e.list_id""")
                .param("run", run)
                .query((row, n) -> new Used(row.getString("file"), row.getString("content"), row.getString("sha256")))
                .list();
    }

    /** The newest version that had come in by then. */
    Optional<FilingId> receivedBy(FilingNumber number, LocalDateTime end) {
        return jdbc.sql("""
                        SELECT id FROM filing WHERE number = :number AND received_at < :end ORDER BY version DESC LIMIT 1""")
                .param("number", number.value())
                .param("end", end)
                .query((row, n) -> new FilingId(row.getLong("id")))
                .optional();
    }
}

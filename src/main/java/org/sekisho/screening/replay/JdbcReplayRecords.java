package org.sekisho.screening.replay;

import java.time.Instant;
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

    private static final RowMapper<Run> RUN =
            (row, n) -> new Run(row.getLong("id"), row.getObject("on_day", LocalDate.class));

    private final JdbcClient jdbc;

    JdbcReplayRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run, and the day by which it took the entries that were in force. */
    record Run(long id, LocalDate day) {}

    /** A list as it is kept, and the hash that it was kept under. */
    record Used(String file, String content, String sha256) {}

    /** The run whose outcome is on record. */
    Optional<Run> screenedBy(FilingId filing) {
        return jdbc.sql("""
                        SELECT l.run_id AS id, MIN(l.on_day) AS on_day
                        FROM screening_outcome o JOIN run_list l ON l.run_id = o.run_id
                        WHERE o.filing_id = :filing GROUP BY l.run_id""").param("filing", filing.value()).query(RUN).optional();
    }

    /** The newest run that had begun by then and went by lists. */
    Optional<Run> begunBy(Instant end) {
        return jdbc.sql("""
                        SELECT r.id, MIN(l.on_day) AS on_day FROM screening_run r JOIN run_list l ON l.run_id = r.id
                        WHERE r.started_at < :end GROUP BY r.id ORDER BY r.id DESC LIMIT 1""")
                .param("end", LocalDateTime.ofInstant(end, ZoneOffset.UTC))
                .query(RUN)
                .optional();
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
    Optional<FilingId> receivedBy(FilingNumber number, Instant end) {
        return jdbc.sql("""
                        SELECT id FROM filing WHERE number = :number AND received_at < :end ORDER BY version DESC LIMIT 1""")
                .param("number", number.value())
                .param("end", LocalDateTime.ofInstant(end, ZoneOffset.UTC))
                .query((row, n) -> new FilingId(row.getLong("id")))
                .optional();
    }
}

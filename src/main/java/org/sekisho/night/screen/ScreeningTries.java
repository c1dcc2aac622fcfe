package org.sekisho.night.screen;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code screening_try}: which filings a run has begun to screen, so that a later one knows what a process may
 * have died of, or the connection over which its outcome was written. A filing that was under way then is a suspect: the next time
 * it is begun, and recorded, by itself.
 *
 * <p>Notes are committed at once, whatever becomes of the transaction they are made in.
 */
@Repository
public class ScreeningTries {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ScreeningTries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Notes that a run begins these, but for suspects: those it begins one by one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(long run, List<FilingId> filings) {
        jdbc.batchUpdate(
                """
                INSERT INTO screening_try (filing_id, run_id, begun, deaths) VALUES (?, ?, TRUE, 0)
                ON DUPLICATE KEY UPDATE run_id = VALUES(run_id), begun = (deaths = 0)""", filings.stream().map(id -> new Object[] {id.value(), run}).toList());
    }

    /** The filings among these that processes may have died of, and how many did. */
    Map<FilingId, Integer> suspects(List<FilingId> filings) {
        return client
                .sql("SELECT filing_id, deaths FROM screening_try WHERE filing_id IN (:ids) AND deaths > 0")
                .param("ids", filings.stream().map(FilingId::value).toList())
                .query((row, n) -> Map.entry(new FilingId(row.getLong("filing_id")), row.getInt("deaths")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void beginSuspect(FilingId filing) {
        jdbc.update("UPDATE screening_try SET begun = TRUE WHERE filing_id = ?", filing.value());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void endSuspect(FilingId filing) {
        jdbc.update("UPDATE screening_try SET begun = FALSE WHERE filing_id = ?", filing.value());
    }

    /** Forgets those that have an outcome. The caller holds the transaction. */
    void forget(List<FilingId> filings) {
        jdbc.batchUpdate(
                "DELETE FROM screening_try WHERE filing_id = ?",
                filings.stream().map(id -> new Object[] {id.value()}).toList());
    }

    /** Notes that the process lives and has let go of all it began. */
    @Transactional
    public void letGo() {
        jdbc.update("UPDATE screening_try SET begun = FALSE WHERE begun");
    }

    /** The same of a part of a run: whoever was at it gave it back. */
    @Transactional
    public void letGo(long after, long upTo) {
        jdbc.update(
                "UPDATE screening_try SET begun = FALSE WHERE begun AND filing_id > ? AND filing_id <= ?", after, upTo);
    }

    /** Counts the death of a connection against those whose outcomes went over it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void countDeath(List<FilingId> filings) {
        jdbc.batchUpdate(
                "UPDATE screening_try SET deaths = deaths + 1, begun = FALSE WHERE filing_id = ?",
                filings.stream().map(id -> new Object[] {id.value()}).toList());
    }

    /** Counts a death against what was under way of a part of a run. */
    @Transactional
    public void countDeath(long after, long upTo) {
        jdbc.update("""
                UPDATE screening_try SET deaths = deaths + 1, begun = FALSE
                WHERE begun AND filing_id > ? AND filing_id <= ?""", after, upTo);
    }

    /** Counts a death against all that was under way. To be called while no run is going on, after one died. */
    @Transactional
    public void countDeath() {
        jdbc.update("UPDATE screening_try SET deaths = deaths + 1, begun = FALSE WHERE begun");
    }
}

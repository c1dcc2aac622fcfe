package org.sekisho.intake.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Expected filings as rows, one for each number. */
@Repository
class JdbcExpectedFilings {

    private static final int AT_ONCE = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcExpectedFilings(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A sum over each manifest, by the run that first listed it. */
    public Map<Long, Long> sums() {
        Map<Long, Long> sums = new HashMap<>();
        jdbc.sql("""
                        SELECT listed_in, COUNT(*) + BIT_XOR(CRC32(CONCAT_WS('|', number, COALESCE(received_on, '-'),
                            COALESCE(arrived_in, '-'), COALESCE(withdrawn_in, '-')))) AS written
                        FROM expected_filing GROUP BY listed_in""").query(row -> {
            sums.put(row.getLong("listed_in"), row.getLong("written"));
        });
        return sums;
    }

    /** Expects what a manifest lists; what was expected before stays so, also if this one does not list it. */
    @Transactional
    public void expect(List<Manifest.Row> rows, long run) {
        template.batchUpdate("""
                INSERT INTO expected_filing (number, received_on, listed_in, withdrawn_in) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE received_on = COALESCE(received_on, VALUES(received_on)),
                    withdrawn_in = VALUES(withdrawn_in)""", rows, AT_ONCE, (statement, row) -> {
            statement.setString(1, row.number().value());
            statement.setObject(2, row.receivedOn());
            statement.setLong(3, run);
            statement.setObject(4, row.withdrawn() ? run : null);
        });
    }

    /** Notes what of it is registered by now, whenever it came. */
    public void noteArrivals(long run) {
        JdbcRecords.change(jdbc, """
                        UPDATE expected_filing e JOIN filing f ON f.number = e.number AND NOT f.canary
                        SET e.arrived_in = ? WHERE e.arrived_in IS NULL""", run);
    }

    /** Filings that are still expected, the oldest first. */
    public List<Manifest.Row> missing() {
        return JdbcRecords.list(jdbc, Manifest.Row.class, """
                        SELECT number, received_on, FALSE AS withdrawn FROM expected_filing
                        WHERE arrived_in IS NULL AND withdrawn_in IS NULL ORDER BY received_on, number""");
    }

    /** Filings that arrived in a run and were never expected. */
    public List<FilingNumber> unexpected(long run) {
        return JdbcRecords.list(jdbc, FilingNumber.class, """
                        SELECT DISTINCT f.number FROM filing f LEFT JOIN expected_filing e ON e.number = f.number
                        WHERE f.run_id = ? AND NOT f.canary AND e.number IS NULL AND f.received_at >=
                            COALESCE((SELECT r.started_at FROM screening_run r WHERE r.id = ?), '1970-01-01')
                        ORDER BY f.number""", run, run);
    }
}

package org.sekisho.intake.inbox;

import java.time.Clock;
import java.util.List;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Held deliveries as rows, and the days that they are held to. */
@Repository
class JdbcHeldDeliveries implements HeldDeliveries {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHeldDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Held> all() {
        return jdbc.sql("SELECT sha256, taken, waiting, seen_in, accepted_by FROM held_delivery ORDER BY id DESC")
                .query(JdbcRecords.of(Held.class))
                .list();
    }

    @Override
    public void accept(Held delivery, String by) {
        jdbc.sql("UPDATE held_delivery SET accepted_by = ?, accepted_at = ? WHERE sha256 = ?")
                .params(by, RowMoments.stored(clock.instant()), delivery.sha256())
                .update();
    }

    /**
     * Notes what a run finds of one.
     *
     * @param taken how many filings more were taken in of it
     */
    public void seen(String sha256, String source, int taken, int waiting, long run) {
        jdbc.sql("""
                        INSERT INTO held_delivery (sha256, source, taken, waiting, seen_in) VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE source = VALUES(source), taken = taken + VALUES(taken),
                            waiting = VALUES(waiting), seen_in = VALUES(seen_in)""")
                .params(sha256, JdbcText.ending(source, 1024), taken, waiting, run)
                .update();
    }

    /** How many filings came on that day before today on which most came, without those of held deliveries. */
    public int largestDay() {
        return jdbc.sql("""
                        SELECT COALESCE(MAX(filings), 0) FROM (
                            SELECT COUNT(*) AS filings FROM filing f
                            WHERE NOT f.canary AND DATE(f.received_at) < DATE(?) AND NOT EXISTS (
                                SELECT 1 FROM held_delivery d WHERE LEFT(f.source, CHAR_LENGTH(d.source)) = d.source)
                            GROUP BY DATE(f.received_at)) day""")
                .param(RowMoments.stored(clock.instant()))
                .query(Integer.class)
                .single();
    }
}

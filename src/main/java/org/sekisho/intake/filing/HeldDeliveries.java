package org.sekisho.intake.filing;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of an inbox that brought more new filings than one may. The rest of each waits for a person's yes. */
@Repository
public record HeldDeliveries(JdbcClient jdbc, Clock clock) {

    /** All of them, the newest first. */
    public List<Held> all() {
        return JdbcRecords.list(jdbc, Held.class, """
                        SELECT sha256, taken, waiting, seen_in, accepted_by FROM held_delivery ORDER BY id DESC""");
    }

    /** Lets all of one in, from the next run on. The caller holds the transaction and has it on record. */
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
        JdbcRecords.change(jdbc, """
                        INSERT INTO held_delivery (sha256, source, taken, waiting, seen_in) VALUES (?, RIGHT(?, 1024), ?, ?, ?)
                        ON DUPLICATE KEY UPDATE source = VALUES(source), taken = taken + VALUES(taken),
                            waiting = VALUES(waiting), seen_in = VALUES(seen_in)""", sha256, source, taken, waiting, run);
    }

    /** The number of filings on the busiest day before today, without those of held deliveries. */
    public int largestDay() {
        return JdbcRecords.one(jdbc, Integer.class, """
                        SELECT COALESCE(MAX(filings), 0) FROM (
                            SELECT COUNT(*) AS filings FROM filing f
                            WHERE NOT f.canary AND DATE(f.received_at) < DATE(?) AND NOT EXISTS (
                                SELECT 1 FROM held_delivery d WHERE LEFT(f.source, CHAR_LENGTH(d.source)) = d.source)
                            GROUP BY DATE(f.received_at)) day""", clock.instant());
    }

    /**
     * One of them.
     *
     * @param sha256 of its bytes: under another name it is still the same
     * @param taken how many filings were taken in of it
     * @param waiting how many were not, as far as the last run came that saw it
     * @param seenIn that run
     * @param acceptedBy who said yes; null if nobody has
     */
    public record Held(
            String sha256,
            int taken,
            int waiting,
            long seenIn,
            @Nullable String acceptedBy) {

        @Override
        public String toString() {
            return "%s, %d taken in, %d waiting".formatted(sha256, taken, waiting);
        }
    }
}

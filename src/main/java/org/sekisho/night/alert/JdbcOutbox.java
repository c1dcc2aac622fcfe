package org.sekisho.night.alert;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Alerts as rows, one for each channel. */
@Repository
class JdbcOutbox {

    private static final int LONGEST_ANSWER = 255;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AlertSettings settings;
    private final Clock clock;

    JdbcOutbox(JdbcClient jdbc, JsonMapper json, AlertSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** Puts an alert on record for each channel, once: the same run and event a second time is no other alert. */
    @Transactional
    public void put(Alert alert, List<String> channels) {
        channels.forEach(channel -> jdbc.sql("""
                        INSERT INTO alert (run_id, event, channel, message, state, created_at)
                        VALUES (?, ?, ?, ?, 'WAITING', ?)
                        ON DUPLICATE KEY UPDATE run_id = run_id""")
                .params(alert.run(), alert.event().name(), channel, json.writeValueAsString(alert), now())
                .update());
    }

    /** The waiting alerts, the oldest first. */
    public List<Waiting> waiting() {
        return jdbc.sql("SELECT id, channel, message FROM alert WHERE state = 'WAITING' ORDER BY id LIMIT 100")
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("channel"),
                        json.readValue(row.getString("message"), Alert.class)))
                .list();
    }

    @Transactional
    public void sent(long id, String answer) {
        attempted(id, answer);
        JdbcRecords.change(jdbc, "UPDATE alert SET state = 'SENT', settled_at = ? WHERE id = ?", now(), id);
    }

    /** Notes a failed attempt. An alert that has waited longer than is set is given up; says whether it was. */
    @Transactional
    public boolean failed(long id, String why) {
        attempted(id, why);
        return jdbc.sql("""
                                UPDATE alert SET state = 'GIVEN_UP', settled_at = ?
                                WHERE id = ? AND created_at < ?""")
                        .params(now(), id, now().minus(settings.giveUpAfter()))
                        .update()
                > 0;
    }

    private void attempted(long id, String answer) {
        jdbc.sql("UPDATE alert SET attempts = attempts + 1, answer = ? WHERE id = ?")
                .params(answer.substring(0, Math.min(LONGEST_ANSWER, answer.length())), id)
                .update();
    }

    private LocalDateTime now() {
        return RowMoments.stored(clock.instant());
    }

    /** An alert that is still to be sent by a channel. */
    record Waiting(long id, String channel, Alert alert) {}
}

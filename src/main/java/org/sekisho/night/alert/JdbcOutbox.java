package org.sekisho.night.alert;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notices as rows, one for each channel. */
@Repository
class JdbcOutbox {

    private static final int LONGEST_ANSWER = 255;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NotificationSettings settings;
    private final Clock clock;

    JdbcOutbox(JdbcClient jdbc, JsonMapper json, NotificationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** Puts a notice on record for each channel, once: the same run and event a second time is no other notice. */
    @Transactional
    public void put(Notice notice, List<String> channels) {
        channels.forEach(channel -> jdbc.sql("""
                        INSERT INTO notification (run_id, event, channel, notice, state, created_at)
                        VALUES (:run, :event, :channel, :notice, 'WAITING', :now)
                        ON DUPLICATE KEY UPDATE run_id = run_id""")
                .param("run", notice.run())
                .param("event", notice.event().name())
                .param("channel", channel)
                .param("notice", json.writeValueAsString(notice))
                .param("now", now())
                .update());
    }

    /** What waits, the oldest first. */
    public List<Waiting> waiting() {
        return jdbc.sql("SELECT id, channel, notice FROM notification WHERE state = 'WAITING' ORDER BY id LIMIT 100")
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("channel"),
                        json.readValue(row.getString("notice"), Notice.class)))
                .list();
    }

    @Transactional
    public void sent(long id, String answer) {
        attempted(id, answer);
        jdbc.sql("UPDATE notification SET state = 'SENT', settled_at = :now WHERE id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Notes a failed attempt. A notice that has waited longer than is set is given up; says whether it was. */
    @Transactional
    public boolean failed(long id, String why) {
        attempted(id, why);
        return jdbc.sql("""
                                UPDATE notification SET state = 'GIVEN_UP', settled_at = :now
                                WHERE id = :id AND created_at < :oldest""")
                        .param("now", now())
                        .param("id", id)
                        .param("oldest", now().minus(settings.giveUpAfter()))
                        .update()
                > 0;
    }

    private void attempted(long id, String answer) {
        jdbc.sql("UPDATE notification SET attempts = attempts + 1, answer = :answer WHERE id = :id")
                .param("answer", answer.substring(0, Math.min(LONGEST_ANSWER, answer.length())))
                .param("id", id)
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A notice that is still to be sent by a channel. */
    record Waiting(long id, String channel, Notice notice) {}
}

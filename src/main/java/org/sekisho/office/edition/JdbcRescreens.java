package org.sekisho.office.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.edition.Rescreen.Counts;
import org.sekisho.office.edition.Rescreen.Place;
import org.sekisho.office.edition.Rescreen.Used;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rescreens, and the filings that they look at, as rows. */
@Repository
class JdbcRescreens {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    JdbcRescreens(JdbcTemplate jdbc) {
        this.client = JdbcClient.create(jdbc);
        this.jdbc = jdbc;
    }

    /**
     * A filing that is held, and has an outcome.
     *
     * @param place behind which the next ones stand
     */
    record Held(FilingId id, FilingNumber number, Place place) {}

    /** The edition with which the list was last looked at; empty if it never was. */
    Optional<Used> last(String list) {
        return JdbcRecords.find(client, Used.class, """
                        SELECT after_edition AS edition, after_on AS day FROM list_rescreen
                        WHERE list_id = ? ORDER BY id DESC LIMIT 1""", list);
    }

    /** The edition that the newest of earlier runs used; empty if none used the list. */
    Optional<Used> lastRun(String list, long before) {
        return JdbcRecords.find(client, Used.class, """
                        SELECT e.id AS edition, l.on_day AS day FROM run_list l JOIN list_edition e ON e.id = l.list_edition_id
                        WHERE e.list_id = ? AND l.run_id < ? ORDER BY l.run_id DESC LIMIT 1""", list, before);
    }

    void begin(String list, @Nullable Used before, Used after, long run) {
        add(list, before, after, run, null);
    }

    /** Notes what runs go by where nothing changed: there is nothing to look at, and later changes are told from it. */
    void keepAsItIs(String list, Used now, long run, Instant moment) {
        add(list, now, now, run, moment);
    }

    private void add(String list, @Nullable Used before, Used after, long run, @Nullable Instant ended) {
        Urgency first = ended == null ? Urgency.UNDATED : Urgency.PUBLIC;
        client.sql("""
                        INSERT INTO list_rescreen
                            (list_id, before_edition, before_on, after_edition, after_on, begun_by,
                                next_urgency, next_due, next_filing, ended_at)
                        VALUES (:list, :before, :beforeOn, :edition, :day, :run, :urgency, :due, :filing, :ended)""")
                .params(JdbcRecords.values(after))
                .params(JdbcRecords.values(Place.before(first, after.day())))
                .param("list", list)
                .param("before", before == null ? null : before.edition())
                .param("beforeOn", before == null ? null : before.day())
                .param("run", run)
                .param("ended", ended == null ? null : RowMoments.stored(ended))
                .update();
    }

    /** The rescreens that have not looked at everything, the oldest first. */
    List<Rescreen> unfinished() {
        return JdbcRecords.list(client, Rescreen.class, """
                        SELECT id, list_id AS list, before_edition, before_on AS before_day, after_edition, after_on AS after_day,
                            begun_by, next_urgency, next_due, next_filing, looked AS counts_looked, changed AS counts_changed,
                            without_text AS counts_without_text
                        FROM list_rescreen WHERE ended_at IS NULL ORDER BY id""");
    }

    /** The first filings after a place, of its urgency, that have their outcome from a run before the rescreen. */
    List<Held> held(Rescreen one, Place place, int most) {
        return client.sql(place.urgency().held())
                .params(JdbcRecords.values(place))
                .param("day", one.after().day())
                .param("begun", one.begunBy())
                .param("most", most)
                .query(JdbcRecords.of(Held.class))
                .list();
    }

    void keep(Rescreen one, Place next, Counts counts) {
        client.sql("""
                        UPDATE list_rescreen SET next_urgency = :urgency, next_due = :due, next_filing = :filing, looked = :looked,
                            changed = :changed, without_text = :withoutText WHERE id = :id""")
                .params(JdbcRecords.values(next))
                .params(JdbcRecords.values(counts))
                .param("id", one.id())
                .update();
    }

    void end(long id, Instant now) {
        JdbcRecords.change(client, "UPDATE list_rescreen SET ended_at = ? WHERE id = ?", now, id);
    }
}

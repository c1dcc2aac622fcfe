package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
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

    private static final String NOTE = """
            INSERT INTO filing_urgency (filing_id, clocked, due_on, public_on) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE clocked = VALUES(clocked), due_on = VALUES(due_on), public_on = VALUES(public_on)""";
    private static final String LAST_RUN = """
            SELECT e.id, l.on_day FROM run_list l JOIN list_edition e ON e.id = l.list_edition_id
            WHERE e.list_id = :list AND l.run_id < :run ORDER BY l.run_id DESC LIMIT 1""";

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

    /**
     * What is known of a filing when it is screened.
     *
     * @param clocked whether a clock of the law runs for such a filing
     * @param dueOn its last day; null if nobody knows
     * @param publicOn from when anybody could read of it; null if that is not stated
     */
    record Known(
            FilingId id,
            boolean clocked,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate publicOn) {}

    void note(List<Known> filings) {
        jdbc.batchUpdate(NOTE, filings, filings.size(), (row, filing) -> {
            row.setLong(1, filing.id().value());
            row.setBoolean(2, filing.clocked());
            row.setObject(3, filing.dueOn());
            row.setObject(4, filing.publicOn());
        });
    }

    /** By what the list was last looked at; empty if it never was. */
    Optional<Used> last(String list) {
        return client.sql(
                        "SELECT after_edition, after_on FROM list_rescreen WHERE list_id = ? ORDER BY id DESC LIMIT 1")
                .param(list)
                .query((row, n) -> new Used(row.getLong("after_edition"), row.getObject("after_on", LocalDate.class)))
                .optional();
    }

    /** By what the newest of earlier runs went; empty if none went by the list. */
    Optional<Used> lastRun(String list, long before) {
        return client.sql(LAST_RUN)
                .param("list", list)
                .param("run", before)
                .query((row, n) -> new Used(row.getLong("id"), row.getObject("on_day", LocalDate.class)))
                .optional();
    }

    void begin(String list, @Nullable Used before, Used after, long run) {
        client.sql("""
                        INSERT INTO list_rescreen
                            (list_id, before_edition, before_on, after_edition, after_on, begun_by,
                                next_urgency, next_due, next_filing)
                        VALUES (:list, :before, :beforeOn, :after, :afterOn, :run, :urgency, :due, :filing)""")
                .param("list", list)
                .param("before", before == null ? null : before.edition())
                .param("beforeOn", before == null ? null : before.day())
                .param("after", after.edition())
                .param("afterOn", after.day())
                .param("run", run)
                .params(values(Place.before(Urgency.UNDATED, after.day())))
                .update();
    }

    /** Notes what runs go by where nothing changed: there is nothing to look at, and later changes are told from it. */
    void keepAsItIs(String list, Used now, long run, Instant moment) {
        client.sql("""
                        INSERT INTO list_rescreen
                            (list_id, before_edition, before_on, after_edition, after_on, begun_by,
                                next_urgency, next_due, next_filing, ended_at)
                        VALUES (:list, :edition, :day, :edition, :day, :run, :urgency, :due, :filing, :now)""")
                .param("list", list)
                .param("edition", now.edition())
                .param("day", now.day())
                .param("run", run)
                .params(values(Place.before(Urgency.PUBLIC, now.day())))
                .param("now", RowMoments.stored(moment))
                .update();
    }

    /** Those that have not looked at everything, the oldest first. */
    List<Rescreen> unfinished() {
        return client.sql("SELECT * FROM list_rescreen WHERE ended_at IS NULL ORDER BY id")
                .query((row, n) -> rescreen(row))
                .list();
    }

    private static Rescreen rescreen(ResultSet row) throws SQLException {
        LocalDate beforeOn = row.getObject("before_on", LocalDate.class);
        return new Rescreen(
                row.getLong("id"),
                row.getString("list_id"),
                beforeOn == null ? null : new Used(row.getLong("before_edition"), beforeOn),
                new Used(row.getLong("after_edition"), row.getObject("after_on", LocalDate.class)),
                row.getLong("begun_by"),
                new Place(
                        Urgency.valueOf(row.getString("next_urgency")),
                        row.getObject("next_due", LocalDate.class),
                        row.getLong("next_filing")),
                new Counts(row.getInt("looked"), row.getInt("changed"), row.getInt("without_text")));
    }

    /** The first filings after a place, of its urgency, that have their outcome from a run before the rescreen. */
    List<Held> held(Rescreen one, Place place, int most) {
        return client.sql(place.urgency().held())
                .param("day", one.after().day())
                .param("begun", one.begunBy())
                .param("due", place.due())
                .param("filing", place.filing())
                .param("most", most)
                .query((row, n) -> held(row, place.urgency()))
                .list();
    }

    private static Held held(ResultSet row, Urgency urgency) throws SQLException {
        long filing = row.getLong("filing_id");
        return new Held(
                new FilingId(filing),
                FilingNumber.of(row.getString("number")).orElseThrow(),
                new Place(urgency, row.getObject("due_on", LocalDate.class), filing));
    }

    private static Map<String, @Nullable Object> values(Place place) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("urgency", place.urgency().name());
        values.put("due", place.due());
        values.put("filing", place.filing());
        return values;
    }

    void keep(Rescreen one, Place next, Counts counts) {
        client.sql("""
                        UPDATE list_rescreen SET next_urgency = :urgency, next_due = :due, next_filing = :filing, looked = :looked, changed = :changed,
                            without_text = :without WHERE id = :id""")
                .params(values(next))
                .param("looked", counts.looked())
                .param("changed", counts.changed())
                .param("without", counts.withoutText())
                .param("id", one.id())
                .update();
    }

    void end(long id, Instant now) {
        client.sql("UPDATE list_rescreen SET ended_at = ? WHERE id = ?")
                .params(RowMoments.stored(now), id)
                .update();
    }
}

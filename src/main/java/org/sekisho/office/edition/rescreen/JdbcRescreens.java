package org.sekisho.office.edition.rescreen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.edition.rescreen.Rescreen.Counts;
import org.sekisho.office.edition.rescreen.Rescreen.Used;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rescreens, and the filings that they look at, as rows. */
@Repository
class JdbcRescreens {

    private static final String HELD = """
            SELECT f.id, f.number FROM screening_outcome o JOIN filing f ON f.id = o.filing_id
            WHERE f.id < :next AND NOT f.canary AND NOT f.quarantined AND o.run_id <> :run
            ORDER BY f.id DESC LIMIT :most""";
    private static final String LAST_RUN = """
            SELECT e.id, l.on_day FROM run_list l JOIN list_edition e ON e.id = l.list_edition_id
            WHERE e.list_id = :list AND l.run_id < :run ORDER BY l.run_id DESC LIMIT 1""";

    private final JdbcClient jdbc;

    JdbcRescreens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A filing that is held, and has an outcome. */
    record Held(FilingId id, FilingNumber number) {}

    /** By what the list was last looked at; empty if it never was. */
    Optional<Used> last(String list) {
        return jdbc.sql("SELECT after_edition, after_on FROM list_rescreen WHERE list_id = ? ORDER BY id DESC LIMIT 1")
                .param(list)
                .query((row, n) -> new Used(row.getLong("after_edition"), row.getObject("after_on", LocalDate.class)))
                .optional();
    }

    /** By what the newest of earlier runs went; empty if none went by the list. */
    Optional<Used> lastRun(String list, long before) {
        return jdbc.sql(LAST_RUN)
                .param("list", list)
                .param("run", before)
                .query((row, n) -> new Used(row.getLong("id"), row.getObject("on_day", LocalDate.class)))
                .optional();
    }

    void begin(String list, @Nullable Used before, Used after, long run) {
        jdbc.sql("""
                        INSERT INTO list_rescreen
                            (list_id, before_edition, before_on, after_edition, after_on, begun_by, next_filing)
                        VALUES (:list, :before, :beforeOn, :after, :afterOn, :run,
                            (SELECT COALESCE(MAX(id), 0) + 1 FROM filing))""")
                .param("list", list)
                .param("before", before == null ? null : before.edition())
                .param("beforeOn", before == null ? null : before.day())
                .param("after", after.edition())
                .param("afterOn", after.day())
                .param("run", run)
                .update();
    }

    /** Notes what runs go by where nothing changed: there is nothing to look at, and later changes are told from it. */
    void keepAsItIs(String list, Used now, long run, Instant moment) {
        jdbc.sql("""
                        INSERT INTO list_rescreen
                            (list_id, before_edition, before_on, after_edition, after_on, begun_by, next_filing, ended_at)
                        VALUES (:list, :edition, :day, :edition, :day, :run, 0, :now)""")
                .param("list", list)
                .param("edition", now.edition())
                .param("day", now.day())
                .param("run", run)
                .param("now", LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }

    /** Those that have not looked at everything, the oldest first. */
    List<Rescreen> unfinished() {
        return jdbc.sql("SELECT * FROM list_rescreen WHERE ended_at IS NULL ORDER BY id")
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
                row.getLong("next_filing"),
                new Counts(row.getInt("looked"), row.getInt("changed"), row.getInt("without_text")));
    }

    /** The newest filings below a key that have their outcome from other runs. */
    List<Held> held(long next, long run, int most) {
        return jdbc.sql(HELD)
                .param("next", next)
                .param("run", run)
                .param("most", most)
                .query((row, n) -> new Held(
                        new FilingId(row.getLong("id")),
                        FilingNumber.of(row.getString("number")).orElseThrow()))
                .list();
    }

    void keep(Rescreen one, long next, Counts counts) {
        jdbc.sql("""
                        UPDATE list_rescreen SET next_filing = :next, looked = :looked, changed = :changed,
                            without_text = :without WHERE id = :id""")
                .param("next", next)
                .param("looked", counts.looked())
                .param("changed", counts.changed())
                .param("without", counts.withoutText())
                .param("id", one.id())
                .update();
    }

    void end(long id, Instant now) {
        jdbc.sql("UPDATE list_rescreen SET ended_at = ? WHERE id = ?")
                .params(LocalDateTime.ofInstant(now, ZoneOffset.UTC), id)
                .update();
    }
}

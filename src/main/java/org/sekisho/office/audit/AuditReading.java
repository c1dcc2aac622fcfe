package org.sekisho.office.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The audit trail for those who read it, from the end by key and never by offset. Reading changes nothing; that it was read is
 * for the reader's page to put on record.
 */
@Repository
public record AuditReading(JdbcClient jdbc) {

    /** The most records at a time. */
    public static final int PAGE = 100;

    /**
     * Records, the newest first.
     *
     * @param before the number of the last record that was shown; null to begin with the newest
     */
    public List<Entry> page(AuditQuestion asked, @Nullable Long before) {
        return some(asked, before, PAGE);
    }

    /**
     * Who and what there is to choose from.
     *
     * <p>By the keys that begin with it, so that no record is looked at.
     */
    public Choices choices() {
        return new Choices(
                Stream.concat(people().stream(), lastRuns().stream()).toList(),
                jdbc.sql("SELECT action FROM audit_record GROUP BY action ORDER BY action")
                        .query((row, n) -> row.getString("action"))
                        .list());
    }

    private List<String> people() {
        return jdbc.sql("""
                        SELECT actor FROM audit_record GROUP BY actor HAVING actor NOT LIKE 'sekisho run %%'
                        ORDER BY actor LIMIT %d""".formatted(Choices.MOST))
                .query((row, n) -> row.getString("actor"))
                .list();
    }

    private List<String> lastRuns() {
        return jdbc.sql("""
                        SELECT actor FROM audit_record WHERE actor LIKE 'sekisho run %%' GROUP BY actor
                        ORDER BY LENGTH(actor) DESC, actor DESC LIMIT %d""".formatted(Choices.MOST_RUNS))
                .query((row, n) -> row.getString("actor"))
                .list();
    }

    /** The same, so many at most. */
    public List<Entry> some(AuditQuestion asked, @Nullable Long before, int most) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder conditions = new StringBuilder("TRUE");
        and(conditions, values, "id < :before", "before", before);
        and(conditions, values, "actor = :actor", "actor", asked.actor());
        and(conditions, values, "action = :action", "action", asked.action());
        subjects(conditions, values, asked.subjects());
        and(conditions, values, "at >= :from", "from", utc(asked.from()));
        and(conditions, values, "at < :until", "until", utc(asked.until()));
        return jdbc.sql(
                        "SELECT id, at, actor, action, subject, detail FROM audit_record WHERE %s ORDER BY id DESC LIMIT %d"
                                .formatted(conditions, most))
                .params(values)
                .query((row, n) -> entry(row))
                .list();
    }

    private static void subjects(StringBuilder conditions, Map<String, Object> values, List<String> beginnings) {
        List<String> each = new ArrayList<>();
        for (String beginning : beginnings) {
            String name = "subject" + each.size();
            each.add("subject LIKE :" + name);
            values.put(name, prefix(beginning));
        }
        if (!each.isEmpty()) {
            conditions.append(" AND (").append(String.join(" OR ", each)).append(')');
        }
    }

    private static void and(
            StringBuilder conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            values.put(name, value);
        }
    }

    private static String prefix(String beginning) {
        return beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : RowMoments.stored(moment);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong("id"), RowMoments.of(row, "at"), RecordedEvent.of(row));
    }

    /** The people and actions that the trail has records of, by the alphabet: so many people, and the last runs after them. */
    public record Choices(List<String> actors, List<String> actions) {

        /** The most people in a list. */
        public static final int MOST = 1000;

        /** The most runs in a list. */
        public static final int MOST_RUNS = 20;

        public Choices {
            actors = List.copyOf(actors);
            actions = List.copyOf(actions);
        }
    }

    /** A record, by its number. */
    public record Entry(long number, Instant at, RecordedEvent event) {}

    /**
     * What is asked of the trail; null asks nothing.
     *
     * @param actor who did it, exactly
     * @param action what was done, exactly: {@code CASE_DECIDED}
     * @param subjects to what; the beginning of one of them is enough: {@code case 12}. Empty asks nothing
     * @param from not before this
     * @param until before this
     */
    public record AuditQuestion(
            @Nullable String actor,
            @Nullable String action,
            List<String> subjects,
            @Nullable Instant from,
            @Nullable Instant until) {

        public AuditQuestion {
            subjects = List.copyOf(subjects);
        }
    }
}

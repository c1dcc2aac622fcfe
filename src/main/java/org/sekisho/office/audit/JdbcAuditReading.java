package org.sekisho.office.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain's rows, gone through from the end by key and never by offset. */
@Repository
class JdbcAuditReading implements AuditReading {

    private final JdbcClient jdbc;

    JdbcAuditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> page(AuditQuestion asked, @Nullable Long before) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder conditions = new StringBuilder("TRUE");
        and(conditions, values, "id < :before", "before", before);
        and(conditions, values, "actor = :actor", "actor", asked.actor());
        and(conditions, values, "action = :action", "action", asked.action());
        and(conditions, values, "subject LIKE :subject", "subject", prefix(asked.subject()));
        and(conditions, values, "at >= :from", "from", utc(asked.from()));
        and(conditions, values, "at < :until", "until", utc(asked.until()));
        return jdbc.sql(
                        "SELECT id, at, actor, action, subject, detail FROM audit_record WHERE %s ORDER BY id DESC LIMIT %d"
                                .formatted(conditions, PAGE))
                .params(values)
                .query((row, n) -> entry(row))
                .list();
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

    private static @Nullable String prefix(@Nullable String beginning) {
        return beginning == null
                ? null
                : beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new AuditEvent(
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")));
    }
}

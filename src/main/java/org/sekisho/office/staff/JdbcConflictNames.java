package org.sekisho.office.staff;

import java.util.Map;
import org.sekisho.intake.filing.NameKey;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * By what the organisations that people are bound to are found in the names of parties: made anew at each start, for the rule
 * may be another.
 */
@Repository
public class JdbcConflictNames implements InitializingBean {

    private final JdbcClient jdbc;

    JdbcConflictNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("SELECT staff_id, value FROM staff_conflict WHERE kind = 'ORGANISATION'")
                .query((row, n) -> Map.entry(
                        new StaffId(row.getString("staff_id")),
                        new Conflict(Conflict.Kind.ORGANISATION, row.getString("value"))))
                .list()
                .forEach(bound -> keep(bound.getKey(), bound.getValue()));
    }

    /** Of a name without a letter nothing is kept, and it is looked for as it is written. */
    public void keep(StaffId id, Conflict conflict) {
        NameKey key = NameKey.of(conflict.value());
        if (conflict.kind() == Conflict.Kind.ORGANISATION && !key.words().isEmpty()) {
            jdbc.sql("""
                            INSERT INTO staff_conflict_name (staff_id, kind, value, pattern)
                            VALUES (:id, :kind, :value, :pattern) ON DUPLICATE KEY UPDATE pattern = VALUES(pattern)""")
                    .param("id", id.value())
                    .param("kind", conflict.kind().name())
                    .param("value", conflict.value())
                    .param("pattern", key.pattern())
                    .update();
        }
    }
}

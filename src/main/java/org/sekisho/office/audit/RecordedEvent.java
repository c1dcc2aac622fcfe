package org.sekisho.office.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An event as its record says it. Its action is a text: an earlier release, or somebody with the database's password, may
 * have written one that is no {@link AuditAction}, and the chain's hash covers what stands there.
 *
 * @param actor who did it
 * @param action what was done: {@code RUN_STARTED}
 * @param subject to what
 * @param detail counts and codes, and the seal of rows if it has one
 */
public record RecordedEvent(String actor, String action, String subject, String detail) {

    static RecordedEvent of(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getString("actor"), row.getString("action"), row.getString("subject"), row.getString("detail"));
    }
}

package org.sekisho.machine.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/**
 * Migrates a database in which an earlier attempt was killed, or failed for want of room, half way through.
 *
 * <p>Neither MySQL nor MariaDB can take back a change of tables with the note that it was made. So each script may be repeated,
 * from wherever it was cut off: what is there already stays as it is. What is left to do is to take out the note of a failure, at
 * which Flyway would stop.
 */
@Component
@Fallback // who only looks leaves the tables as they are
class FlywayInterruptions implements FlywayMigrationStrategy {

    private static final int NO_SUCH_TABLE = 1146;

    @Override
    public void migrate(Flyway flyway) {
        forgetFailures(flyway);
        flyway.migrate();
    }

    /** Not by Flyway's own repair, which also takes a changed script for the one that was applied. */
    private static void forgetFailures(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM %s WHERE success = 0"
                    .formatted(flyway.getConfiguration().getTable()));
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_TABLE) {
                throw new IllegalStateException("The history of the database's tables cannot be read", e);
            }
        }
    }
}

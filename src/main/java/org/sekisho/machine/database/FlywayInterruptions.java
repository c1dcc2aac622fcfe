package org.sekisho.machine.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/**
 * Migrates a database in which an earlier attempt was killed, or failed for want of room, half way through.
 *
 * <p>Neither MySQL nor MariaDB can take back a change of tables with the note that it was made. So each script is one
 * statement, which takes effect whole or not at all, and what is left to find out is whether the last one did: if it is
 * tried again and says that what it makes is there, it did.
 */
@Component
@Fallback // who only looks leaves the tables as they are
class FlywayInterruptions implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(FlywayInterruptions.class);

    private static final int NO_SUCH_TABLE = 1146;
    private static final int DUPLICATE_ROW = 1062;
    /** That table, column, index or foreign key is there already, or, of a removal, not there any more. */
    private static final Set<Integer> DONE_BEFORE = Set.of(1050, 1060, 1061, 1826, 1051, 1091);

    private static final Pattern INSERT = Pattern.compile("(?is)(\\s|--[^\\n]*\\n)*INSERT\\s.*");

    @Override
    public void migrate(Flyway flyway) {
        forgetFailures(flyway);
        boolean unfinished = true;
        while (unfinished) {
            try {
                flyway.migrate();
                unfinished = false;
            } catch (FlywayException failure) {
                if (!tookEffectBefore(failure, flyway)) {
                    throw failure;
                }
                noteAsDone(flyway);
            }
        }
    }

    /** What failed did nothing, being one statement, and may be tried again. */
    private static void forgetFailures(Flyway flyway) {
        try {
            update(flyway, "DELETE FROM %s WHERE success = 0");
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_TABLE) {
                throw new IllegalStateException("The history of the database's tables cannot be read", e);
            }
        }
    }

    private static boolean tookEffectBefore(FlywayException failure, Flyway flyway) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return DONE_BEFORE.contains(sql.getErrorCode())
                        || (sql.getErrorCode() == DUPLICATE_ROW
                                && failed(flyway)
                                        .filter(FlywayInterruptions::inserts)
                                        .isPresent());
            }
        }
        return false;
    }

    private static Optional<MigrationInfo> failed(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FAILED)
                .findFirst();
    }

    private static boolean inserts(MigrationInfo migration) {
        try (InputStream script =
                FlywayInterruptions.class.getResourceAsStream("/db/migration/" + migration.getScript())) {
            return script != null
                    && INSERT.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                            .matches();
        } catch (IOException e) {
            throw new UncheckedIOException(migration.getScript() + " cannot be read", e);
        }
    }

    private static void noteAsDone(Flyway flyway) {
        failed(flyway)
                .ifPresent(migration ->
                        LOG.warn("{} had been made when an earlier start was broken off", migration.getScript()));
        try {
            if (update(flyway, "UPDATE %s SET success = 1 WHERE success = 0") != 1) {
                throw new IllegalStateException(
                        "The history of the database's tables does not name the script that failed");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history of the database's tables cannot be written", e);
        }
    }

    private static int update(Flyway flyway, String sql) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(
                    sql.formatted(flyway.getConfiguration().getTable()));
        }
    }
}

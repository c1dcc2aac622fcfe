package org.sekisho.machine.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments as rows keep them: {@code DATETIME} in UTC, whatever the zone of the machine or the server. */
public final class RowMoments {

    private RowMoments() {}

    /** This moment, as exactly as a row keeps it. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** For a parameter of a statement. */
    public static LocalDateTime stored(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment in a column that is never null. */
    public static Instant of(ResultSet row, String column) throws SQLException {
        return found(row, column).orElseThrow(() -> new IllegalStateException("No moment in column " + column));
    }

    /** The moment in a column, or null. */
    public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        return found(row, column).orElse(null);
    }

    private static Optional<Instant> found(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }
}

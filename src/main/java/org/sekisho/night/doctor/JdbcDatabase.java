package org.sekisho.night.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.night.job.ClockWitnesses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database as the checks ask it. It is reached for once, by the first check; if that fails no other check waits for
 * it again.
 */
@Component
class JdbcDatabase {

    private final ObjectProvider<DataSource> source;
    private volatile @Nullable JdbcClient client;

    JdbcDatabase(ObjectProvider<DataSource> source) {
        this.source = source;
    }

    /** The server's facts about itself and about our database. */
    public record Server(
            String version,
            String product,
            String charset,
            long packet,
            int readOnly,
            int sessionMinutesOffUtc,
            Instant now) {}

    /** Starts the private server if it is ours, and connects. */
    public void reach() throws SQLException {
        DataSource database = source.getObject();
        try (Connection connection = database.getConnection()) {
            connection.getMetaData();
        }
        client = JdbcClient.create(database);
    }

    /** Throws if the database is not reached, without trying again. */
    public JdbcClient reached() {
        JdbcClient reached = client;
        if (reached == null) {
            throw new NotReachedException();
        }
        return reached;
    }

    public Server server() {
        return reached().sql("""
                        SELECT VERSION() AS version, @@version_comment AS product, @@character_set_database AS charset,
                            @@max_allowed_packet AS packet, @@read_only AS read_only,
                            TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW()) AS session_minutes_off_utc, UTC_TIMESTAMP(6) AS now""").query(JdbcRecords.of(Server.class)).single();
    }

    /** How many tables there are, whoever made them, that cannot hold every script. */
    public int tablesOfAnotherCharset() {
        return reached().sql("""
                        SELECT COUNT(*) FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_collation NOT LIKE 'utf8mb4%'""").query(Integer.class).single();
    }

    /** Whether the tables are there that checks ask: those of runs, of their lease and of the audit trail. */
    public boolean hasTables() {
        return hasTable("screening_run") && hasTable("audit_record") && hasTable("shedlock");
    }

    /** When the newest record was made, by the clock of those days. */
    public Optional<Instant> newestRecord(@Nullable Instant wasAheadTo) {
        return hasTables()
                ? reached()
                        .sql(ClockWitnesses.NEWEST)
                        .param("since", ClockWitnesses.since(wasAheadTo))
                        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class))
                                .map(at -> at.toInstant(ZoneOffset.UTC)))
                        .single()
                : Optional.empty();
    }

    public long waitingAlerts() {
        return hasTable("alert")
                ? reached()
                        .sql("SELECT COUNT(*) FROM alert WHERE state = 'WAITING'")
                        .query(Long.class)
                        .single()
                : 0;
    }

    private boolean hasTable(String table) {
        return reached().sql("""
                                SELECT COUNT(*) FROM information_schema.tables
                                WHERE table_schema = DATABASE() AND table_name = :table""").param("table", table).query(Integer.class).single() == 1;
    }

    /** The database was asked for before and could not be reached; to ask again would only take time. */
    static final class NotReachedException extends RuntimeException {

        NotReachedException() {
            super("The database is not reached");
        }
    }
}

package org.sekisho.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.sekisho.lease.LeaseRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into the private database of a home folder from outside, for tests of whole runs. */
public final class HomeDatabase {

    private HomeDatabase() {}

    /** All rows of some queries, a line each, so that two homes can be compared row by row. */
    public static List<String> rows(Path home, List<String> queries) {
        try (MariaDb4jServer server = MariaDb4jServer.startOrFind(home.resolve("var"));
                HikariDataSource pool = pool(server)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            List<String> rows = new ArrayList<>();
            for (String query : queries) {
                for (Map<String, Object> row : jdbc.sql(query).query().listOfRows()) {
                    rows.add(row.toString());
                }
            }
            return rows;
        }
    }

    /** The names of all tables. */
    public static List<String> tables(Path home) {
        return rows(home, List.of("SHOW TABLES")).stream()
                .map(row -> row.replaceAll(".*=|\\}$", ""))
                .toList();
    }

    /** Changes rows by hand, as someone with a client of the database may. */
    public static void change(Path home, List<String> statements) {
        try (MariaDb4jServer server = MariaDb4jServer.startOrFind(home.resolve("var"));
                HikariDataSource pool = pool(server)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            statements.forEach(statement -> jdbc.sql(statement).update());
        }
    }

    /** Does something while this process holds the run's lease, as another run would. */
    public static <T> T underRunLock(Path home, Callable<T> something) throws Exception {
        try (MariaDb4jServer server = MariaDb4jServer.startOrFind(home.resolve("var"));
                HikariDataSource pool = pool(server)) {
            Flyway.configure().dataSource(pool).load().migrate();
            JdbcClient jdbc = JdbcClient.create(pool);
            LeaseRows.holdHere(jdbc, Duration.ofHours(1));
            try {
                return something.call();
            } finally {
                LeaseRows.runOut(jdbc);
            }
        }
    }

    /** A look into the server while it runs, without using it; empty if it does not run or cannot be reached. */
    public static Optional<Connection> look(Path home) {
        try {
            Optional<ServerAccess> running = ServerAccess.readFrom(home.resolve("var/mariadb.properties"));
            return running.isPresent() ? Optional.of(running.get().connect(ServerAccess.DATABASE)) : Optional.empty();
        } catch (IOException | SQLException notYet) {
            return Optional.empty();
        }
    }

    /** The server's own process, if it runs. */
    public static Optional<ProcessHandle> server(Path home) {
        try {
            return ServerAccess.readFrom(home.resolve("var/mariadb.properties"))
                    .map(ServerAccess::pid)
                    .flatMap(ProcessHandle::of);
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static HikariDataSource pool(MariaDb4jServer server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.access().url(ServerAccess.DATABASE));
        pool.setUsername(ServerAccess.USER);
        pool.setPassword(server.access().password());
        return pool;
    }
}

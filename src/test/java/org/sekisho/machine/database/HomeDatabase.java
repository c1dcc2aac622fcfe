package org.sekisho.machine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.flywaydb.core.Flyway;
import org.sekisho.machine.lease.LeaseRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    /** Every value of every row of every table, with its table and column, one row at a time. */
    public static void everyValue(Path home, BiConsumer<String, byte[]> to) {
        try (MariaDb4jServer server = MariaDb4jServer.startOrFind(home.resolve("var"));
                HikariDataSource pool = pool(server)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
                jdbc.query("SELECT * FROM `" + table + "`", (RowCallbackHandler) row -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        Object value = row.getObject(i);
                        byte[] bytes = value instanceof byte[] raw
                                ? raw
                                : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                        to.accept(table + "." + row.getMetaData().getColumnName(i), bytes);
                    }
                });
            }
        }
    }

    /** Keeps the database up until it is closed, so that others who ask for it need not start it. */
    public static AutoCloseable hold(Path home) {
        return MariaDb4jServer.startOrFind(home.resolve("var"));
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

    static HikariDataSource pool(MariaDb4jServer server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.access().url(ServerAccess.DATABASE));
        pool.setUsername(ServerAccess.USER);
        pool.setPassword(server.access().password());
        return pool;
    }
}

package org.sekisho.machine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/** One private MariaDB for each process that runs tests, kept under {@code target/}, with as many empty schemas as asked for. */
public final class TestDatabase {

    /** Its rows need not outlive a machine, and so it makes a schema in a fifteenth of the time. */
    private static final List<String> WITHOUT_WAITING_FOR_THE_DISK =
            List.of("--debug-no-sync", "--innodb-flush-log-at-trx-commit=2", "--skip-innodb-file-per-table");

    private static final Path VAR = Path.of("target", "test-database-" + Integer.getInteger("tests.fork", 1), "var")
            .toAbsolutePath();
    private static final Path LONG_READS = VAR.resolve("long-reads.log");
    private static final MariaDb4jServer SERVER = MariaDb4jServer.startOrFind(
            VAR,
            Stream.of(WITHOUT_WAITING_FOR_THE_DISK, LongReads.noting(LONG_READS))
                    .flatMap(List::stream)
                    .toList());
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::close, "stop the test database"));
    }

    private TestDatabase() {}

    /** A data source on a schema of its own with all tables and no rows. */
    public static DataSource fresh() {
        return open(newSchemaWithTables());
    }

    /** A data source on a schema of its own with nothing in it. */
    public static DataSource freshWithoutTables() {
        return open(newSchema());
    }

    /** The statements from now on for which much is read, in the schema that {@code jdbc} speaks to. */
    public static LongReads longReads(JdbcTemplate jdbc) {
        return new LongReads(LONG_READS, String.valueOf(jdbc.queryForObject("SELECT DATABASE()", String.class)));
    }

    /** Takes all rows out again, which is much quicker than a fresh schema. */
    public static void empty(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String table : tablesOf(statement)) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("SET foreign_key_checks = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be emptied", e);
        }
    }

    /** Keeps a copy of all rows. */
    public static Kept keep(DataSource database) {
        return new Kept(newSchema()).filledFrom(database);
    }

    /** The rows of a schema as they were at one moment. */
    public record Kept(String schema) {

        /** Every table with rows, and its columns but those that the database works out itself. */
        private static final String COLUMNS = """
                SELECT table_name, GROUP_CONCAT('`', column_name, '`' ORDER BY ordinal_position) AS columns
                FROM information_schema.columns
                WHERE table_schema = DATABASE() AND is_generated = 'NEVER' AND table_name = ?""";

        private Kept filledFrom(DataSource database) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            jdbc.execute((ConnectionCallback<Void>) connection -> {
                try (Statement statement = connection.createStatement()) {
                    for (String table : tablesOf(statement)) {
                        if (!jdbc.queryForList("SELECT 1 FROM " + table + " LIMIT 1")
                                .isEmpty()) {
                            statement.execute("CREATE TABLE %s.%s AS SELECT %s FROM %2$s"
                                    .formatted(
                                            schema,
                                            table,
                                            jdbc.queryForMap(COLUMNS, table).get("columns")));
                        }
                    }
                }
                return null;
            });
            return this;
        }

        /** Puts them into a schema with the same tables in which there are no rows. */
        public void putBack(DataSource database) {
            JdbcTemplate jdbc = new JdbcTemplate(database);
            jdbc.execute((ConnectionCallback<Void>) connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET foreign_key_checks = 0");
                    for (String table : jdbc.queryForList("SHOW TABLES FROM " + schema, String.class)) {
                        statement.execute("INSERT INTO %1$s (%3$s) SELECT %3$s FROM %2$s.%1$s"
                                .formatted(
                                        table,
                                        schema,
                                        jdbc.queryForMap(COLUMNS, table).get("columns")));
                    }
                    statement.execute("SET foreign_key_checks = 1");
                }
                return null;
            });
        }
    }

    private static List<String> tablesOf(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery("""
                SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()
                AND table_name <> 'flyway_schema_history' AND table_name NOT LIKE 'BATCH%'
                """)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    /** Points a Spring test at a schema of its own with all tables. */
    public static void register(DynamicPropertyRegistry properties) {
        register(newSchemaWithTables(), properties);
    }

    /** Points a Spring test at a schema of its own with nothing in it; the application makes the tables itself. */
    public static void registerWithoutTables(DynamicPropertyRegistry properties) {
        register(newSchema(), properties);
    }

    private static void register(String schema, DynamicPropertyRegistry properties) {
        // contexts stay open until all tests are done, and together they must not have more than the server gives
        properties.add("spring.datasource.hikari.minimum-idle", () -> "1");
        properties.add("spring.datasource.hikari.idle-timeout", () -> "10000");
        properties.add("spring.datasource.url", () -> SERVER.access().url(schema));
        properties.add("spring.datasource.username", () -> ServerAccess.USER);
        properties.add("spring.datasource.password", () -> SERVER.access().password());
    }

    private static DataSource open(String schema) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(SERVER.access().url(schema));
        pool.setUsername(ServerAccess.USER);
        pool.setPassword(SERVER.access().password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED"); // as application.yml has it
        HikariSessions.settle(pool);
        return pool;
    }

    private static String newSchemaWithTables() {
        String schema = newSchema();
        Migrated.SCHEMA.copyTo(schema);
        return schema;
    }

    private static String newSchema() {
        String schema = "sekisho_test_%d_%d".formatted(ProcessHandle.current().pid(), SCHEMAS.incrementAndGet());
        run("", List.of("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"));
        return schema;
    }

    /** What the scripts make of an empty schema, looked up once: they take five times as long as what they make. */
    private record Migrated(List<String> statements) {

        private static final Migrated SCHEMA = of(newSchema());

        private static Migrated of(String schema) {
            DataSource pool = open(schema);
            Flyway.configure().dataSource(pool).load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            List<String> statements = new ArrayList<>(List.of("SET foreign_key_checks = 0"));
            for (String table : jdbc.queryForList("SHOW TABLES", String.class)) {
                statements.add(
                        (String) jdbc.queryForMap("SHOW CREATE TABLE " + table).get("Create Table"));
                if (!jdbc.queryForList("SELECT 1 FROM " + table + " LIMIT 1").isEmpty()) {
                    statements.add("INSERT INTO %1$s SELECT * FROM %2$s.%1$s".formatted(table, schema));
                }
            }
            return new Migrated(statements);
        }

        void copyTo(String other) {
            run(other, statements);
        }
    }

    /** Unless others still use the server, all schemas go with its folder: dropping each takes longer than Java has for its end. */
    private static void close() {
        SERVER.close();
        try {
            if (Files.notExists(VAR.resolve("mariadb.properties"))) {
                FileSystemUtils.deleteRecursively(VAR.resolve("mariadb"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String schema, List<String> statements) {
        try (Connection connection = SERVER.access().connect(schema);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refuses what schema %s is made by".formatted(schema), e);
        }
    }
}

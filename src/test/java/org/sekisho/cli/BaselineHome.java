package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.demo.Demonstration;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a home holds of two runs over four filings, with people and a decision, as the scripts up to {@link #VERSION} made its
 * tables: rows, signed heads and the key that signed them, which signs nothing else.
 */
final class BaselineHome {

    /** The newest script that was there when the rows were written. */
    static final String VERSION = "13";

    static final Path KEPT = Path.of("testdata/upgrade");
    static final Path LISTS = KEPT.resolve("lists");

    private static final Path ROWS = KEPT.resolve("rows-of-V%s.sql".formatted(VERSION));
    private static final String HEADS = "audit-heads.txt";

    /** Of one run each. */
    static final List<List<String>> FILINGS = List.of(
            List.of("JP2026991112A-towed-array.xml", "US13990106B2-leaf-sensor.xml"),
            List.of("US20260401101A1-quantum-key-receiver.xml", "US20260401114A1-not-well-formed.xml"));

    private BaselineHome() {}

    /** A database of their own for the commands of a test, until {@link #forget} is called. */
    static HikariDataSource name(Map<String, String> settings) {
        TestDatabase.registerWithoutTables((name, value) -> settings.put(name, String.valueOf(value.get())));
        settings.put("sekisho.canaries.shipped", "");
        settings.put("sekisho.audit.passphrase", "opens the key of testdata/upgrade and no other");
        settings.forEach(System::setProperty);
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(settings.get("spring.datasource.url"));
        database.setUsername(settings.get("spring.datasource.username"));
        database.setPassword(settings.get("spring.datasource.password"));
        return database;
    }

    static void forget(Map<String, String> settings, HikariDataSource database) {
        settings.keySet().forEach(System::clearProperty);
        database.close();
    }

    /** All but the days by which cases are due: whenever this is run, none of them has run out. */
    static void fill(DataSource database, Path home) throws IOException {
        Flyway.configure().dataSource(database).target(VERSION).load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String rows = "SET foreign_key_checks = 0;\n%sSET foreign_key_checks = 1;\n".formatted(Files.readString(ROWS));
        jdbc.execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                for (String row : rows.split(";\n")) {
                    statement.execute(row);
                }
            }
            return null;
        });
        jdbc.update(
                "UPDATE review_case SET due_on = '2999-12-31', act_by = due_on, warn_on = due_on WHERE due_on IS NOT NULL");
        Path keys = Files.createDirectories(home.resolve("var/keys"));
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
        for (Path key : files(KEPT.resolve("keys"))) {
            Path copy = Files.copy(key, keys.resolve(key.getFileName()));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        }
        Files.copy(KEPT.resolve(HEADS), home.resolve("var").resolve(HEADS));
    }

    /** Lays the filings of some runs into a new inbox. */
    static Path inbox(Path folder, List<List<String>> runs) throws IOException {
        Files.createDirectory(folder);
        for (String filing : runs.stream().flatMap(List::stream).toList()) {
            Files.copy(Path.of("testdata/filings", filing), folder.resolve(filing));
        }
        return folder;
    }

    static int run(Path home, Path inbox, StringWriter out) {
        return sekisho(home, out, "run", "--inbox", inbox.toString(), "--list", LISTS.toString(), "--json");
    }

    static int sekisho(Path home, StringWriter out, String... command) {
        String[] all = Stream.concat(Stream.of(command), Stream.of("--home", home.toString()))
                .toArray(String[]::new);
        return Sekisho.commandLine().setOut(new PrintWriter(out, true)).execute(all);
    }

    /** Makes such a home with the program as it is, and keeps it in the place of the one that is there. */
    static void regenerate(DataSource database, Path folder) throws IOException {
        Path home = folder.resolve("made");
        for (int i = 0; i < FILINGS.size(); i++) {
            StringWriter out = new StringWriter();
            int code = run(home, inbox(folder.resolve("in-" + i), List.of(FILINGS.get(i))), out);
            assertThat(code).as(out.toString()).isIn(ExitCode.DONE, ExitCode.DONE_WITH_UNSCREENABLE);
            if (i == 0) {
                try (ConfigurableApplicationContext sekisho = new Place().open()) {
                    sekisho.getBean(Demonstration.class).prepare();
                }
            }
        }
        keep(new JdbcTemplate(database), home);
    }

    /** But for tables that only a newer script makes. */
    private static void keep(JdbcTemplate jdbc, Path home) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String table : jdbc.queryForList("""
                SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()
                AND table_name NOT IN ('flyway_schema_history', 'shedlock', 'filing_urgency') ORDER BY table_name""", String.class)) {
            rows.append(rows(jdbc, table));
        }
        Path keys = Files.createDirectories(KEPT.resolve("keys"));
        for (Path old : files(keys)) {
            Files.delete(old);
        }
        for (Path key : files(home.resolve("var/keys"))) {
            Files.copy(key, keys.resolve(key.getFileName()));
        }
        Files.writeString(ROWS, rows);
        Files.copy(home.resolve("var").resolve(HEADS), KEPT.resolve(HEADS), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String rows(JdbcTemplate jdbc, String table) {
        List<Map<String, Object>> columns = jdbc.queryForList("""
                SELECT column_name AS name, data_type LIKE '%blob' AS bytes FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND generation_expression IS NULL
                ORDER BY ordinal_position""", table);
        String values = String.join(
                ", ', ', ",
                columns.stream()
                        .map(column -> ((Number) column.get("bytes")).intValue() == 1
                                ? "COALESCE(CONCAT('0x', HEX(%s)), 'NULL')".formatted(column.get("name"))
                                : "QUOTE(%s)".formatted(column.get("name")))
                        .toList());
        String names = String.join(
                ", ",
                columns.stream().map(column -> (String) column.get("name")).toList());
        StringBuilder rows = new StringBuilder();
        for (String row : jdbc.queryForList("SELECT CONCAT(%s) FROM %s".formatted(values, table), String.class)) {
            rows.append("REPLACE INTO %s (%s) VALUES (%s);%n".formatted(table, names, row.replace("\n", "\\n")));
        }
        return rows.toString();
    }
}

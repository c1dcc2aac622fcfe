package org.sekisho.machine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * Homes in which nothing has run, but whose private database is installed and has its tables: made once for each process
 * that runs tests, and copied in a moment. For tests that are not about the first day.
 */
public final class PreparedHome {

    private static final Path VAR =
            made(Path.of("target", "prepared-home-" + Integer.getInteger("tests.fork", 1), "var")
                    .toAbsolutePath());

    private PreparedHome() {}

    /** Makes such a home; the server's program, which nobody changes, is linked and not copied. */
    public static Path at(Path home) {
        Path var = home.resolve("var");
        try {
            copy(VAR.resolve("mariadb"), var.resolve("mariadb"), Files::copy);
            copy(
                    VAR.resolve("mariadb-server"),
                    var.resolve("mariadb-server"),
                    (file, to) -> Files.createLink(to, file));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path var) {
        FileSystemUtils.deleteRecursively(var.toFile());
        try (MariaDb4jServer server = MariaDb4jServer.startOrFind(
                        var, List.of("--debug-no-sync", "--innodb-flush-log-at-trx-commit=2"));
                HikariDataSource pool = HomeDatabase.pool(server)) {
            Flyway.configure().dataSource(pool).load().migrate();
        }
        return var;
    }

    private static void copy(Path from, Path to, Copying copying) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    copying.copy(file, copy);
                }
            }
        }
    }

    private interface Copying {

        void copy(Path file, Path to) throws IOException;
    }
}

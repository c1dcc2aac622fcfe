package org.sekisho.machine.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the private server, kept beside its data so that a second process finds it.
 *
 * @param pid the server's own process
 */
record ServerAccess(long pid, int port, String password) {

    static final String USER = "sekisho";
    static final String DATABASE = "sekisho";

    /** Reads what a running server left; empty if there is none or the file is no use. */
    static Optional<ServerAccess> readFrom(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        try {
            return Optional.of(new ServerAccess(
                    Long.parseLong(kept.getProperty("pid", "")),
                    Integer.parseInt(kept.getProperty("port", "")),
                    kept.getProperty("password", "")));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    void writeTo(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("pid", Long.toString(pid));
        kept.setProperty("port", Integer.toString(port));
        kept.setProperty("password", password);
        OwnerOnly.create(file);
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "The private MariaDB that is running here; its owner's eyes only");
        }
    }

    String url(String database) {
        return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED".formatted(port, database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    boolean answers() {
        try (Connection connection = connect(DATABASE)) {
            return connection.isValid(5);
        } catch (SQLException notThere) {
            return false;
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "127.0.0.1:" + port;
    }
}

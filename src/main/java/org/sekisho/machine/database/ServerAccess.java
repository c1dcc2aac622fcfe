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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Address and password of the private server, kept beside its data so that a second process finds it.
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

    /** The server's process, which may be the child of a process of ours that is no more. */
    record ServerProcess(Path var) {

        /** Written by the server itself. */
        static final String PID_FILE = "mariadb.pid";

        static final int SECONDS_TO_STOP = 60;

        /** Seconds for a process that has no time left itself; the next server recovers. */
        static final int SECONDS_AT_LAST = 2;

        /** Asks the server to stop and waits for it; ends it by force, which it recovers from, if it does not. */
        void end(long pid, int seconds) throws IOException {
            Optional<ProcessHandle> server = ProcessHandle.of(pid).filter(this::isOurs);
            if (server.isPresent()) {
                server.get().destroy();
                if (!gone(server.get(), seconds)) {
                    server.get().destroyForcibly();
                    gone(server.get(), seconds);
                }
            }
        }

        /**
         * Ends whatever runs our program without our knowing: a server, or one that is only just being installed, left by a
         * process that was killed before it could say so.
         */
        void endForgotten(int seconds) throws IOException {
            for (ProcessHandle forgotten :
                    ProcessHandle.allProcesses().filter(this::isOurs).toList()) {
                end(forgotten.pid(), seconds);
            }
        }

        /** A number is given out again after a crash: only a server unpacked here is ever ended. */
        private boolean isOurs(ProcessHandle process) {
            Path program = var.resolve("mariadb-server").resolve("bin").resolve("mariadbd");
            try {
                Path ours = program.toRealPath();
                return process.info().command().filter(ours.toString()::equals).isPresent();
            } catch (IOException notEvenUnpacked) {
                return false;
            }
        }

        private static boolean gone(ProcessHandle server, int seconds) throws IOException {
            try {
                server.onExit().get(seconds, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException stillThere) {
                return false;
            } catch (ExecutionException e) {
                throw new IOException("Waiting for the private MariaDB to stop failed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the private MariaDB stops", e);
            }
        }
    }
}

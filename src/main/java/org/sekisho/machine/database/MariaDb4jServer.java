package org.sekisho.machine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.ServerAccess.ServerProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A use of the private MariaDB. The first process to need it starts it, others find it by {@code mariadb.properties},
 * and the last to close stops it.
 *
 * <p>The server is its own process and outlives a killed one of ours: it is found and used by the next. All of this is
 * decided under a lock on {@code mariadb.lock}, so two processes that begin at once share one server.
 */
class MariaDb4jServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDb4jServer.class);

    private final Path var;
    private final ServerUsers users;
    private final Path ticket;
    private final ServerAccess access;
    private @Nullable UnlessEnded atLast;

    private MariaDb4jServer(Path var, ServerUsers users, Path ticket, ServerAccess access) {
        this.var = var;
        this.users = users;
        this.ticket = ticket;
        this.access = access;
    }

    /** Returns once the server answers. */
    static MariaDb4jServer startOrFind(Path var) {
        return startOrFind(var, List.of());
    }

    /** The same, with more options of the server's own, should it have to be started. */
    static MariaDb4jServer startOrFind(Path var, List<String> options) {
        try {
            Files.createDirectories(var);
            return alone(var, () -> {
                ServerUsers users = new ServerUsers(var.resolve("mariadb.users"));
                ServerAccess access = running(var).orElse(null);
                if (access == null) {
                    access = new MariaDb4jLauncher(var, options).launch();
                    access.writeTo(accessFile(var));
                }
                return new MariaDb4jServer(var, users, users.enter(), access);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The private MariaDB in %s did not start".formatted(var), e);
        }
    }

    ServerAccess access() {
        return access;
    }

    /** Has the server closed even if this process is told to end and does not come to close it. */
    MariaDb4jServer leftAtLast() {
        try {
            atLast = new UnlessEnded(() -> close(ServerProcess.SECONDS_AT_LAST));
        } catch (IllegalStateException endingAlready) {
            close();
            throw endingAlready;
        }
        return this;
    }

    @Override
    public void close() {
        close(ServerProcess.SECONDS_TO_STOP);
        if (atLast != null) {
            atLast.close();
        }
    }

    /** The same of a process that has only so long. */
    private void close(int seconds) {
        try {
            alone(var, () -> {
                Optional<ServerAccess> running =
                        ServerAccess.readFrom(accessFile(var)); // perhaps not the one we began with
                if (users.leave(ticket) && running.isPresent()) {
                    new ServerProcess(var).end(running.get().pid(), seconds);
                    Files.deleteIfExists(accessFile(var));
                }
                return access;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The private MariaDB in %s did not stop".formatted(var), e);
        }
    }

    private static Optional<ServerAccess> running(Path var) throws IOException {
        Optional<ServerAccess> kept = ServerAccess.readFrom(accessFile(var));
        if (kept.isPresent() && !kept.get().answers()) {
            LOG.info("The private MariaDB at {} does not answer; starting anew", kept.get());
            return Optional.empty();
        }
        return kept;
    }

    private static Path accessFile(Path var) {
        return var.resolve("mariadb.properties");
    }

    private static <T> T alone(Path var, Decision<T> decision) throws IOException {
        synchronized (MariaDb4jServer.class) { // a file lock is the whole JVM's
            try (FileChannel file = FileChannel.open(
                            var.resolve("mariadb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = file.lock()) {
                return decision.made();
            }
        }
    }

    private interface Decision<T> {
        T made() throws IOException;
    }

    /**
     * The processes that use the private server, one file each, so that the last to leave stops it. A process that died without
     * leaving does not count: the file names its start too, in case its number is given out again.
     */
    record ServerUsers(Path folder) {

        /** Enters this process once more and returns its ticket. */
        Path enter() throws IOException {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, nameOf(ProcessHandle.current()) + "-", "");
        }

        /** Gives a ticket back and says whether nobody else is left. */
        boolean leave(Path ticket) throws IOException {
            Files.deleteIfExists(ticket);
            boolean empty = true;
            for (Path other : tickets()) {
                if (alive(other)) {
                    empty = false;
                } else {
                    Files.deleteIfExists(other);
                }
            }
            return empty;
        }

        private List<Path> tickets() throws IOException {
            try (Stream<Path> tickets = Files.list(folder)) {
                return tickets.toList();
            }
        }

        private static boolean alive(Path ticket) {
            String name = ticket.getFileName().toString();
            long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> name.startsWith(nameOf(process) + "-"))
                    .isPresent();
        }

        private static String nameOf(ProcessHandle process) {
            return process.pid()
                    + "-"
                    + process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        }
    }
}

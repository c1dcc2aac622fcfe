package org.sekisho.machine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which processes use the private server, one file each, so that the last to leave stops it. A process that died
 * without leaving does not count: the file names its start too, in case its number is given out again.
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

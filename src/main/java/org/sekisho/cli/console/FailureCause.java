package org.sekisho.cli.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.machine.fault.Causes;
import org.sekisho.machine.fault.ToldMessage;
import org.springframework.boot.web.server.PortInUseException;

/**
 * What a failure comes down to, for a person: a full disk, a database that is gone, or what the innermost exception
 * says, if it is known to quote no filing; else its class and place.
 *
 * @param folders that Sekisho writes to
 */
public record FailureCause(Throwable failure, List<Path> folders) {

    /** With less than this free, nothing that is worth writing can be written. */
    private static final long NEXT_TO_NOTHING = 32L * 1024 * 1024;

    private static final long MB = 1024L * 1024;
    private static final String NO_SPACE = "No space left on device";
    /** Error numbers of MariaDB and MySQL: disk full, error on writing, table full, no room for temporary files. */
    private static final Set<Integer> NO_ROOM = Set.of(1021, 1026, 1114, 3, 20);

    public String inWords() {
        Optional<String> disk = fullDisk();
        if (disk.isPresent()) {
            return disk.get() + ". Make room and run again; nothing that was committed is lost";
        }
        if (Causes.of(failure).stream().anyMatch(FailureCause::isOutOfRoom)) {
            return "the disk of the database server is full (%s). Make room there and run again".formatted(root());
        }
        if (Causes.of(failure).stream().anyMatch(FailureCause::isLostDatabase)) {
            return "the database does not answer (%s). Once it does, run again; of the private one, var/mariadb.log tells"
                    .formatted(root());
        }
        return takenPort().orElseGet(this::root);
    }

    private Optional<String> takenPort() {
        return Causes.of(failure).stream()
                .filter(PortInUseException.class::isInstance)
                .map(taken ->
                        "another program has port %d. Name another: --port, or for metrics sekisho.metrics.port, or worker-port there"
                                .formatted(((PortInUseException) taken).getPort()))
                .findFirst();
    }

    private String root() {
        List<Throwable> causes = Causes.of(failure);
        return VisibleText.of(ToldMessage.orPlace(causes.get(causes.size() - 1)).strip());
    }

    private Optional<String> fullDisk() {
        boolean suspect = Causes.of(failure).stream()
                .anyMatch(cause -> isOutOfRoom(cause)
                        || isLostDatabase(cause)
                        || cause instanceof IOException
                        || String.valueOf(cause.getMessage()).contains(NO_SPACE));
        return suspect
                ? folders.stream().flatMap(folder -> full(folder).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<String> full(Path folder) {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        File disk = there.toFile();
        return disk.getUsableSpace() >= NEXT_TO_NOTHING
                ? Optional.empty()
                : Optional.of("the disk that holds %s is full (%d of %d MB free)"
                        .formatted(folder, disk.getUsableSpace() / MB, disk.getTotalSpace() / MB));
    }

    private static boolean isOutOfRoom(Throwable cause) {
        return cause instanceof SQLException sql && NO_ROOM.contains(sql.getErrorCode());
    }

    /** States of class 08 are about connections. */
    private static boolean isLostDatabase(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("08"));
    }
}

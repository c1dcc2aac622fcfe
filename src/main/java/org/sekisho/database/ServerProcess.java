package org.sekisho.database;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server's process, which may be the child of a process of ours that is no more. */
final class ServerProcess {

    private static final long SECONDS_TO_STOP = 60;

    private ServerProcess() {}

    /** Asks the server to stop and waits for it; ends it by force, which it recovers from, if it does not. */
    static void end(long pid) throws IOException {
        Optional<ProcessHandle> server = ProcessHandle.of(pid).filter(ServerProcess::isMariaDb);
        if (server.isPresent()) {
            server.get().destroy();
            if (!gone(server.get())) {
                server.get().destroyForcibly();
                gone(server.get());
            }
        }
    }

    /** A number is given out again after a crash: only a MariaDB is ever ended. */
    private static boolean isMariaDb(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("mariadbd"))
                .isPresent();
    }

    private static boolean gone(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
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

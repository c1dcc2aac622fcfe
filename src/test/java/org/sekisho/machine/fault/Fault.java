package org.sekisho.machine.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sekisho.machine.database.HomeDatabase;

/** What may happen to a run. Each says with which exit code the run may end. */
enum Fault {
    KILL {
        @Override
        void strike(RunProcess run, Path home) {
            List<ProcessHandle> parsers = run.parsers();
            run.kill();
            await().atMost(Duration.ofSeconds(30)).until(() -> parsers.stream().noneMatch(ProcessHandle::isAlive));
        }
    },
    STOP {
        @Override
        void strike(RunProcess run, Path home) {
            double seconds = run.terminate();
            if (seconds > 30) {
                throw new AssertionError("Stopped after %.1f s only".formatted(seconds));
            }
        }
    },
    STOP_WITH_A_PARSER_THAT_HANGS {
        @Override
        void strike(RunProcess run, Path home) {
            List<ProcessHandle> hanging = run.parsers();
            hanging.forEach(parser -> RunProcess.signal(parser.pid(), "STOP"));
            try {
                STOP.strike(run, home);
            } finally {
                hanging.forEach(parser -> RunProcess.signal(parser.pid(), "CONT"));
            }
        }
    },
    DATABASE_LOST {
        @Override
        void strike(RunProcess run, Path home) {
            killServer(home);
        }
    },
    DATABASE_RESTARTED {
        @Override
        void strike(RunProcess run, Path home) {
            killServer(home).ifPresent(command -> restart(command, home));
        }
    },
    DISK_FULL {
        @Override
        void strike(RunProcess run, Path home) {
            Path ballast = home.resolve("var/ballast");
            try {
                fill(ballast);
                run.exitCode();
                Files.delete(ballast);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    /** Does it; the run may go on afterwards, or not. */
    abstract void strike(RunProcess run, Path home);

    /** Returns how the server was started. */
    private static Optional<List<String>> killServer(Path home) {
        Optional<ProcessHandle> server = HomeDatabase.server(home);
        if (server.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<String> command = List.of(Files.readString(
                            Path.of("/proc/%d/cmdline".formatted(server.get().pid())), StandardCharsets.UTF_8)
                    .split("\0"));
            server.get().destroyForcibly();
            server.get().onExit().get(30, TimeUnit.SECONDS);
            return Optional.of(command);
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server of %s could not be killed".formatted(home), e);
        }
    }

    /** As the one before, on the same port; the accounts are in its data. */
    private static void restart(List<String> command, Path home) {
        Path var = home.resolve("var");
        List<String> again = new ArrayList<>(command);
        again.removeIf(argument -> argument.startsWith("--init-file"));
        ProcessBuilder builder = new ProcessBuilder(again)
                .directory(var.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        var.resolve("mariadb.log").toFile()));
        builder.environment()
                .put("LD_LIBRARY_PATH", var.resolve("mariadb-server/libs").toString());
        try {
            builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] nothing = new byte[64 * 1024];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(nothing);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }
}

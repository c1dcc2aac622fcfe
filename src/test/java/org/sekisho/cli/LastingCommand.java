package org.sekisho.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sekisho.ChildJava;

/** A command that goes on until it is told to end, in a process of its own. */
final class LastingCommand implements AutoCloseable {

    private static final long MINUTES = 2;

    private final Process process;
    private final BufferedReader out;
    private final Path err;
    private final List<String> printed = new ArrayList<>();

    private LastingCommand(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = err;
    }

    /** Starts it with more in its environment, and keeps what it says of errors in a file; nights are without canaries and entities. */
    static LastingCommand start(Path err, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = ChildJava.sekisho(
                "-Dsekisho.canaries.shipped=", "-Dsekisho.canaries.examples=false", "-Dsekisho.entities.enabled=false");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new LastingCommand(builder.start(), err);
    }

    /** What follows those words on the line that begins with them, once it is printed. */
    String printed(String begin) throws IOException {
        while (printed.stream().noneMatch(line -> line.startsWith(begin))) {
            readLine();
        }
        return printed.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst()
                .orElseThrow();
    }

    /** All that it has printed so far. */
    List<String> printed() {
        return List.copyOf(printed);
    }

    private void readLine() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("It ended and said %s and %s".formatted(printed, Files.readString(err)));
        }
        printed.add(line);
    }

    /** Its exit code, once it has ended by itself. */
    int ended() throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("It did not end");
        }
        return process.exitValue();
    }

    /** Tells it to end, as Ctrl-C and service managers do, and gives its exit code. */
    int toldToEnd() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("It did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            toldToEnd();
        }
    }
}

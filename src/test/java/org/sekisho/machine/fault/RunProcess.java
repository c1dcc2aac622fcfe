package org.sekisho.machine.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sekisho.ChildJava;

/** A command in a process of its own, ended from outside. */
final class RunProcess {

    static final int DONE = 0;
    static final int UNSCREENABLE = 3;
    static final int STOPPED = 4;
    static final int FAILED = 5;
    static final int LOCKED = 6;
    static final int RED = 9;

    private static final long LONGEST_SECONDS = 600;

    private final Process process;
    private final Path said;
    private final long began = System.nanoTime();

    private RunProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts a command in a home; the settings are given as the environment gives them. */
    static RunProcess start(Path home, List<String> settings, String... command) {
        try {
            Path said = Files.createTempFile(home.getParent(), home.getFileName() + "-", ".log");
            List<String> options = new ArrayList<>(List.of(
                    "-Dsekisho.canaries.shipped=",
                    "-Dsekisho.canaries.examples=false",
                    "-Dsekisho.entities.enabled=false"));
            settings.forEach(setting -> options.add("-D" + setting));
            List<String> arguments = ChildJava.sekisho(options.toArray(String[]::new));
            arguments.addAll(List.of(command));
            arguments.addAll(List.of("--home", home.toString()));
            Process process = new ProcessBuilder(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            return new RunProcess(process, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Tells it to end and returns the seconds it took. */
    double terminate() {
        long asked = System.nanoTime();
        process.destroy();
        exitCode();
        return (System.nanoTime() - asked) / 1e9;
    }

    /** Stops it where it is, or lets it go on: {@code STOP}, {@code CONT}. */
    void signal(String signal) {
        signal(process.pid(), signal);
    }

    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The parser processes it has at the moment. */
    List<ProcessHandle> parsers() {
        return process.descendants()
                .filter(child -> commandLine(child).contains("TikaParserMain"))
                .toList();
    }

    /** All of it, where Java knows the first page only. */
    static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    /** Waits for the end; one that does not come is a failure of its own. */
    int exitCode() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Still running after %d s: %s".formatted(LONGEST_SECONDS, said()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

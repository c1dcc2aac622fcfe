package org.sekisho.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The command {@code sekisho run} within this process, for benchmarks. */
public final class SekishoRuns {

    private SekishoRuns() {}

    /** Runs to the end and returns the exit code; progress goes to standard error. */
    public static int run(PrintWriter out, String... arguments) {
        List<String> command = new ArrayList<>(List.of("run"));
        command.addAll(List.of(arguments));
        return Sekisho.commandLine().setOut(out).execute(command.toArray(String[]::new));
    }
}

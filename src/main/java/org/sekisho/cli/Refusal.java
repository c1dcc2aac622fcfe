package org.sekisho.cli;

import java.io.PrintWriter;
import java.util.List;
import org.sekisho.batch.JobRuns;
import org.sekisho.drawer.RequestRefusedException;
import org.sekisho.filing.VisibleText;

/** Says why a request was refused, and gives the exit code for it. */
record Refusal(PrintWriter err) {

    int of(RequestRefusedException refused) {
        err.println("Nothing was done:");
        refused.problems().forEach(problem -> err.println("  " + problem));
        return ExitCode.USAGE;
    }

    int notReceived(List<String> numbers) {
        err.println("Nothing was done:");
        numbers.forEach(number -> err.println("  No filing %s was received.".formatted(VisibleText.of(number))));
        return ExitCode.USAGE;
    }

    int locked(JobRuns runs) {
        err.printf(
                "Nothing was done: a run is going on (%s). See sekisho status.%n",
                runs.holder().orElse("it has just ended"));
        return ExitCode.LOCKED;
    }
}

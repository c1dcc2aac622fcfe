package org.sekisho.cli.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.unread.RequestRefusedException;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.record.ScreeningOutcomes;

/** Says why a request was refused, and gives the exit code for it. */
public record Refusal(PrintWriter err) {

    public int of(RequestRefusedException refused) {
        err.println("Nothing was done:");
        refused.problems().forEach(problem -> err.println("  " + problem));
        return ExitCode.USAGE;
    }

    public int notReceived(List<String> numbers) {
        err.println("Nothing was done:");
        numbers.forEach(number -> err.println("  No filing %s was received.".formatted(VisibleText.of(number))));
        return ExitCode.USAGE;
    }

    /** Says that nothing of a filing is there to be seen; empty if it carries no classification marking. */
    public Optional<Integer> ifMarked(RegisteredFiling filing, ScreeningOutcomes outcomes) {
        boolean marked = outcomes.unreadOf(filing.id()).stream().anyMatch(part -> part.reason() == UnreadReason.MARKED);
        if (!marked) {
            return Optional.empty();
        }
        err.printf(
                "%s carries a classification marking: nothing of it was kept, and nothing is shown.%n",
                filing.number());
        return Optional.of(ExitCode.USAGE);
    }

    public int locked(JobRuns runs) {
        err.printf(
                "Nothing was done: a run is going on (%s). See sekisho status.%n",
                runs.holder().orElse("it has just ended"));
        return ExitCode.LOCKED;
    }
}

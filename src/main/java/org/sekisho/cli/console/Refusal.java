package org.sekisho.cli.console;

import java.io.PrintWriter;
import java.util.Optional;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.MeantFiling;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.unread.RequestRefusedException;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.beans.factory.BeanFactory;

/** Says why a request was refused, and gives the exit code for it. */
public record Refusal(PrintWriter err) {

    public int of(RequestRefusedException refused) {
        err.println("Nothing was done:");
        refused.problems().forEach(problem -> err.println("  " + problem));
        return ExitCode.USAGE;
    }

    /** The number of the filing that is meant; says so and is empty if there is none, or several. */
    public Optional<FilingNumber> meant(String typed, Filings filings) {
        MeantFiling meant = filings.meant(typed);
        if (meant.one().isEmpty()) {
            err.println(meant.problem());
        }
        return meant.one();
    }

    /** The newest version of the filing that is meant; says so and is empty if nothing may be shown of any. */
    public Optional<RegisteredFiling> shown(String typed, BeanFactory sekisho) {
        Filings filings = sekisho.getBean(Filings.class);
        return meant(typed, filings)
                .flatMap(filings::latest)
                .filter(filing -> !isMarked(filing, sekisho.getBean(ScreeningOutcomes.class)));
    }

    /** Whether a filing carries a classification marking; then says that nothing of it is there to be seen. */
    public boolean isMarked(RegisteredFiling filing, ScreeningOutcomes outcomes) {
        boolean marked = outcomes.unreadOf(filing.id()).stream().anyMatch(part -> part.reason() == UnreadReason.MARKED);
        if (marked) {
            err.printf(
                    "%s carries a classification marking: nothing of it was kept, and nothing is shown.%n",
                    filing.number());
        }
        return marked;
    }

    public int locked(JobRuns runs) {
        err.printf(
                "Nothing was done: a run is going on (%s). See sekisho status.%n",
                runs.holder().orElse("it has just ended"));
        return ExitCode.LOCKED;
    }
}

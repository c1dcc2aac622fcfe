package org.sekisho.cli.night;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunSummary;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho report [RUN]}: a run's report once more, with the days left as of today. */
@Command(name = "report", description = "Prints the report of a run once more, with the days left as of today.")
public final class ReportCommand extends PlacedCommand {

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "number of the run (default: the last one)")
    private @Nullable Long run;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            RunHistory runs = sekisho.getBean(RunHistory.class);
            Optional<Long> asked = run == null ? runs.latest().map(RunSummary::run) : Optional.of(run);
            Optional<RunReport> report = asked.flatMap(runs::report);
            if (report.isEmpty()) {
                return refused(run == null ? "No run yet." : "There is no run " + run + ".");
            }
            new RunOutput(out()).print(report.get(), json);
            return ExitCode.DONE;
        }
    }
}

package org.sekisho.cli.night;

import java.util.List;
import java.util.Optional;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.night.job.JobRuns;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code sekisho recover}: puts on record that a run died, without starting another. */
@Command(
        name = "recover",
        description = {
            "Puts on record that a run's process died, without starting another run.",
            "sekisho run does the same by itself, and takes over what waits."
        })
public final class RecoverCommand extends PlacedCommand {

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            JobRuns runs = sekisho.getBean(JobRuns.class);
            Optional<List<Long>> ended = runs.recover();
            if (ended.isEmpty()) {
                return refusal().locked(runs);
            }
            out().println(
                            ended.get().isEmpty()
                                    ? "Nothing to recover."
                                    : "Ended as abandoned: runs %s. The next run takes over what they left."
                                            .formatted(ended.get()));
            return ExitCode.DONE;
        }
    }
}

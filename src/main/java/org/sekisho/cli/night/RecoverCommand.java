package org.sekisho.cli.night;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.night.job.JobRuns;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sekisho recover}: puts on record that a run died, without starting another. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = {
            "Puts on record that a run's process died, without starting another run.",
            "sekisho run does the same by itself, and takes over what waits."
        })
public final class RecoverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            JobRuns runs = sekisho.getBean(JobRuns.class);
            Optional<List<Long>> ended = runs.recover();
            if (ended.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("Nothing was done: a run is going on (%s). See sekisho status."
                                .formatted(runs.holder().orElse("it has just ended")));
                return ExitCode.LOCKED;
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            ended.get().isEmpty()
                                    ? "Nothing to recover."
                                    : "Ended as abandoned: runs %s. The next run takes over what they left."
                                            .formatted(ended.get()));
            return ExitCode.DONE;
        }
    }
}

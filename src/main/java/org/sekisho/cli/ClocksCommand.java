package org.sekisho.cli;

import java.util.concurrent.Callable;
import org.sekisho.clock.Clocks;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sekisho clocks}: how long the law leaves, and what silence means. */
@Command(
        name = "clocks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists the clocks of the law: of the office that runs this (sekisho.clocks.office), or of all that are known,",
            "from what each runs, how long, and what silence means."
        })
final class ClocksCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            new ClocksOutput(spec.commandLine().getOut()).print(sekisho.getBean(Clocks.class));
            return ExitCode.DONE;
        }
    }
}

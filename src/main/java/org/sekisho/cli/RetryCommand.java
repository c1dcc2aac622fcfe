package org.sekisho.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sekisho.batch.JobRuns;
import org.sekisho.drawer.Asked;
import org.sekisho.drawer.Drawer;
import org.sekisho.drawer.RequestRefusedException;
import org.sekisho.extraction.UnreadReason;
import org.sekisho.filing.FilingNumber;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sekisho retry [FILING…]}: has the next run screen again what could not be read. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Has the next run screen again what could not be read, after what kept it from being read was mended.",
            "Without FILING: all of it. Nothing else changes until then. It goes on the audit trail."
        })
final class RetryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Parameters(arity = "0..*", paramLabel = "FILING", description = "numbers of filings; every unread version of them")
    private List<String> numbers = List.of();

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            description = "all that has this reason, as sekisho unread names it: NO_TEXT")
    private @Nullable UnreadReason reason;

    @Override
    public Integer call() {
        if (reason != null && !numbers.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give filings or --reason, not both");
        }
        List<String> impossible = numbers.stream()
                .filter(number -> FilingNumber.of(number).isEmpty())
                .toList();
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Refusal refusal = new Refusal(spec.commandLine().getErr());
            if (!impossible.isEmpty()) {
                return refusal.notReceived(impossible);
            }
            Drawer drawer = sekisho.getBean(Drawer.class);
            JobRuns runs = sekisho.getBean(JobRuns.class);
            Optional<Asked> asked = runs.betweenRuns(() -> ask(drawer));
            return asked.map(this::say).orElseGet(() -> refusal.locked(runs));
        } catch (RequestRefusedException refused) {
            return new Refusal(spec.commandLine().getErr()).of(refused);
        }
    }

    private Asked ask(Drawer drawer) throws RequestRefusedException {
        return numbers.isEmpty()
                ? drawer.retryAll(Optional.ofNullable(reason), Place.user())
                : drawer.retry(numbers.stream().map(FilingNumber::new).toList(), Place.user());
    }

    private int say(Asked asked) {
        spec.commandLine()
                .getOut()
                .printf(
                        "The next run screens %s again%s.%s%n",
                        counted(asked.asked() + asked.before()),
                        asked.before() == 0 ? "" : ", %d of them asked for before".formatted(asked.before()),
                        asked.marked() == 0
                                ? ""
                                : " %d left out: they carry a classification marking.".formatted(asked.marked()));
        return ExitCode.DONE;
    }

    private static String counted(int filings) {
        return filings == 1 ? "1 filing" : filings + " filings";
    }
}

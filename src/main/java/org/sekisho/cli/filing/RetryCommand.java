package org.sekisho.cli.filing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PersonOrKeeper;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.cli.console.Refusal;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.run.WrongLists;
import org.sekisho.office.staff.Role;
import org.sekisho.office.unread.Asked;
import org.sekisho.office.unread.RequestRefusedException;
import org.sekisho.office.unread.UnreadFilings;
import org.sekisho.reading.extraction.UnreadReason;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho retry [FILING…]}: has the next run screen again what could not be read. */
@Command(
        name = "retry",
        description = {
            "Has the next run screen again what could not be read, after what kept it from being read was mended.",
            "Without FILING: all of it. Nothing else changes until then. It goes on the audit trail.",
            "With --list: all that was screened with a list that was wrong, read or not; cases and decisions stay."
        })
public final class RetryCommand extends PlacedCommand {

    @Mixin
    private PersonOrKeeper person = new PersonOrKeeper();

    @Parameters(arity = "0..*", paramLabel = "FILING", description = "numbers of filings; every unread version of them")
    private List<String> numbers = List.of();

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            description = "all that has this reason, as sekisho unread names it: NO_TEXT")
    private @Nullable UnreadReason reason;

    @Option(
            names = "--list",
            paramLabel = "LIST",
            description = "all that has its outcome from a list that was wrong, by the name in the list: focus-areas")
    private @Nullable String list;

    @Option(
            names = "--edition",
            paramLabel = "EDITION",
            description = "the edition of the list that was wrong (default: the one that was used last)")
    private @Nullable String edition;

    @Override
    public Integer call() {
        if (reason != null && !numbers.isEmpty()) {
            throw fault("Give filings or --reason, not both");
        }
        if (list != null && (reason != null || !numbers.isEmpty())) {
            throw fault("Give --list alone: it takes all that the list touched");
        }
        if (list == null && edition != null) {
            throw fault("--edition goes with --list");
        }
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Refusal refusal = refusal();
            String by = person.of(sekisho, Role.OPERATOR).actor();
            JobRuns runs = sekisho.getBean(JobRuns.class);
            String name = list;
            if (name != null) {
                WrongLists wrong = sekisho.getBean(WrongLists.class);
                return runs.betweenRuns(() -> doubt(wrong, name, by)).orElseGet(() -> refusal.locked(runs));
            }
            UnreadFilings filings = sekisho.getBean(UnreadFilings.class);
            Optional<Asked> asked = runs.betweenRuns(() -> ask(filings, by));
            return asked.map(this::say).orElseGet(() -> refusal.locked(runs));
        } catch (RequestRefusedException refused) {
            return refusal().of(refused);
        }
    }

    private int doubt(WrongLists wrong, String name, String by) {
        try {
            return wrong.doubt(name, Optional.ofNullable(edition), by)
                    .map(this::say)
                    .orElseGet(() -> nothingDone("No run has used a list %s%s. Lists and their editions: sekisho report"
                            .formatted(name, edition == null ? "" : ", edition " + edition)));
        } catch (IllegalStateException unchanged) {
            return nothingDone(String.valueOf(unchanged.getMessage()));
        }
    }

    private int say(WrongLists.Doubted doubted) {
        out().printf(
                        "Edition %s: the next runs screen %s of %s again, up to %d a night. Cases and decisions stay.%n",
                        VisibleText.of(doubted.edition()),
                        Counted.of(doubted.filings(), "filing", "filings"),
                        Counted.of(doubted.runs(), "run", "runs"),
                        doubted.mostANight());
        return ExitCode.DONE;
    }

    private Asked ask(UnreadFilings filings, String by) throws RequestRefusedException {
        return numbers.isEmpty() ? filings.retryAll(Optional.ofNullable(reason), by) : filings.retry(numbers, by);
    }

    private int say(Asked asked) {
        out().printf(
                        "The next run screens %s again%s.%s%n",
                        Counted.of(asked.asked() + asked.before(), "filing", "filings"),
                        asked.before() == 0 ? "" : ", %d of them asked for before".formatted(asked.before()),
                        asked.marked() == 0
                                ? ""
                                : " %d left out: they carry a classification marking.".formatted(asked.marked()));
        return ExitCode.DONE;
    }
}

package org.sekisho.cli.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.ListOptions;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.screening.FilingExplainer;
import org.sekisho.screening.FilingExplainer.Explained;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code sekisho explain FILING [ENTRY]}: every clause of an entry, met, not met or not stated, with the words found.
 * Every look goes on the audit trail.
 */
@Command(
        name = "explain",
        description = {
            "Tells why entries of the lists apply to a filing or do not, clause by clause, with the words found.",
            "Without ENTRY: all that apply, and those that came nearest. By today's lists; `show` has what was recorded.",
            "The look goes on the audit trail."
        })
public final class ExplainCommand extends PlacedCommand {

    @Parameters(
            index = "0",
            paramLabel = "FILING",
            description = "the filing's number; the newest version is explained")
    private String number = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ENTRY", description = "the code of one entry")
    private @Nullable String entry;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "a list to explain by instead of those set; may be given several times")
    private List<Path> lists = List.of();

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho =
                place.there().open(true, ListOptions.toTry(lists), context -> {})) {
            Optional<RegisteredFiling> filing = refusal().shown(number, sekisho);
            if (filing.isEmpty()) {
                return ExitCode.USAGE;
            }
            sekisho.getBean(AuditTrail.class)
                    .add(
                            Place.user(),
                            AuditAction.FILING_EXPLAINED,
                            filing.get().number().value(),
                            "version " + filing.get().version() + (entry == null ? "" : ", " + entry));
            Optional<Explained> explained =
                    sekisho.getBean(FilingExplainer.class).explain(filing.get());
            Optional<RecordedOutcome> outcome =
                    sekisho.getBean(ScreeningOutcomes.class).of(filing.get().id());
            if (explained.isEmpty()) {
                return refused(whyNothing(filing.get(), outcome));
            }
            outcome.ifPresent(this::printWhatIsOpen);
            return print(filing.get(), explained.get());
        }
    }

    /** Why there is nothing to explain. */
    private static String whyNothing(RegisteredFiling filing, Optional<RecordedOutcome> outcome) {
        return outcome.map(recorded ->
                        "No text of %s is kept that could be explained. Its outcome is %s%s; see: sekisho show %s"
                                .formatted(
                                        filing.number(),
                                        recorded.kind().name().toLowerCase(Locale.ROOT),
                                        recorded.reason().isEmpty() ? "" : ", " + VisibleText.of(recorded.reason()),
                                        filing.number()))
                .orElseGet(() -> "%s waits: it was not screened yet. Run: sekisho run".formatted(filing.number()));
    }

    /** Prints what nobody can tell from the text that is kept, so that no miss is taken for an answer. */
    private void printWhatIsOpen(RecordedOutcome outcome) {
        if (!outcome.unread().isEmpty()) {
            out().printf(
                            "Parts of it could not be read: %s. What they say is not explained.%n",
                            UnreadPart.reasonsOf(outcome.unread()));
        }
        if (!outcome.unknownSymbols().isEmpty()) {
            out().printf(
                            "Symbols that no edition known here has: %s. What lists ask of their subclasses is not stated.%n",
                            VisibleText.of(String.join(", ", outcome.unknownSymbols())));
        }
    }

    private int print(RegisteredFiling filing, Explained explained) {
        ExplanationOutput output = new ExplanationOutput(out(), explained.misses());
        if (entry == null) {
            output.printAll(filing, explained.entries());
            return ExitCode.DONE;
        }
        List<EntryExplanation> asked = explained.entries().stream()
                .filter(explanation -> explanation.entry().code().value().equalsIgnoreCase(entry))
                .toList();
        if (asked.isEmpty()) {
            return refused("No list in use has an entry %s that is in force; see: sekisho lists show".formatted(entry));
        }
        asked.forEach(output::print);
        return ExitCode.DONE;
    }
}

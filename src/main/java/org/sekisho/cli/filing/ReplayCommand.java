package org.sekisho.cli.filing;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.sekisho.screening.replay.FilingReplay;
import org.sekisho.screening.replay.Replayed;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho replay FILING}: proves an outcome again. Every replay goes on the audit trail. */
@Command(
        name = "replay",
        description = {
            "Screens what was read of a filing once more, by the lists of the run that screened it, and says whether the",
            "outcome is what was recorded; if not, what differs, and whether it comes from text, list, program or record. Ends with",
            "7 then. Nothing is changed. The look goes on the audit trail."
        })
public final class ReplayCommand extends PlacedCommand {

    @Parameters(paramLabel = "FILING", description = "the filing's number; the newest version is replayed")
    private String number = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "the version that had come in by the end of that day, by the lists of the last run that had begun")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            FilingReplay replay = sekisho.getBean(FilingReplay.class);
            @Nullable Instant end = asOf == null
                    ? null
                    : sekisho.getBean(Clocks.class).daysHere().endOf(asOf);
            Filings filings = sekisho.getBean(Filings.class);
            Optional<FilingNumber> meant = refusal().meant(number, filings);
            if (meant.isEmpty()) {
                return ExitCode.USAGE;
            }
            Optional<RegisteredFiling> filing =
                    meant.flatMap(named -> end == null ? filings.latest(named) : replay.version(named, end));
            if (filing.isEmpty()) {
                return refused("No filing %s was received by %s.".formatted(meant.get(), asOf));
            }
            return refusal().isMarked(filing.get(), sekisho.getBean(ScreeningOutcomes.class))
                    ? ExitCode.USAGE
                    : told(
                            filing.get(),
                            end == null ? replay.replay(filing.get()) : replay.replay(filing.get(), end),
                            sekisho.getBean(AuditTrail.class));
        }
    }

    private int told(RegisteredFiling filing, Replayed replayed, AuditTrail trail) {
        trail.add(
                Place.user(),
                AuditAction.FILING_REPLAYED,
                filing.number().value(),
                "version %d%s".formatted(filing.version(), asOf == null ? "" : ", as of " + asOf));
        return replayed instanceof Replayed.Answered answered
                ? answered(filing, answered)
                : impossible(filing, (Replayed.Impossible) replayed);
    }

    private int impossible(RegisteredFiling filing, Replayed.Impossible answer) {
        return refused(
                switch (answer.reason()) {
                    case NO_RUN ->
                        "%s cannot be replayed: no run had screened by lists yet.".formatted(filing.number());
                    case NO_TEXT -> "%s cannot be replayed: no words of it are kept.".formatted(filing.number());
                    case TEXT_DAMAGED ->
                        "%s cannot be replayed: what is kept of its words cannot be read back."
                                .formatted(filing.number());
                    case LIST_CHANGED ->
                        "%s cannot be replayed: a list is not kept as the run used it.".formatted(filing.number());
                    case LIST_NOT_READ ->
                        "%s cannot be replayed: a list is written in a way that is no longer read."
                                .formatted(filing.number());
                });
    }

    private int answered(RegisteredFiling filing, Replayed.Answered answer) {
        PrintWriter out = out();
        out.printf(
                "%s version %d, by the lists of run %d, in force on %s:%n",
                filing.number(), filing.version(), answer.run(), answer.day());
        answer.editions().forEach(edition -> out.printf("  %s%n", edition));
        answer.answers().forEach(found -> out.printf("  found: %s%n", found));
        if (answer.answers().isEmpty()) {
            out.println("  found: nothing");
        }
        return against(answer.against(), out);
    }

    private static int against(Replayed.Against against, PrintWriter out) {
        if (!against.recorded()) {
            out.println("Another run's outcome is on record, so there is nothing to compare it with.");
            return ExitCode.DONE;
        }
        against.missing().forEach(answer -> out.printf("  recorded, and not found now: %s%n", answer));
        against.added().forEach(answer -> out.printf("  found now, and not recorded: %s%n", answer));
        Replayed.Cause cause = against.cause();
        if (cause == null) {
            out.println("The same as was recorded.");
            return ExitCode.DONE;
        }
        out.println(
                switch (cause) {
                    case TEXT ->
                        "It comes from the text: its documents, read again, give other words than those that are kept.";
                    case LIST -> "It comes from a list: one is not kept as the run used it.";
                    case PROGRAM ->
                        "It comes from the program or its settings, which are others than the run had: text and lists are as they were.";
                    case RECORD ->
                        "It comes from the record: text, lists and program are as they were, so what is recorded was changed.";
                });
        return ExitCode.DIFFERENT;
    }
}

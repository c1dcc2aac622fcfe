package org.sekisho.cli.filing;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.RecordedOutcome.Evidence;
import org.sekisho.screening.record.RecordedOutcome.Finding;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sekisho show FILING}: why a filing was flagged, in its own words. Every look goes on the audit trail. */
@Command(
        name = "show",
        description = "Shows a filing's outcome with the words that led to it. The look goes on the audit trail.")
public final class ShowCommand extends PlacedCommand {

    @Parameters(paramLabel = "FILING", description = "the filing's number; the newest version is shown")
    private String number = "";

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Optional<RegisteredFiling> filing = refusal().shown(number, sekisho);
            if (filing.isEmpty()) {
                return ExitCode.USAGE;
            }
            sekisho.getBean(AuditTrail.class)
                    .add(
                            Place.user(),
                            AuditAction.FILING_SHOWN,
                            filing.get().number().value(),
                            "version " + filing.get().version());
            show(filing.get(), sekisho);
            return ExitCode.DONE;
        }
    }

    private void show(RegisteredFiling filing, ConfigurableApplicationContext sekisho) {
        PrintWriter out = out();
        out.printf("%s version %d, from %s%n", filing.number(), filing.version(), VisibleText.of(filing.source()));
        filing.documents()
                .forEach(document -> out.printf(
                        "  %s, %d bytes, %s%n", VisibleText.of(document.name()), document.size(), document.sha256()));
        Optional<RecordedOutcome> outcome =
                sekisho.getBean(ScreeningOutcomes.class).of(filing.id());
        if (outcome.isEmpty()) {
            out.println("Waiting: not screened yet.");
            return;
        }
        Clocks clocks = sekisho.getBean(Clocks.class);
        Instant now = sekisho.getBean(Clock.class).instant();
        new FilingOutput(out)
                .print(outcome.get(), sekisho.getBean(FilingTexts.class).of(filing.id()));
        ReviewCases cases = sekisho.getBean(ReviewCases.class);
        cases.of(filing.id())
                .forEach(opened -> out.printf(
                        "Case: %s, %s, days left: %s%n",
                        opened.queue(), opened.status(), opened.daysLeft(clocks, now)));
        cases.notesOn(filing.id()).forEach(note -> out.printf("  %s%n", note.sentence()));
    }

    /** Prints an outcome with the words that led to it. */
    record FilingOutput(PrintWriter out) {

        private static final int AROUND = 60;

        void print(RecordedOutcome outcome, Optional<StoredText> text) {
            out.printf(
                    "Outcome: %s, rank %.1f%s%n",
                    outcome.kind().name().toLowerCase(Locale.ROOT),
                    outcome.rank(),
                    outcome.reason().isEmpty() ? "" : ". " + VisibleText.of(outcome.reason()));
            if (!outcome.unknownSymbols().isEmpty()) {
                out.printf(
                        "Symbols that no edition known here has: %s%n",
                        VisibleText.of(String.join(", ", outcome.unknownSymbols())));
            }
            outcome.remarks().forEach(remark -> out.printf("Remark: %s%n", remark.words()));
            String words = text.map(stored -> stored.text().words()).orElse("");
            outcome.findings().forEach(finding -> print(finding, words));
        }

        private void print(Finding finding, String words) {
            out.printf(
                    "%n%s of %s (%s, rank %.1f)%s%s%n",
                    finding.entry(),
                    finding.list(),
                    finding.queue().name().toLowerCase(Locale.ROOT),
                    finding.rank(),
                    finding.requirement() == Truth.NOT_STATED ? ": what it requires besides is not stated" : "",
                    near(finding));
            Map<String, List<Evidence>> byRule = finding.evidence().stream()
                    .collect(Collectors.groupingBy(Evidence::rule, LinkedHashMap::new, Collectors.toList()));
            byRule.forEach((rule, met) -> met.forEach(evidence -> out.printf(
                    "  %-18s %-40s %s%n",
                    VisibleText.of(place(evidence)),
                    evidence == met.get(0) ? rule : "",
                    VisibleText.of(found(evidence, words)))));
        }

        private static String near(Finding finding) {
            if (!finding.near()) {
                return "";
            }
            if (finding.nearByName()) {
                return ": nobody can tell whether a name is of the listed body";
            }
            return finding.nearByAmount()
                    ? ": an amount comes near the limit, or may exceed it"
                    : ": no claims were recognised; its words may stand in them";
        }

        private static String place(Evidence evidence) {
            Integer recognised = evidence.recognised();
            return recognised == null
                    ? evidence.place()
                    : "%s (%s)".formatted(evidence.place(), new Recognised(recognised).words());
        }

        private static String found(Evidence evidence, String words) {
            TextSpan span = evidence.span();
            if (span == null || span.end() > words.length()) {
                return evidence.symbol() == null ? "" : evidence.symbol();
            }
            String before = words.substring(Math.max(0, span.start() - AROUND), span.start());
            String after = words.substring(span.end(), Math.min(words.length(), span.end() + AROUND));
            String found = words.substring(span.start(), span.end());
            return ("…" + before + "[" + found + "]" + after + "…").replaceAll("\\s+", " ");
        }
    }
}

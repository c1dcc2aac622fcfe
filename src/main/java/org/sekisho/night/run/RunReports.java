package org.sekisho.night.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.disclosure.DisclosureReview;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.office.referral.DueReferrals;
import org.sekisho.office.referral.ReferralStanding;
import org.sekisho.office.review.CaseClocks;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Draws up the report of a run from what is recorded. */
@Component
public record RunReports(
        ScreeningRuns runs,
        ScreeningOutcomes outcomes,
        ReviewCases cases,
        DisclosureReview disclosure,
        CaseClocks caseClocks,
        Clocks clocks,
        DueReferrals referrals,
        StaleEntries stale,
        RunAlarms alarms,
        RunProofs proofs,
        Clock clock) {

    public RunReport of(long run) {
        RunSummary summary = runs.byId(run).orElseThrow(() -> new IllegalArgumentException("There is no run " + run));
        RunSummary current = summary.with(outcomes.counts(run));
        List<RunReport.FilingLine> lines = outcomes.ofRun(run).stream()
                .map(this::line)
                .sorted(Comparator.comparingDouble(RunReport.FilingLine::rank).reversed())
                .toList();
        return new RunReport(
                current,
                clock.instant(),
                cases.openedBy(run),
                disclosure.ofRun(run),
                outcomes.unread(run),
                outcomes.withoutClaims(run).stream().map(FilingNumber::value).toList(),
                outcomes.remarks(run),
                alarms.of(run),
                proofs.of(run),
                caseClocks.counts(clock.instant()).stream()
                        .filter(count -> count.isUrgent() || count.cameLate() > 0)
                        .toList(),
                dueReferrals(),
                referrals.closedOver(lastReported(run), summary.started()),
                SingletonSupplier.of(stale::count),
                lines);
    }

    /** When the newest run before it began that left a report. */
    private Instant lastReported(long run) {
        return runs.reportedBefore(run).map(RunSummary::started).orElse(Instant.EPOCH);
    }

    /** The referrals that ask something of somebody: not those that were reminded in time or withdrawn. */
    private List<RunReport.ReferralLine> dueReferrals() {
        LocalDate today = referrals.today();
        return referrals.ofAll().stream()
                .map(due -> RunReport.ReferralLine.of(due, today, clocks.daysHere()))
                .filter(line -> ReferralStanding.TO_DO.contains(line.standing()))
                .toList();
    }

    private RunReport.FilingLine line(RecordedOutcome outcome) {
        List<ReviewCase> opened = outcome.kind().needsExaminer() ? cases.of(outcome.filing()) : List.of();
        Optional<ReviewCase> first = opened.stream().findFirst();
        return new RunReport.FilingLine(
                outcome.number().value(),
                outcome.version(),
                outcome.kind(),
                opened.stream().mapToDouble(ReviewCase::rank).max().orElse(outcome.rank()),
                reason(outcome),
                first.map(one -> one.daysLeft(clocks, clock.instant())).orElse(""),
                first.map(one -> one.days(clocks, clock.instant())).orElse(null),
                first.filter(ReviewCase::isUndated).isPresent(),
                opened.stream().map(ReviewCase::queue).toList(),
                outcome.findings().stream().map(RunReports::line).toList(),
                outcome.unknownSymbols(),
                outcome.unread().stream()
                        .map(UnreadPart::reason)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The reasons why parts could not be read; `sekisho unread` names the documents. */
    private static String reason(RecordedOutcome outcome) {
        return Stream.of(UnreadPart.reasonsOf(outcome.unread()), outcome.exempt())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static RunReport.EntryLine line(RecordedOutcome.Finding finding) {
        RecordedOutcome.Evidence best = finding.evidence().stream()
                .max(Comparator.comparingDouble(RecordedOutcome.Evidence::weight))
                .orElseThrow(() ->
                        new IllegalStateException("Entry %s was recorded without evidence".formatted(finding.entry())));
        String symbol = best.kind() == RecordedOutcome.Kind.SYMBOL ? best.symbol() : null;
        return new RunReport.EntryLine(
                finding.list(),
                finding.entry(),
                finding.queue(),
                finding.requirement(),
                finding.near(),
                finding.rank(),
                best.section() == null ? "BIBLIOGRAPHY" : best.section().name(),
                symbol == null ? best.place() : symbol,
                best.rule(),
                finding.evidence().size(),
                best.recognised());
    }
}

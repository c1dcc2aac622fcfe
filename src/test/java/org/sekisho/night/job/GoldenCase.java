package org.sekisho.night.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.RecordedOutcome;

/** What a run made of one filing, as it stands in {@code testdata/expected}: facts, outcome and evidence in its words. */
record GoldenCase(
        String source,
        String number,
        boolean numbered,
        int version,
        String language,
        @Nullable String kind,
        @Nullable LocalDate filed,
        @Nullable LocalDate published,
        List<String> parties,
        List<String> symbols,
        List<String> priorities,
        List<String> claims,
        Map<String, Long> passages,
        String title,
        String outcome,
        String reason,
        List<Found> findings,
        List<String> cases) {

    /** An entry and everything that speaks for it, a line for each place. */
    record Found(String entry, String queue, String requirement, List<String> evidence) {}

    static GoldenCase of(RegisteredFiling filing, RecordedOutcome outcome, StoredText stored, List<ReviewCase> cases) {
        Bibliography data = stored.bibliography();
        return new GoldenCase(
                filing.source(),
                filing.number().value(),
                filing.numbered(),
                filing.version(),
                stored.text().language(),
                data.kind(),
                data.dates().filed(),
                data.dates().published(),
                data.parties().stream()
                        .map(party -> "%s %s (%s)".formatted(party.role(), party.name(), party.country()))
                        .toList(),
                data.symbols().stream().map(Object::toString).toList(),
                data.priorities().stream()
                        .map(claim -> "%s %s %s".formatted(claim.country(), claim.number(), claim.date()))
                        .toList(),
                stored.claims().stream()
                        .map(claim -> claim.independent()
                                ? Integer.toString(claim.number())
                                : claim.number() + " of " + claim.dependsOn())
                        .toList(),
                stored.text().passages().stream()
                        .collect(Collectors.groupingBy(
                                passage -> passage.section().name(), TreeMap::new, Collectors.counting())),
                stored.text().passages().stream()
                        .filter(passage -> passage.place().equals("title"))
                        .map(Passage::words)
                        .findFirst()
                        .orElse(""),
                outcome.kind().name(),
                outcome.reason(),
                outcome.findings().stream().map(found -> found(found, stored)).toList(),
                cases.stream()
                        .map(opened -> "%s, %s, last day %s".formatted(opened.queue(), opened.clock(), opened.dueOn()))
                        .toList());
    }

    private static Found found(RecordedOutcome.Finding finding, StoredText stored) {
        return new Found(
                finding.list() + " " + finding.entry(),
                finding.queue().name(),
                finding.requirement().name(),
                finding.evidence().stream()
                        .map(piece -> "%s | %s | %s".formatted(piece.place(), piece.rule(), words(piece, stored)))
                        .toList());
    }

    private static @Nullable String words(RecordedOutcome.Evidence piece, StoredText stored) {
        TextSpan span = piece.span();
        return span == null ? piece.symbol() : stored.text().words().substring(span.start(), span.end());
    }
}

package org.sekisho.office.edition;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.impact.EntryImpact;
import org.sekisho.screening.record.RecordedOutcome;

/**
 * What one entry changes for one filing, as it is kept.
 *
 * @param opens whether the filing is in no case of that queue and would be
 * @param closes whether nothing would be left to speak for the filing's case
 * @param hits where the words are that show it, all in one passage
 * @param days of the filing
 */
record FoundChange(
        FilingId filing,
        String entry,
        EntryImpact.Kind kind,
        boolean opens,
        boolean closes,
        List<TextSpan> hits,
        FilingDays.Days days) {

    /** The most hits that a reader takes in and a row holds. */
    private static final int MOST_HITS = 12;

    FoundChange {
        hits = List.copyOf(hits);
    }

    /** A filing, with its days. */
    record About(FilingId id, FilingDays.Days days) {}

    /**
     * All that changes for a filing.
     *
     * @param recorded what the filing's outcome is now; empty while it waits
     */
    static List<FoundChange> of(
            About filing, String list, List<EntryImpact> impacts, Optional<RecordedOutcome> recorded) {
        Set<ReviewQueue> others = recorded.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> !finding.list().equals(list)
                        || impacts.stream()
                                .noneMatch(impact -> impact.code().value().equals(finding.entry())))
                .map(RecordedOutcome.Finding::queue)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewQueue.class)));
        Set<ReviewQueue> before = queues(others, impacts.stream().map(EntryImpact::before));
        Set<ReviewQueue> after = queues(others, impacts.stream().map(EntryImpact::after));
        return impacts.stream()
                .map(impact -> new FoundChange(
                        filing.id(),
                        impact.code().value(),
                        impact.kind(),
                        isNew(impact.after(), before),
                        isNew(impact.before(), after),
                        hits(impact.shown()),
                        filing.days()))
                .toList();
    }

    private static Set<ReviewQueue> queues(Set<ReviewQueue> others, Stream<@Nullable EntryFinding> findings) {
        Set<ReviewQueue> queues = EnumSet.noneOf(ReviewQueue.class);
        queues.addAll(others);
        findings.forEach(finding -> {
            if (finding != null) {
                queues.add(finding.entry().queue());
            }
        });
        return queues;
    }

    private static boolean isNew(@Nullable EntryFinding finding, Set<ReviewQueue> there) {
        return finding != null
                && finding.entry().queue().opensCase()
                && !there.contains(finding.entry().queue());
    }

    /** The hits of the first passage, a claim before all else. */
    private static List<TextSpan> hits(EntryFinding finding) {
        Optional<Passage> shown = finding.evidence().stream()
                .map(MatchEvidence::passage)
                .flatMap(Stream::ofNullable)
                .min(Comparator.<Passage>comparingInt(passage -> passage.section() == Section.CLAIM ? 0 : 1)
                        .thenComparingInt(passage -> passage.span().start()));
        return shown.stream()
                .flatMap(passage -> finding.evidence().stream()
                        .filter(evidence -> passage.equals(evidence.passage()))
                        .flatMap(FoundChange::spans))
                .distinct()
                .sorted(Comparator.comparingInt(TextSpan::start))
                .limit(MOST_HITS)
                .toList();
    }

    private static Stream<TextSpan> spans(MatchEvidence evidence) {
        if (evidence instanceof MatchEvidence.Words words) {
            return words.hits().stream();
        }
        if (evidence instanceof MatchEvidence.Amount amount) {
            return Stream.concat(amount.what().stream(), Stream.of(amount.amount()));
        }
        return evidence instanceof MatchEvidence.Name name
                ? Stream.ofNullable(name.entity().span())
                : Stream.empty();
    }

    /** The hits as a row holds them: {@code 12-20 31-40}. */
    String writtenHits() {
        return hits.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    static List<TextSpan> readHits(String written) {
        return Stream.of(written.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("-"))
                .map(ends -> new TextSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }
}

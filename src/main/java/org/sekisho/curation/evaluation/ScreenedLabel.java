package org.sekisho.curation.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.ScreenedFiling;

/**
 * What was expected of a filing and what came out, without a word of it.
 *
 * @param withoutClaims whether no claims were recognised in it
 * @param rank in the one queue of all; 0 if nothing was found
 * @param rankByArea in the queue of each area in which something was found
 */
record ScreenedLabel(
        String id,
        Expected expected,
        OutcomeKind outcome,
        boolean withoutClaims,
        double rank,
        Map<String, Double> rankByArea,
        List<Flag> flags) {

    public ScreenedLabel {
        rankByArea = Map.copyOf(rankByArea);
        flags = List.copyOf(flags);
    }

    /** An entry that was found, and by which of its rules as the list writes them. */
    public record Flag(ListedEntry entry, List<String> rules) {

        private static Flag of(EntryFinding finding) {
            return new Flag(
                    ListedEntry.of(finding.list(), finding.entry()),
                    finding.evidence().stream()
                            .map(evidence -> evidence.rule().written().intern()) // kept for every filing
                            .distinct()
                            .toList());
        }
    }

    static ScreenedLabel of(LabelledFiling labelled, ScreenedFiling screened) {
        Map<String, List<EntryFinding>> byArea = new LinkedHashMap<>();
        for (EntryFinding finding : screened.outcome().findings()) {
            byArea.computeIfAbsent(finding.entry().area(), area -> new ArrayList<>())
                    .add(finding);
        }
        Map<String, Double> ranks = new LinkedHashMap<>();
        byArea.forEach((area, findings) -> ranks.put(area, screened.rankBy(findings)));
        return new ScreenedLabel(
                labelled.id(),
                labelled.expected(),
                screened.outcome().kind(),
                screened.withoutClaims(),
                screened.rank(),
                ranks,
                screened.outcome().findings().stream().map(Flag::of).toList());
    }

    /** Whether all of it was read and the law leaves it in the review; of others nothing can be said. */
    public boolean counts() {
        return outcome == OutcomeKind.CLEAR || outcome == OutcomeKind.FLAGGED;
    }
}

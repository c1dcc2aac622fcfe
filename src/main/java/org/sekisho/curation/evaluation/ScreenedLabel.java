package org.sekisho.curation.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.curation.evaluation.ScreenedLabel.Flag;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.ScreenedFiling;

/**
 * The expectation of a filing and its outcome, without a word of it.
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
        return new ScreenedLabel(
                labelled.id(),
                labelled.expected(),
                screened.outcome().kind(),
                screened.withoutClaims(),
                screened.rank(),
                ranks(screened, entry -> Stream.of(entry.area())),
                screened.outcome().findings().stream().map(Flag::of).toList());
    }

    /** The rank of a filing in each queue in which its entries stand, by what was found of that alone. */
    static Map<String, Double> ranks(ScreenedFiling screened, Function<Entry, Stream<String>> queues) {
        Map<String, List<EntryFinding>> found = new LinkedHashMap<>();
        for (EntryFinding finding : screened.outcome().findings()) {
            queues.apply(finding.entry())
                    .forEach(queue -> found.computeIfAbsent(queue, none -> new ArrayList<>())
                            .add(finding));
        }
        Map<String, Double> ranks = new LinkedHashMap<>();
        found.forEach((queue, findings) -> ranks.put(queue, screened.rankBy(findings)));
        return ranks;
    }

    /** Whether all of it was read and the law leaves it in the review; of others nothing can be said. */
    public boolean counts() {
        return outcome == OutcomeKind.CLEAR || outcome == OutcomeKind.FLAGGED;
    }

    /**
     * Something that went wrong with one filing in one area, for whoever tunes the list. It names rules as the list writes
     * them, and nothing of the filing but its id.
     *
     * @param flags what was found: of a miss in other areas, of a wrong flag in this one
     */
    record Miss(String area, Kind kind, String id, List<Flag> flags) {

        enum Kind {
            /** To be found, and not flagged. */
            MISSED,
            /** Flagged, and not to be found. */
            WRONG,
            /** To be found, and could not be read. */
            UNREADABLE
        }

        Miss {
            flags = List.copyOf(flags);
        }

        /** The misses by area, then missed entries before wrong ones. */
        static List<Miss> of(List<ScreenedLabel> screened) {
            return screened.stream()
                    .flatMap(Miss::of)
                    .sorted(Comparator.comparing(Miss::area).thenComparing(Miss::kind))
                    .toList();
        }

        private static Stream<Miss> of(ScreenedLabel label) {
            if (label.outcome() == OutcomeKind.UNSCREENABLE) {
                List<String> areas = label.expected().areas().isEmpty()
                        ? List.of("")
                        : label.expected().areas().stream().sorted().toList();
                return areas.stream().map(area -> new Miss(area, Kind.UNREADABLE, label.id(), label.flags()));
            }
            List<Miss> misses = new ArrayList<>();
            if (label.counts()) {
                for (String area : label.expected().areas()) {
                    if (!label.rankByArea().containsKey(area)) {
                        misses.add(new Miss(area, Kind.MISSED, label.id(), label.flags()));
                    }
                }
                for (String area : label.rankByArea().keySet()) {
                    if (!label.expected().areas().contains(area)) {
                        misses.add(new Miss(area, Kind.WRONG, label.id(), ofArea(area, label)));
                    }
                }
            }
            return misses.stream();
        }

        private static List<Flag> ofArea(String area, ScreenedLabel label) {
            return label.flags().stream()
                    .filter(flag -> flag.entry().area().equals(area))
                    .toList();
        }

        /** {@code SEMI-01 (wafer; "ion implantation")}. */
        String found() {
            return flags.stream()
                    .map(flag -> "%s (%s)".formatted(flag.entry().code(), String.join("; ", flag.rules())))
                    .collect(Collectors.joining(", "));
        }
    }
}

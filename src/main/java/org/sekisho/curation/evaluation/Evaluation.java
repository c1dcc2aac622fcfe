package org.sekisho.curation.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.RankedQueue.Place;
import org.sekisho.curation.evaluation.ScreenedLabel.Flag;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.screening.OutcomeKind;

/**
 * The results of lists on labelled filings. Filings that could not be read, or that the law takes out of the review, are in no
 * figure but their own: of them nothing can be said.
 *
 * @param overall the one queue of all filings, in the order of the night's rank; its truths are filings of which
 *     anything is expected
 * @param flagged filings flagged for a queue, and {@code anyFlagged} for any
 */
public record Evaluation(
        List<KeyTechnologyList> lists,
        List<ScreenedLabel> screened,
        int counted,
        List<Area> areas,
        List<OfEntry> entries,
        RankedQueue overall,
        Map<ReviewQueue, Integer> flagged,
        int anyFlagged) {

    public Evaluation {
        lists = List.copyOf(lists);
        screened = List.copyOf(screened);
        areas = List.copyOf(areas);
        entries = List.copyOf(entries);
        flagged = Map.copyOf(flagged);
    }

    /**
     * An area of the lists.
     *
     * @param queue of the filings flagged for it, in the order of what was found of it alone
     * @param unread filings in which it was to be found, and that could not be read
     */
    public record Area(String code, Counts counts, RankedQueue queue, int unread) {}

    /** An entry of the lists. */
    public record OfEntry(ListedEntry entry, Counts counts) {}

    static Evaluation of(List<KeyTechnologyList> lists, List<ScreenedLabel> screened) {
        return new EvaluationTally(new ListedCodes(lists)).of(lists, screened);
    }

    public int filings() {
        return screened.size();
    }

    /** Ids of those that could not be read in full. A run has to say so; nothing is known of them. */
    public List<String> unreadable() {
        return ids(OutcomeKind.UNSCREENABLE);
    }

    public List<String> exempt() {
        return ids(OutcomeKind.EXEMPT);
    }

    /** How many of those compared had no claims recognised: what lists ask of claims was looked for in all of their text. */
    public long withoutClaims() {
        return screened.stream()
                .filter(ScreenedLabel::counts)
                .filter(ScreenedLabel::withoutClaims)
                .count();
    }

    private List<String> ids(OutcomeKind outcome) {
        return screened.stream()
                .filter(label -> label.outcome() == outcome)
                .map(ScreenedLabel::id)
                .toList();
    }

    /** The queues of all areas, each read from its own top. */
    public RankedShares ranked() {
        return new RankedShares(areas.stream().map(Area::queue).toList());
    }

    public RankedShares rankedOverall() {
        return new RankedShares(List.of(overall));
    }

    /** Share of the filings that someone has to look at; null if there are none. */
    public @Nullable Double load() {
        return Counts.share(anyFlagged, counted);
    }

    /** Counts what came out, filing by filing. */
    static final class EvaluationTally {

        private static final class Tally {
            private int truths;
            private int flagged;
            private int found;
            private int right;
            private int unread;
            private final List<Place> queue = new ArrayList<>();

            private void add(boolean truth, boolean isFlagged, boolean isRight) {
                truths += truth ? 1 : 0;
                flagged += isFlagged ? 1 : 0;
                found += truth && isFlagged ? 1 : 0;
                right += isRight && isFlagged ? 1 : 0;
            }

            private Counts of(int filings) {
                return new Counts(filings, truths, flagged, found, right);
            }
        }

        private final Map<String, Tally> areas = new TreeMap<>();
        private final Map<ListedEntry, Tally> entries = new LinkedHashMap<>();
        private final Map<ReviewQueue, Integer> flagged = new EnumMap<>(ReviewQueue.class);
        private final List<Place> overall = new ArrayList<>();
        private int counted;
        private int truths;

        EvaluationTally(ListedCodes codes) {
            codes.entries().forEach(entry -> {
                areas.putIfAbsent(entry.area(), new Tally());
                entries.put(entry, new Tally());
                flagged.put(entry.queue(), 0);
            });
        }

        Evaluation of(List<KeyTechnologyList> lists, List<ScreenedLabel> screened) {
            screened.forEach(this::add);
            return new Evaluation(
                    lists,
                    screened,
                    counted,
                    areas.entrySet().stream()
                            .map(area -> area(area.getKey(), area.getValue()))
                            .toList(),
                    entries.entrySet().stream()
                            .map(entry -> new Evaluation.OfEntry(
                                    entry.getKey(), entry.getValue().of(counted)))
                            .toList(),
                    RankedQueue.of(counted, truths, overall),
                    flagged,
                    overall.size());
        }

        private Evaluation.Area area(String code, Tally tally) {
            RankedQueue queue = RankedQueue.of(counted, tally.truths, tally.queue);
            return new Evaluation.Area(code, tally.of(counted), queue, tally.unread);
        }

        private void add(ScreenedLabel label) {
            if (label.counts()) {
                counted++;
                addToAreas(label);
                addToEntries(label);
                addToQueues(label);
            } else if (label.outcome() == OutcomeKind.UNSCREENABLE) {
                label.expected().areas().forEach(area -> tally(areas, area).unread++);
            }
        }

        private void addToAreas(ScreenedLabel label) {
            Set<String> expected = label.expected().areas();
            label.rankByArea().forEach((code, rank) -> {
                boolean truth = expected.contains(code);
                tally(areas, code).add(truth, true, truth);
                tally(areas, code).queue.add(new Place(rank, truth));
            });
            expected.stream()
                    .filter(code -> !label.rankByArea().containsKey(code))
                    .forEach(code -> tally(areas, code).add(true, false, false));
        }

        private void addToEntries(ScreenedLabel label) {
            Expected expected = label.expected();
            Set<ListedEntry> found = label.flags().stream().map(Flag::entry).collect(Collectors.toSet());
            found.forEach(entry ->
                    tally(entries, entry).add(expected.entries().contains(entry), true, expected.makesRight(entry)));
            expected.entries().stream()
                    .filter(entry -> !found.contains(entry))
                    .forEach(entry -> tally(entries, entry).add(true, false, false));
        }

        private void addToQueues(ScreenedLabel label) {
            boolean truth = !label.expected().areas().isEmpty();
            truths += truth ? 1 : 0;
            if (!label.flags().isEmpty()) {
                overall.add(new Place(label.rank(), truth));
            }
            label.flags().stream()
                    .map(flag -> flag.entry().queue())
                    .distinct()
                    .forEach(queue -> flagged.merge(queue, 1, Integer::sum));
        }

        private static <K> Tally tally(Map<K, Tally> tallies, K key) {
            return tallies.computeIfAbsent(key, unknown -> {
                throw new IllegalStateException("%s is not of these lists".formatted(unknown));
            });
        }
    }
}

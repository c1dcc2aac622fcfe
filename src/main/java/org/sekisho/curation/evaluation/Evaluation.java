package org.sekisho.curation.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.screening.OutcomeKind;

/**
 * How lists did on labelled filings. Filings that could not be read, or that the law takes out of the review, are in no
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
}

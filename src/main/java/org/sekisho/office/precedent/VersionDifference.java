package org.sekisho.office.precedent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.Passage;

/**
 * What is different in a version of a filing from an earlier one, in the order of the text.
 *
 * @param addedHits how many of the places that were found stand, wholly or partly, in words that were added
 */
public record VersionDifference(int version, int earlier, int addedHits, List<Stretch> stretches) {

    public VersionDifference {
        stretches = List.copyOf(stretches);
    }

    /** Whether the words are all the same. */
    public boolean isNone() {
        return stretches.stream().allMatch(stretch -> stretch.pieces().isEmpty());
    }

    /** Says how much is different and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "version %d against %d: %d stretches".formatted(version, earlier, stretches.size());
    }

    /**
     * Passages that follow each other: either all the same, then only counted, or changed.
     *
     * @param same how many passages are the same; 0 where something changed
     * @param at the first passage of what changed, of the earlier version where it was taken out; null where nothing changed
     * @param pieces its words; empty where nothing changed
     */
    public record Stretch(int same, @Nullable Passage at, List<Piece> pieces) {

        public Stretch {
            pieces = List.copyOf(pieces);
        }
    }

    /** What happened to words. */
    public enum Change {
        KEPT,
        ADDED,
        REMOVED
    }

    /**
     * Words that one thing happened to.
     *
     * @param hit whether they were found for the case
     */
    public record Piece(Change change, boolean hit, String words) {

        @Override
        public String toString() {
            return change.toString();
        }
    }
}

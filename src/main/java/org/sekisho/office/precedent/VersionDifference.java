package org.sekisho.office.precedent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.Passage;

/**
 * What is different in a version of a filing from an earlier one, in the order of the text.
 *
 * @param newHits how many hits stand, wholly or partly, in words that were added or changed
 * @param oldHits how many stand in words that were there before
 */
public record VersionDifference(int version, int earlier, int newHits, int oldHits, List<Block> blocks) {

    public VersionDifference {
        blocks = List.copyOf(blocks);
    }

    /** Whether the words are all the same, each in its place. */
    public boolean isNone() {
        return blocks.stream().allMatch(block -> block.fate() == Fate.SAME);
    }

    /** Says how much is different and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "version %d against %d: %d blocks".formatted(version, earlier, blocks.size());
    }

    /** Fates of a claim, paragraph or heading. */
    public enum Fate {
        SAME,
        CHANGED,
        /** Taken from another place; its words may have changed, too. */
        MOVED,
        /** Stood here, and was moved. */
        LEFT,
        ADDED,
        REMOVED
    }

    /**
     * A claim, paragraph or heading.
     *
     * @param was its first passage in the earlier version; null if it is new
     * @param is its first passage in this version; null if it was taken out
     * @param hits how many begin, end or lie in it
     * @param pieces its words; empty where it stood before it was moved
     */
    public record Block(
            Fate fate, @Nullable Passage was, @Nullable Passage is, int hits, List<Piece> pieces) {

        public Block {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String toString() {
            return fate.toString();
        }
    }

    /** Changes of words. */
    public enum Change {
        KEPT,
        ADDED,
        REMOVED
    }

    /** Whether words were found for the case. */
    public enum Found {
        NOTHING,
        /** In words that were there before. */
        BEFORE,
        /** In words that were added or changed. */
        NEW
    }

    /** Words that one thing happened to. */
    public record Piece(Change change, Found found, String words) {

        public boolean isAdded() {
            return change == Change.ADDED;
        }

        public boolean isRemoved() {
            return change == Change.REMOVED;
        }

        public boolean isNewHit() {
            return found == Found.NEW;
        }

        public boolean isOldHit() {
            return found == Found.BEFORE;
        }

        @Override
        public String toString() {
            return change.toString();
        }
    }
}

package org.sekisho.desk.cases;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.office.precedent.VersionDifference;
import org.sekisho.office.precedent.VersionDifference.Fate;

/**
 * What is different in a version of a filing. It holds the applicant's words; nothing of it goes to a log.
 *
 * @param earlier the version it is held against; 0 if there is none
 * @param newHits how many hits stand in words that were added or changed
 * @param oldHits how many stand in words that were there before
 * @param changes what changed, a line for each kind of change
 */
record DifferencePage(
        ReaderPage reader,
        long id,
        String number,
        int version,
        int earlier,
        int newHits,
        int oldHits,
        List<Change> changes,
        List<Part> parts) {

    static DifferencePage of(
            ReaderPage reader, long id, String number, int version, @Nullable VersionDifference found) {
        if (found == null) {
            return new DifferencePage(reader, id, number, version, 0, 0, 0, List.of(), List.of());
        }
        List<Part> parts = DifferenceParts.of(found.blocks());
        return new DifferencePage(
                reader,
                id,
                number,
                version,
                found.earlier(),
                found.newHits(),
                found.oldHits(),
                DifferenceParts.changes(parts),
                parts);
    }

    @Override
    public String toString() {
        return "difference of case " + id;
    }

    /** All that changed in one way. */
    record Change(String key, List<ChangedPlace> places) {}

    /**
     * Where something changed.
     *
     * @param at the number of the part to look at
     * @param last null if it is called as the first
     * @param count how many have that name; the first is pointed at
     */
    record ChangedPlace(int at, Block first, @Nullable Block last, int count) {

        /** What a reader sees of it. */
        List<Object> name() {
            return Arrays.asList(first.place(), first.other(), last == null ? null : last.place());
        }

        ChangedPlace and(ChangedPlace next) {
            return new ChangedPlace(at, first, last, count + next.count);
        }
    }

    /**
     * A block that changed, or some that did not and follow each other.
     *
     * @param number from 1, in the order of the page
     * @param other the number of the part from or to which it was moved; 0 if it was not
     * @param blocks one if it changed
     */
    record Part(Fate fate, int number, int other, List<Block> blocks) {

        public String key() {
            return "difference." + fate;
        }

        public boolean isFolded() {
            return fate == Fate.SAME;
        }

        /** Whether its blocks are called differently. */
        public boolean isRange() {
            return !first().place().equals(last().place());
        }

        public Block first() {
            return blocks.get(0);
        }

        public Block last() {
            return blocks.get(blocks.size() - 1);
        }

        public int hits() {
            return blocks.stream().mapToInt(Block::hits).sum();
        }

        @Override
        public String toString() {
            return key();
        }
    }

    /**
     * A claim, paragraph or heading.
     *
     * @param other where it stood before, or was moved to; null if it is called the same, or was not there
     */
    record Block(PlaceWords place, @Nullable PlaceWords other, int hits, List<Words> words) {

        @Override
        public String toString() {
            return "block at " + place;
        }
    }

    /** Words that were added, removed or kept, and whether they were found: as new evidence, or before as well. */
    record Words(boolean added, boolean removed, boolean newHit, boolean oldHit, String words) {

        @Override
        public String toString() {
            return added ? "added" : removed ? "removed" : "kept";
        }
    }
}

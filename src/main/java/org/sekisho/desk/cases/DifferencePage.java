package org.sekisho.desk.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.text.PlaceWords;
import org.sekisho.office.precedent.VersionDifference;
import org.sekisho.office.precedent.VersionDifference.Fate;
import org.sekisho.office.review.DeskCase;
import org.sekisho.reading.passage.Passage;

/**
 * The differences of a version of a filing: what is the same is folded, what was moved points at its other place. It holds
 * the applicant's words; nothing of it goes to a log.
 *
 * @param found null if there is no version to compare with
 */
record DifferencePage(DeskCase about, @Nullable VersionDifference found, List<Part> parts) {

    private static final List<Fate> TOLD = List.of(Fate.CHANGED, Fate.ADDED, Fate.REMOVED, Fate.MOVED, Fate.SAME);

    static DifferencePage of(DeskCase about, @Nullable VersionDifference found) {
        return new DifferencePage(about, found, found == null ? List.of() : parts(found.blocks()));
    }

    private static List<Part> parts(List<VersionDifference.Block> blocks) {
        List<List<Block>> folded = folded(blocks.stream().map(Block::new).toList());
        Map<Passage, Integer> left = new HashMap<>();
        Map<Passage, Integer> moved = new HashMap<>();
        for (int i = 0; i < folded.size(); i++) {
            VersionDifference.Block first = folded.get(i).get(0).of();
            if (first.is() != null && first.fate() == Fate.LEFT) {
                left.put(first.is(), i + 1);
            } else if (first.is() != null && first.fate() == Fate.MOVED) {
                moved.put(first.is(), i + 1);
            }
        }
        List<Part> parts = new ArrayList<>();
        for (List<Block> here : folded) {
            VersionDifference.Block first = here.get(0).of();
            Map<Passage, Integer> others = switch (first.fate()) {
                case LEFT -> moved;
                case MOVED -> left;
                default -> Map.of();
            };
            int other = first.is() == null ? 0 : others.getOrDefault(first.is(), 0);
            parts.add(new Part(first.fate(), parts.size() + 1, other, here));
        }
        return parts;
    }

    private static List<List<Block>> folded(List<Block> blocks) {
        List<List<Block>> folded = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            if (i == blocks.size() || !blocks.get(i - 1).isFoldedWith(blocks.get(i))) {
                folded.add(blocks.subList(from, i));
                from = i;
            }
        }
        return folded;
    }

    /** The changes by kind; unchanged parts are named only if they have another number now. */
    public List<Change> changes() {
        return TOLD.stream()
                .map(fate -> new Change(
                        fate == Fate.SAME ? "difference.RENUMBERED" : "difference." + fate,
                        places(parts.stream().filter(part -> part.fate() == fate))))
                .filter(change -> !change.places().isEmpty())
                .toList();
    }

    /** The changed places; those with one name, as paragraphs without a number, stand once with their count. */
    private static List<ChangedPlace> places(Stream<Part> parts) {
        Map<List<Object>, ChangedPlace> places = new LinkedHashMap<>();
        parts.filter(part -> part.fate() != Fate.SAME || part.first().other() != null)
                .map(part -> new ChangedPlace(part.number(), part.first(), part.isRange() ? part.last() : null, 1))
                .forEach(place -> places.merge(place.name(), place, ChangedPlace::and));
        return List.copyOf(places.values());
    }

    @Override
    public String toString() {
        return "difference of case " + about.id();
    }

    /** All that changed in one way. */
    record Change(String key, List<ChangedPlace> places) {}

    /**
     * A place where something changed.
     *
     * @param at the number of the part to look at
     * @param last null if it is called as the first
     * @param count how many have that name; the first is pointed at
     */
    record ChangedPlace(int at, Block first, @Nullable Block last, int count) {

        /** The parts of its name that a reader sees. */
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
            return blocks.stream().mapToInt(block -> block.of().hits()).sum();
        }
    }

    /** A claim, paragraph or heading. */
    record Block(VersionDifference.Block of) {

        public PlaceWords place() {
            return PlaceWords.of(now());
        }

        /** The place where it stood before, or was moved to; null if the name is the same, or it was not there. */
        public @Nullable PlaceWords other() {
            Passage other = of.fate() == Fate.LEFT ? of.is() : of.was();
            boolean told = of.fate() == Fate.LEFT || of.fate() == Fate.MOVED || isRenumbered();
            return other == null || !told ? null : PlaceWords.of(other);
        }

        /** The passage that shows it: removed and moved parts stand where they were. */
        private Passage now() {
            Passage is = of.is();
            return is == null || of.fate() == Fate.LEFT ? Objects.requireNonNull(of.was()) : is;
        }

        private boolean isRenumbered() {
            return of.was() != null
                    && of.is() != null
                    && !of.was().label().equals(of.is().label());
        }

        private boolean isFoldedWith(Block next) {
            return of.fate() == Fate.SAME
                    && next.of.fate() == Fate.SAME
                    && now().section() == next.now().section()
                    && isRenumbered() == next.isRenumbered();
        }
    }
}

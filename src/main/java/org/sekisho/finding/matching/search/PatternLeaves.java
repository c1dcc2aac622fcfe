package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words and sequences of a pattern, wherever they stand in a filing; those within an occurrence belong to it. */
final class PatternLeaves {

    /** A word or a sequence at one place. */
    private record Leaf(Interval interval, List<PlacedKey> keys) {}

    private final FilingKeys filing;
    private final List<Leaf> leaves = new ArrayList<>();

    private PatternLeaves(FilingKeys filing) {
        this.filing = filing;
    }

    static PatternLeaves of(WordPattern pattern, FilingKeys filing) {
        PatternLeaves leaves = new PatternLeaves(filing);
        leaves.add(pattern);
        leaves.leaves.sort(Comparator.comparingInt(leaf -> leaf.interval().first()));
        return leaves;
    }

    /** What must not be there belongs to no occurrence. */
    private void add(WordPattern pattern) {
        if (pattern instanceof WordPattern.OneOf any) {
            any.branches().forEach(this::add);
        } else if (pattern instanceof WordPattern.Close close) {
            add(close.left());
            add(close.right());
        } else if (pattern instanceof WordPattern.Apart apart) {
            add(apart.left());
        } else if (pattern instanceof WordPattern.One one) {
            addSequences(List.of(one.key()));
        } else if (pattern instanceof WordPattern.Sequence sequence) {
            addSequences(sequence.keys());
        }
    }

    /** Of several keys at one place, such as a term that stands twice in a word, each sequence is one leaf. */
    private void addSequences(List<Key> keys) {
        filing.of(keys.get(0).token()).stream()
                .mapToInt(PlacedKey::position)
                .distinct()
                .forEach(position -> addSequence(keys, position));
    }

    private void addSequence(List<Key> keys, int position) {
        List<PlacedKey> placed = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            List<PlacedKey> here = filing.at(position + i, keys.get(i).token());
            if (here.isEmpty()) {
                return;
            }
            placed.addAll(here);
        }
        leaves.add(new Leaf(new Interval(position, position + keys.size() - 1), placed));
    }

    /** The keys of an occurrence, in their order. */
    List<PlacedKey> within(Interval occurrence) {
        return leaves.subList(firstFrom(occurrence.first()), firstFrom(occurrence.last() + 1)).stream()
                .filter(leaf -> occurrence.contains(leaf.interval()))
                .flatMap(leaf -> leaf.keys().stream())
                .sorted(Comparator.comparingInt(PlacedKey::position))
                .distinct()
                .toList();
    }

    /** The first leaf that begins at a position or behind it. */
    private int firstFrom(int position) {
        int low = 0;
        int high = leaves.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (leaves.get(middle).interval().first() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

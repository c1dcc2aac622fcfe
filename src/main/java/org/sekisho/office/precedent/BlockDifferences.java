package org.sekisho.office.precedent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.precedent.DiffUtilsChanges.Changed;
import org.sekisho.office.precedent.VersionDifference.Block;
import org.sekisho.office.precedent.VersionDifference.Fate;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.TextSpan;

/** Compares two versions claim by claim and paragraph by paragraph. */
final class BlockDifferences {

    private final List<VersionBlock> before;
    private final List<VersionBlock> now;
    private final List<TextSpan> hits;
    private final BlockPairs pairs;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<TextSpan> newHits = new LinkedHashSet<>();

    /** @param hits what was found in {@code now}, each once */
    BlockDifferences(FilingText before, FilingText now, List<TextSpan> hits) {
        this.before = VersionBlock.of(before);
        this.now = VersionBlock.of(now);
        this.hits = hits;
        this.pairs = BlockPairs.of(this.before, this.now);
        compare();
    }

    /** In the order of the text. */
    List<Block> blocks() {
        return blocks;
    }

    /** Those in words that were added or changed. */
    int newHits() {
        return newHits.size();
    }

    private void compare() {
        int told = 0;
        for (Changed changed : pairs.order()) {
            inPlace(told, changed.at());
            for (int i = changed.from(); i < changed.until(); i++) {
                gone(i);
            }
            for (int i = changed.at(); i < changed.to(); i++) {
                come(i);
            }
            told = changed.to();
        }
        inPlace(told, now.size());
    }

    private void inPlace(int from, int to) {
        for (int i = from; i < to; i++) {
            VersionBlock was = before.get(pairs.was(i));
            add(was.words().equals(now.get(i).words()) ? Fate.SAME : Fate.CHANGED, now.get(i), was);
        }
    }

    private void gone(int earlier) {
        VersionBlock gone = before.get(earlier);
        int became = pairs.became(earlier);
        blocks.add(
                became < 0
                        ? new Block(Fate.REMOVED, gone.first(), null, 0, BlockWords.removed(gone))
                        : new Block(Fate.LEFT, gone.first(), now.get(became).first(), 0, List.of()));
    }

    private void come(int later) {
        int was = pairs.was(later);
        add(was < 0 ? Fate.ADDED : Fate.MOVED, now.get(later), was < 0 ? null : before.get(was));
    }

    private void add(Fate fate, VersionBlock block, @Nullable VersionBlock was) {
        BlockWords words = new BlockWords(block, was, hits);
        newHits.addAll(words.newHits());
        blocks.add(new Block(fate, was == null ? null : was.first(), block.first(), words.hits(), words.pieces()));
    }
}

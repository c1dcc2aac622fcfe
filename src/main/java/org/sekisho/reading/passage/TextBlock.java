package org.sekisho.reading.passage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The passages of one place, one after the other: a claim, a paragraph, a heading. */
public record TextBlock(List<Passage> passages) {

    public TextBlock {
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("A block without a passage");
        }
    }

    /** All blocks of a text, in reading order. */
    public static List<TextBlock> of(FilingText text) {
        List<List<Passage>> blocks = new ArrayList<>();
        @Nullable Passage before = null;
        for (Passage passage : text.passages()) {
            if (before == null || !goesOn(text, before, passage)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(passage);
            before = passage;
        }
        return blocks.stream().map(TextBlock::new).toList();
    }

    /** Tells whether the next passage goes on in the place where the one before it stands. */
    public static boolean goesOn(FilingText text, Passage one, Passage next) {
        return one.section() == next.section()
                && one.label().equals(next.label())
                && one.page() == next.page()
                && one.document().equals(next.document())
                && !one.isHeading()
                && !next.isHeading()
                && (!one.label().isEmpty()
                        || !text.words()
                                .substring(one.span().end(), next.span().start())
                                .contains("\n"));
    }

    public Passage first() {
        return passages.get(0);
    }

    /** The span from the beginning of the first passage to the end of the last. */
    public TextSpan span() {
        return new TextSpan(
                first().span().start(), passages.get(passages.size() - 1).span().end());
    }

    @Override
    public String toString() {
        return "%d passages from %s".formatted(passages.size(), first());
    }
}

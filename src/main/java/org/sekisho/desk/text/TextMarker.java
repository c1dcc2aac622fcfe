package org.sekisho.desk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.text.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Marks spans in a text. The first span is number 1. */
public final class TextMarker {

    private final FilingText text;
    private final List<TextSpan> spans;

    public TextMarker(FilingText text, List<TextSpan> spans) {
        this.text = text;
        this.spans = spans;
    }

    public MarkedText marked() {
        List<MarkedText.Block> blocks = new ArrayList<>();
        @Nullable Section section = null;
        for (List<Passage> block : blocks()) {
            Passage first = block.get(0);
            blocks.add(new MarkedText.Block(
                    first.section() == section ? null : "section." + first.section(),
                    PlaceWords.of(first),
                    first.isHeading(),
                    leastSure(block),
                    pieces(
                            first.span().start(),
                            block.get(block.size() - 1).span().end())));
            section = first.section();
        }
        return new MarkedText(blocks);
    }

    private static @Nullable Integer leastSure(List<Passage> block) {
        @Nullable Integer least = null;
        for (Passage passage : block) {
            if (passage.recognised() != null) {
                int sure = passage.recognised().confidence();
                least = least == null ? sure : Math.min(least, sure);
            }
        }
        return least;
    }

    /** Passages that stand in one place, one after the other. */
    private List<List<Passage>> blocks() {
        List<List<Passage>> blocks = new ArrayList<>();
        @Nullable Passage before = null;
        for (Passage passage : text.passages()) {
            if (before == null || !sameBlock(text, before, passage)) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(passage);
            before = passage;
        }
        return blocks;
    }

    /** Whether the next passage goes on in the place where the one before it stands: a claim, a paragraph. */
    static boolean sameBlock(FilingText text, Passage one, Passage next) {
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

    private List<MarkedText.Piece> pieces(int from, int to) {
        List<Integer> within = new ArrayList<>();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        for (int i = 0; i < spans.size(); i++) {
            TextSpan span = spans.get(i);
            if (span.start() < to && span.end() > from) {
                within.add(i);
                cuts.add(Math.max(from, span.start()));
                cuts.add(Math.min(to, span.end()));
            }
        }
        List<MarkedText.Piece> pieces = new ArrayList<>();
        int start = from;
        for (int end : cuts.tailSet(from, false)) {
            pieces.add(piece(start, end, within));
            start = end;
        }
        return pieces;
    }

    private MarkedText.Piece piece(int start, int end, List<Integer> within) {
        List<Integer> hits = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        for (int i : within) {
            TextSpan span = spans.get(i);
            if (span.start() <= start && end <= span.end()) {
                hits.add(i + 1);
                if (span.start() == start) {
                    begins.add(i + 1);
                }
            }
        }
        return new MarkedText.Piece(text.words().substring(start, end), hits, begins);
    }
}

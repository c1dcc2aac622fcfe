package org.sekisho.desk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextBlock;
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
        for (TextBlock block : TextBlock.of(text)) {
            Passage first = block.first();
            blocks.add(new MarkedText.Block(
                    block.span().start(),
                    first.section() == section ? null : "section." + first.section(),
                    PlaceWords.of(first),
                    first.isHeading(),
                    leastSure(block.passages()),
                    pieces(block.span().start(), block.span().end())));
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

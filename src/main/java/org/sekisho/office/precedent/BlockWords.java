package org.sekisho.office.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.precedent.DiffUtilsChanges.Changed;
import org.sekisho.office.precedent.VersionDifference.Change;
import org.sekisho.office.precedent.VersionDifference.Found;
import org.sekisho.office.precedent.VersionDifference.Piece;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** The words of a block, and what happened to each; Japanese is compared character by character. */
final class BlockWords {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** The most tokens to compare at once; a longer block is compared sentence by sentence. */
    private static final int MOST_TOKENS = 20_000;

    private final VersionBlock block;
    private final List<TextSpan> hits;
    private final List<Stretch> stretches = new ArrayList<>();

    /**
     * Words with one fate.
     *
     * @param from where they begin in this version, or what was taken out stood
     * @param removed what was taken out; empty for words of this version
     */
    private record Stretch(Change change, int from, int to, String removed) {

        /** Whether words that were found came to be by it. */
        boolean makes(TextSpan hit) {
            return switch (change) {
                case KEPT -> false;
                case ADDED -> hit.start() < to && hit.end() > from;
                case REMOVED -> hit.start() < from && hit.end() > from;
            };
        }
    }

    /**
     * @param was the block that it was before; null if it is new
     * @param hits all that was found in the filing
     */
    BlockWords(VersionBlock block, @Nullable VersionBlock was, List<TextSpan> hits) {
        this.block = block;
        TextSpan span = block.span();
        this.hits = hits.stream()
                .filter(hit -> hit.start() < span.end() && hit.end() > span.start())
                .toList();
        if (was == null) {
            spoken(Change.ADDED, span.start(), span.end());
        } else if (was.words().equals(block.words())) {
            spoken(Change.KEPT, span.start(), span.end());
        } else {
            compare(was);
        }
    }

    /** The pieces of a block that was taken out as a whole. */
    static List<Piece> removed(VersionBlock gone) {
        return List.of(new Piece(Change.REMOVED, Found.NOTHING, gone.written()));
    }

    private void compare(VersionBlock was) {
        boolean sentences = tokens(was).size() + tokens(block).size() > MOST_TOKENS;
        List<String> gone = sentences ? sentences(was) : tokens(was);
        List<String> tokens = sentences ? sentences(block) : tokens(block);
        int[] starts = starts(tokens);
        int told = 0;
        for (Changed changed : DiffUtilsChanges.between(gone, tokens)) {
            spoken(Change.KEPT, starts[told], starts[changed.at()]);
            String removed = String.join("", gone.subList(changed.from(), changed.until()));
            if (!removed.isEmpty()) {
                stretches.add(new Stretch(Change.REMOVED, starts[changed.at()], starts[changed.at()], removed));
            }
            told = changed.to();
            spoken(Change.ADDED, starts[changed.at()], starts[told]);
        }
        spoken(Change.KEPT, starts[told], starts[tokens.size()]);
    }

    private static List<String> tokens(VersionBlock block) {
        return TOKEN.matcher(block.written()).results().map(MatchResult::group).toList();
    }

    /** With what stands between them. */
    private static List<String> sentences(VersionBlock block) {
        List<String> sentences = new ArrayList<>();
        int first = block.span().start();
        int at = first;
        for (Passage passage : block.passages()) {
            sentences.add(block.written().substring(at - first, passage.span().start() - first));
            sentences.add(passage.words());
            at = passage.span().end();
        }
        return sentences;
    }

    /** The starts of the tokens, and the end of the last. */
    private int[] starts(List<String> tokens) {
        int[] starts = new int[tokens.size() + 1];
        starts[0] = block.span().start();
        for (int i = 0; i < tokens.size(); i++) {
            starts[i + 1] = starts[i] + tokens.get(i).length();
        }
        return starts;
    }

    private void spoken(Change change, int from, int to) {
        if (from < to) {
            stretches.add(new Stretch(change, from, to, ""));
        }
    }

    /** How many hits stand in it. */
    int hits() {
        return hits.size();
    }

    /** The hits in words that were added or changed. */
    List<TextSpan> newHits() {
        return hits.stream().filter(this::isNew).toList();
    }

    private boolean isNew(TextSpan hit) {
        return stretches.stream().anyMatch(stretch -> stretch.makes(hit));
    }

    /** Cut where something that was found begins or ends. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.change() == Change.REMOVED) {
                pieces.add(new Piece(Change.REMOVED, Found.NOTHING, stretch.removed()));
            } else {
                cut(stretch, pieces);
            }
        }
        return pieces;
    }

    private void cut(Stretch stretch, List<Piece> pieces) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.to()));
        for (TextSpan hit : hits) {
            for (int cut : new int[] {hit.start(), hit.end()}) {
                if (cut > stretch.from() && cut < stretch.to()) {
                    cuts.add(cut);
                }
            }
        }
        int first = block.span().start();
        int start = stretch.from();
        for (int end : cuts) {
            pieces.add(new Piece(
                    stretch.change(), found(start, end), block.written().substring(start - first, end - first)));
            start = end;
        }
    }

    private Found found(int start, int end) {
        List<TextSpan> here = hits.stream()
                .filter(hit -> hit.start() <= start && end <= hit.end())
                .toList();
        if (here.isEmpty()) {
            return Found.NOTHING;
        }
        return here.stream().anyMatch(this::isNew) ? Found.NEW : Found.BEFORE;
    }
}

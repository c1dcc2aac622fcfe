package org.sekisho.office.precedent;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sekisho.office.precedent.VersionDifference.Change;
import org.sekisho.office.precedent.VersionDifference.Piece;
import org.sekisho.office.precedent.VersionDifference.Stretch;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Compares two versions passage by passage, and what changed word by word; Japanese character by character. */
final class DiffUtilsVersions {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** What is longer than that and changed as a whole was written anew: its words are not held against each other. */
    private static final int MOST_TOKENS = 20_000;

    private final FilingText before;
    private final FilingText now;
    private final List<TextSpan> hits;
    private final List<Stretch> stretches = new ArrayList<>();

    private DiffUtilsVersions(FilingText before, FilingText now, List<TextSpan> hits) {
        this.before = before;
        this.now = now;
        this.hits = hits;
    }

    /** What is different in {@code now}. */
    static List<Stretch> stretches(FilingText before, FilingText now, List<TextSpan> hits) {
        return new DiffUtilsVersions(before, now, hits).compared();
    }

    private List<Stretch> compared() {
        int told = 0;
        for (Changed changed : changes(words(before), words(now))) {
            same(changed.at() - told);
            changed(changed.goneOf(before.passages()), changed.comeOf(now.passages()));
            told = changed.to();
        }
        same(now.passages().size() - told);
        return stretches;
    }

    private static List<String> words(FilingText text) {
        return text.passages().stream().map(Passage::words).toList();
    }

    /** What of one list, from {@code from} to {@code until}, became what of the other, from {@code at} to {@code to}. */
    private record Changed(int from, int until, int at, int to) {

        static Changed of(AbstractDelta<String> delta) {
            Chunk<String> gone = delta.getSource();
            Chunk<String> come = delta.getTarget();
            return new Changed(
                    gone.getPosition(),
                    gone.getPosition() + gone.size(),
                    come.getPosition(),
                    come.getPosition() + come.size());
        }

        boolean goesOnWith(Changed next) {
            return until == next.from && to == next.at;
        }

        Changed and(Changed next) {
            return new Changed(from, next.until, at, next.to);
        }

        <T> List<T> goneOf(List<T> before) {
            return before.subList(from, until);
        }

        <T> List<T> comeOf(List<T> now) {
            return now.subList(at, to);
        }
    }

    /** In the order of the text. What was taken out and what was put in at one place may come apart, and is one change. */
    private static List<Changed> changes(List<String> before, List<String> now) {
        List<Changed> found = DiffUtils.diff(before, now, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
                .map(Changed::of)
                .sorted(Comparator.comparingInt(Changed::at).thenComparingInt(Changed::from))
                .toList();
        List<Changed> whole = new ArrayList<>();
        for (Changed next : found) {
            int last = whole.size() - 1;
            if (last >= 0 && whole.get(last).goesOnWith(next)) {
                whole.set(last, whole.get(last).and(next));
            } else {
                whole.add(next);
            }
        }
        return whole;
    }

    private void same(int passages) {
        if (passages > 0) {
            stretches.add(new Stretch(passages, null, List.of()));
        }
    }

    private void changed(List<Passage> gone, List<Passage> come) {
        List<Piece> pieces = new ArrayList<>();
        if (gone.isEmpty() || come.isEmpty()) {
            removed(tokens(before, gone), pieces);
            added(whole(come), pieces);
        } else {
            wordByWord(tokens(before, gone), come, pieces);
        }
        stretches.add(new Stretch(0, come.isEmpty() ? gone.get(0) : come.get(0), pieces));
    }

    private void wordByWord(List<String> gone, List<Passage> come, List<Piece> pieces) {
        List<String> tokens = tokens(now, come);
        if (gone.size() + tokens.size() > MOST_TOKENS) {
            removed(gone, pieces);
            added(whole(come), pieces);
            return;
        }
        List<Integer> starts = starts(whole(come).get(0).start(), tokens);
        int told = 0;
        for (Changed changed : changes(gone, tokens)) {
            spoken(Change.KEPT, starts.get(told), starts.get(changed.at()), pieces);
            removed(changed.goneOf(gone), pieces);
            told = changed.to();
            spoken(Change.ADDED, starts.get(changed.at()), starts.get(told), pieces);
        }
        spoken(Change.KEPT, starts.get(told), starts.get(tokens.size()), pieces);
    }

    /** Where each token begins, and the last ends. */
    private static List<Integer> starts(int first, List<String> tokens) {
        List<Integer> starts = new ArrayList<>();
        int at = first;
        for (String token : tokens) {
            starts.add(at);
            at += token.length();
        }
        starts.add(at);
        return starts;
    }

    /** From the beginning of the first to the end of the last; empty if there are none. */
    private static List<TextSpan> whole(List<Passage> passages) {
        return passages.isEmpty()
                ? List.of()
                : List.of(new TextSpan(
                        passages.get(0).span().start(),
                        passages.get(passages.size() - 1).span().end()));
    }

    private static List<String> tokens(FilingText text, List<Passage> passages) {
        return whole(passages).stream()
                .flatMap(span -> TOKEN.matcher(text.words().substring(span.start(), span.end()))
                        .results()
                        .map(MatchResult::group))
                .toList();
    }

    private void added(List<TextSpan> spans, List<Piece> pieces) {
        spans.forEach(span -> spoken(Change.ADDED, span.start(), span.end(), pieces));
    }

    private static void removed(List<String> tokens, List<Piece> pieces) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(Change.REMOVED, false, String.join("", tokens)));
        }
    }

    /** Words of this version, cut where something that was found begins or ends. */
    private void spoken(Change change, int from, int to, List<Piece> pieces) {
        if (from == to) {
            return;
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(to));
        for (TextSpan hit : hits) {
            if (hit.start() < to && hit.end() > from) {
                cuts.add(Math.max(from + 1, Math.min(to, hit.end())));
                if (hit.start() > from) {
                    cuts.add(hit.start());
                }
            }
        }
        int start = from;
        for (int end : cuts) {
            pieces.add(new Piece(change, isHit(start, end), now.words().substring(start, end)));
            start = end;
        }
    }

    private boolean isHit(int start, int end) {
        return hits.stream().anyMatch(hit -> hit.start() <= start && end <= hit.end());
    }
}

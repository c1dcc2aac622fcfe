package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * Patterns as intervals of Lucene.
 *
 * <p>Of occurrences within each other Lucene keeps the shortest. {@code a adj (b or "a b")} in "a a b" would then be lost:
 * the shortest of the right is {@code b}. So alternatives are drawn out of what holds them, all of one length together.
 */
final class LuceneIntervals {

    static final String FIELD = "words";

    private static final int ANY_LENGTH = 0;

    /**
     * Occurrences of which none can hide another.
     *
     * @param length of every one of them in words; 0 if they differ
     */
    private record Alternative(int length, IntervalsSource source) {}

    private LuceneIntervals() {}

    static IntervalsSource of(WordPattern pattern) {
        return oneOf(alternatives(pattern).stream().map(Alternative::source).toList());
    }

    private static IntervalsSource oneOf(List<IntervalsSource> sources) {
        return sources.size() == 1 ? sources.get(0) : Intervals.or(false, sources);
    }

    private static List<Alternative> alternatives(WordPattern pattern) {
        if (pattern instanceof WordPattern.Sequence sequence) {
            String[] tokens = sequence.keys().stream().map(Key::token).toArray(String[]::new);
            return List.of(new Alternative(tokens.length, Intervals.phrase(tokens)));
        }
        if (pattern instanceof WordPattern.OneOf any) {
            return byLength(any.branches().stream()
                    .flatMap(branch -> alternatives(branch).stream())
                    .toList());
        }
        WordPattern.Pair pair = (WordPattern.Pair) pattern;
        return pair.apart() ? apart(pair) : close(pair);
    }

    private static List<Alternative> byLength(List<Alternative> alternatives) {
        List<Alternative> all = new ArrayList<>();
        Map<Integer, List<IntervalsSource>> fixed = new LinkedHashMap<>();
        for (Alternative alternative : alternatives) {
            if (alternative.length() == ANY_LENGTH) {
                all.add(alternative);
            } else {
                fixed.computeIfAbsent(alternative.length(), none -> new ArrayList<>())
                        .add(alternative.source());
            }
        }
        fixed.forEach((length, sources) -> all.add(new Alternative(length, oneOf(sources))));
        return all;
    }

    private static List<Alternative> close(WordPattern.Pair close) {
        List<Alternative> rights = alternatives(close.right());
        return alternatives(close.left()).stream()
                .flatMap(left -> rights.stream().map(right -> new Alternative(ANY_LENGTH, close(close, left, right))))
                .toList();
    }

    private static IntervalsSource close(WordPattern.Pair close, Alternative left, Alternative right) {
        return switch (close.extent()) {
            case ORDERED -> within(close.words(), Intervals.ordered(left.source(), right.source()));
            case UNORDERED ->
                oneOf(inAnyOrder(left, right).stream()
                        .map(pair -> within(close.words(), pair))
                        .toList());
            case SENTENCE -> Intervals.notContaining(oneOf(inAnyOrder(left, right)), mark(FilingKeys.SENTENCE));
            case PARAGRAPH -> Intervals.notContaining(oneOf(inAnyOrder(left, right)), mark(FilingKeys.PARAGRAPH));
        };
    }

    private static IntervalsSource within(int words, IntervalsSource pair) {
        return Intervals.maxgaps(words - 1, pair);
    }

    /**
     * Words and phrases are in one order or the other, for Lucene's {@code unordered} takes one word for both sides. What
     * stands between the words of a place near each other is near it; extended by nothing, a side is never taken for
     * equal to the other.
     */
    private static List<IntervalsSource> inAnyOrder(Alternative left, Alternative right) {
        IntervalsSource one = left.source();
        IntervalsSource other = right.source();
        return left.length() == ANY_LENGTH || right.length() == ANY_LENGTH
                ? List.of(Intervals.unordered(one, Intervals.extend(other, 0, 0)))
                : List.of(Intervals.ordered(one, other), Intervals.ordered(other, one));
    }

    private static List<Alternative> apart(WordPattern.Pair apart) {
        List<Alternative> rights = alternatives(apart.right());
        return alternatives(apart.left()).stream()
                .map(left -> new Alternative(left.length(), apart(apart, left.source(), rights)))
                .toList();
    }

    /** The left where none of the rights is close. */
    private static IntervalsSource apart(WordPattern.Pair apart, IntervalsSource all, List<Alternative> rights) {
        IntervalsSource left = all;
        for (Alternative right : rights) {
            left = apart(apart, left, right.source());
        }
        return left;
    }

    private static IntervalsSource apart(WordPattern.Pair apart, IntervalsSource left, IntervalsSource right) {
        return switch (apart.extent()) {
            case ORDERED -> Intervals.nonOverlapping(left, Intervals.extend(right, apart.words(), 0));
            case UNORDERED -> Intervals.notWithin(left, apart.words(), right);
            case SENTENCE -> Intervals.notContainedBy(left, between(FilingKeys.SENTENCE, right));
            case PARAGRAPH -> Intervals.notContainedBy(left, between(FilingKeys.PARAGRAPH, right));
        };
    }

    /** From mark to mark, where it holds what must not be there. */
    private static IntervalsSource between(String mark, IntervalsSource holding) {
        return Intervals.containing(Intervals.ordered(mark(mark), mark(mark)), holding);
    }

    private static IntervalsSource mark(String mark) {
        return Intervals.term(mark);
    }
}

package org.sekisho.finding.matching.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * Finds patterns that relate words to each other. Which of them a filing can have is told by its tokens; only those tokens Lucene is
 * given, and asked where.
 */
final class LuceneSeveralWords {

    /** A pattern, by its number. */
    private record Numbered(int number, NeededTokens needed, Set<String> tokens, IntervalsSource source) {}

    /** By tokens of which each pattern needs one. */
    private final Map<String, List<Numbered>> byToken = new HashMap<>();

    LuceneSeveralWords(List<WordPattern> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            WordPattern pattern = patterns.get(i);
            if (!FastWordFinder.SingleWords.canFind(pattern)) {
                Set<String> tokens = new HashSet<>(Set.of(FilingKeys.SENTENCE, FilingKeys.PARAGRAPH));
                pattern.forEachKey(key -> tokens.add(key.token()));
                Numbered numbered = new Numbered(i, NeededTokens.of(pattern), tokens, LuceneIntervals.of(pattern));
                NeededTokens.oneOf(pattern)
                        .forEach(token -> byToken.computeIfAbsent(token, none -> new ArrayList<>())
                                .add(numbered));
            }
        }
    }

    /** Where those occur that do, by pattern. */
    Map<Integer, List<Interval>> find(FilingKeys filing) {
        Map<Integer, Numbered> possible = possible(filing.tokens());
        Map<Integer, List<Interval>> found = new HashMap<>();
        if (possible.isEmpty()) {
            return found;
        }
        LeafReaderContext index = index(filing, possible);
        possible.forEach((number, pattern) -> {
            List<Interval> occurrences = occurrences(pattern.source(), index);
            if (!occurrences.isEmpty()) {
                found.put(number, occurrences);
            }
        });
        return found;
    }

    private Map<Integer, Numbered> possible(Set<String> tokens) {
        Map<Integer, Numbered> possible = new TreeMap<>();
        for (String token : tokens) {
            for (Numbered pattern : byToken.getOrDefault(token, List.of())) {
                if (pattern.needed().among(tokens)) {
                    possible.put(pattern.number(), pattern);
                }
            }
        }
        return possible;
    }

    private static LeafReaderContext index(FilingKeys filing, Map<Integer, Numbered> possible) {
        Set<String> tokens = new HashSet<>();
        possible.values().forEach(pattern -> tokens.addAll(pattern.tokens()));
        MemoryIndex index = new MemoryIndex();
        index.addField(LuceneIntervals.FIELD, new LuceneKeyStream(filing, tokens));
        return index.createSearcher().getIndexReader().leaves().get(0);
    }

    private static List<Interval> occurrences(IntervalsSource source, LeafReaderContext index) {
        List<Interval> occurrences = new ArrayList<>();
        try {
            IntervalIterator found = source.intervals(LuceneIntervals.FIELD, index);
            if (found != null && found.nextDoc() != IntervalIterator.NO_MORE_DOCS) {
                while (found.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                    occurrences.add(new Interval(found.start(), found.end()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return occurrences;
    }

    /** Some of a filing's keys as Lucene takes them. Where they stand in the text is looked up in {@link FilingKeys}. */
    static final class LuceneKeyStream extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final Iterator<PlacedKey> keys;

        private int before = -1;

        LuceneKeyStream(FilingKeys filing, Set<String> tokens) {
            this.keys = filing.inOrder().stream()
                    .filter(key -> tokens.contains(key.token()))
                    .iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!keys.hasNext()) {
                return false;
            }
            PlacedKey next = keys.next();
            term.setEmpty()
                    .append(next.token()); // it has no attributes besides these two that would have to be cleared
            step.setPositionIncrement(next.position() - before);
            before = next.position();
            return true;
        }
    }

    /** The tokens without which a pattern cannot occur, wherever they stand. What must not be there is not asked for. */
    interface NeededTokens {

        boolean among(Set<String> tokens);

        static NeededTokens of(WordPattern pattern) {
            if (pattern instanceof WordPattern.One one) {
                return all(List.of(one.key()));
            }
            if (pattern instanceof WordPattern.Sequence sequence) {
                return all(sequence.keys());
            }
            if (pattern instanceof WordPattern.OneOf any) {
                return any(any.branches().stream().map(NeededTokens::of).toArray(NeededTokens[]::new));
            }
            if (pattern instanceof WordPattern.Close close) {
                NeededTokens left = of(close.left());
                NeededTokens right = of(close.right());
                return tokens -> left.among(tokens) && right.among(tokens);
            }
            return of(((WordPattern.Apart) pattern).left());
        }

        /** Tokens of which one at least is in every filing in which the pattern occurs; as few and as long as may be. */
        static Set<String> oneOf(WordPattern pattern) {
            if (pattern instanceof WordPattern.One one) {
                return Set.of(one.key().token());
            }
            if (pattern instanceof WordPattern.Sequence sequence) {
                return Set.of(sequence.keys().stream()
                        .map(Key::token)
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow());
            }
            if (pattern instanceof WordPattern.OneOf any) {
                return any.branches().stream()
                        .flatMap(branch -> oneOf(branch).stream())
                        .collect(Collectors.toUnmodifiableSet());
            }
            if (pattern instanceof WordPattern.Close close) {
                Set<String> left = oneOf(close.left());
                Set<String> right = oneOf(close.right());
                return left.size() <= right.size() ? left : right;
            }
            return oneOf(((WordPattern.Apart) pattern).left());
        }

        private static NeededTokens all(List<Key> keys) {
            String[] all = keys.stream().map(Key::token).toArray(String[]::new);
            return tokens -> {
                for (String token : all) {
                    if (!tokens.contains(token)) {
                        return false;
                    }
                }
                return true;
            };
        }

        private static NeededTokens any(NeededTokens[] branches) {
            return tokens -> {
                for (NeededTokens branch : branches) {
                    if (branch.among(tokens)) {
                        return true;
                    }
                }
                return false;
            };
        }
    }
}

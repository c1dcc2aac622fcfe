package org.sekisho.finding.matching.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private record Numbered(int number, Needed<String> needed, Set<String> tokens, IntervalsSource source) {}

    /** The patterns, by tokens of which each needs one. */
    private final Map<String, List<Numbered>> byToken = new HashMap<>();

    LuceneSeveralWords(List<WordPattern> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            WordPattern pattern = patterns.get(i);
            if (pattern.ofSeveralWords()) {
                Set<String> tokens = new HashSet<>(Set.of(FilingKeys.SENTENCE, FilingKeys.PARAGRAPH));
                pattern.forEachKey(key -> tokens.add(key.token()));
                Needed<String> needed = pattern.needed().each(key -> Needed.one(key.token()));
                Numbered numbered = new Numbered(i, needed, tokens, LuceneIntervals.of(pattern));
                needed.triggers(String::length)
                        .forEach(token -> byToken.computeIfAbsent(token, none -> new ArrayList<>())
                                .add(numbered));
            }
        }
    }

    /** Occurrences, by pattern. */
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
                if (pattern.needed().among(tokens::contains)) {
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
}

package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Whether a single word stands in a filing is known as soon as its words are; only what relates words to each other is asked of
 * Lucene.
 */
final class FastWordFinder implements WordFinder {

    private final Words words;
    private final Vocabulary vocabulary;
    private final List<WordPattern> patterns;
    private final LookedIn lookedIn;
    private final SingleWords singles;
    private final LuceneSeveralWords several;

    FastWordFinder(Words words, List<WordPattern> patterns, LookedIn lookedIn) {
        this.words = words;
        this.patterns = List.copyOf(patterns);
        this.lookedIn = lookedIn;
        this.vocabulary = new Vocabulary(patterns);
        this.singles = new SingleWords(patterns);
        this.several = new LuceneSeveralWords(patterns);
    }

    @Override
    public Map<Integer, FoundPattern> find(FilingText text) {
        return find(text, lookedIn.in(text), (passage, divided) -> {});
    }

    @Override
    public Map<Integer, FoundPattern> find(FilingText text, BiConsumer<Passage, DividedText> divided) {
        return find(text, LookedIn.ANYWHERE.in(text), divided);
    }

    private Map<Integer, FoundPattern> find(FilingText text, BitSet read, BiConsumer<Passage, DividedText> divided) {
        FilingKeys keys = FilingKeys.of(text, words, vocabulary, read, divided);
        Places places = new Places(new PassagesByPlace(text.passages()));
        Map<Integer, FoundPattern> found = singles.find(keys, places);
        several.find(keys)
                .forEach((pattern, occurrences) ->
                        found.put(pattern, new FoundPattern(() -> hits(pattern, occurrences, keys, places))));
        return found;
    }

    private List<WordHit> hits(int pattern, List<Interval> occurrences, FilingKeys keys, Places places) {
        PatternLeaves leaves = PatternLeaves.of(patterns.get(pattern), keys);
        return places.of(occurrences.stream().map(leaves::within).toList());
    }

    /** Finds patterns of single words, for which nothing has to be near anything. */
    static final class SingleWords {

        private final Map<String, Set<Integer>> byToken = new HashMap<>();

        SingleWords(List<WordPattern> patterns) {
            for (int i = 0; i < patterns.size(); i++) {
                int pattern = i;
                if (!patterns.get(i).ofSeveralWords()) {
                    patterns.get(i)
                            .forEachKey(key -> byToken.computeIfAbsent(key.token(), none -> new HashSet<>())
                                    .add(pattern));
                }
            }
        }

        /** Patterns that occur, by their numbers. */
        Map<Integer, FoundPattern> find(FilingKeys filing, Places places) {
            Map<Integer, List<String>> found = new HashMap<>();
            for (String token : filing.tokens()) {
                for (int pattern : byToken.getOrDefault(token, Set.of())) {
                    found.computeIfAbsent(pattern, none -> new ArrayList<>(2)).add(token);
                }
            }
            Map<Integer, FoundPattern> patterns = new HashMap<>(found.size() * 2);
            found.forEach(
                    (pattern, tokens) -> patterns.put(pattern, new FoundPattern(() -> hits(tokens, filing, places))));
            return patterns;
        }

        private static List<WordHit> hits(List<String> tokens, FilingKeys filing, Places places) {
            return places.of(tokens.stream()
                    .flatMap(token -> filing.of(token).stream())
                    .sorted(Comparator.comparingInt(PlacedKey::position))
                    .map(List::of)
                    .toList());
        }
    }

    /** The words and sequences of a pattern, wherever they stand in a filing; those within an occurrence belong to it. */
    static final class PatternLeaves {

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

        /** Adds the words of a pattern without those that must not be there. */
        private void add(WordPattern pattern) {
            if (pattern instanceof WordPattern.OneOf any) {
                any.branches().forEach(this::add);
            } else if (pattern instanceof WordPattern.Pair pair) {
                add(pair.left());
                if (!pair.apart()) {
                    add(pair.right());
                }
            } else if (pattern instanceof WordPattern.Sequence sequence) {
                addSequences(sequence.keys());
            }
        }

        /** Adds one leaf for each sequence, also of several keys at one place, as of a term that stands twice in a word. */
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

    /** Places the keys of an occurrence in a filing's passages. */
    record Places(PassagesByPlace passages) {

        /** Occurrences in the order given, each once: a term of characters is found at every word it belongs to. */
        List<WordHit> of(List<List<PlacedKey>> occurrences) {
            return occurrences.stream().map(this::hit).distinct().toList();
        }

        /** Words next to each other in a passage make one span; two parts of one word with others between them make two. */
        private WordHit hit(List<PlacedKey> occurrence) {
            Map<Passage, List<TextSpan>> spans = new LinkedHashMap<>();
            occurrence.stream()
                    .map(key -> new TextSpan(key.start(), key.end()))
                    .sorted(Comparator.comparingInt(TextSpan::start))
                    .forEach(span -> {
                        Passage passage = passages.holding(span).orElseThrow();
                        join(spans.computeIfAbsent(passage, none -> new ArrayList<>()), span, passage);
                    });
            return new WordHit(spans);
        }

        private static void join(List<TextSpan> inPassage, TextSpan span, Passage passage) {
            TextSpan last = inPassage.isEmpty() ? span : inPassage.get(inPassage.size() - 1);
            if (!inPassage.isEmpty() && (span.start() <= last.end() || isGap(passage, last.end(), span.start()))) {
                inPassage.remove(inPassage.size() - 1);
                inPassage.add(new TextSpan(last.start(), Math.max(last.end(), span.end())));
            } else {
                inPassage.add(span);
            }
        }

        private static boolean isGap(Passage passage, int from, int to) {
            return passage.quote(new TextSpan(from, to)).codePoints().noneMatch(Character::isLetterOrDigit);
        }
    }
}

package org.sekisho.finding.matching.search;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

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
}

package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/** Looks for all patterns it was made of at once. Safe to share between threads. */
public interface WordFinder {

    static WordFinder of(Words words, List<WordPattern> patterns, LookedIn lookedIn) {
        return new FastWordFinder(words, patterns, lookedIn);
    }

    /** The patterns that occur where they are looked for, by their place in the list given; also some that occur elsewhere. */
    Map<Integer, FoundPattern> find(FilingText text);

    /**
     * The patterns that occur anywhere.
     *
     * @param divided is given the words of every passage, by a finder that divides passages into words
     */
    Map<Integer, FoundPattern> find(FilingText text, BiConsumer<Passage, DividedText> divided);
}

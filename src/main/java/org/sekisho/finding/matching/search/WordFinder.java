package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sekisho.finding.matching.words.DividedText;
import org.sekisho.finding.matching.words.Words;
import org.sekisho.reading.passage.FilingText;

/**
 * Looks for all patterns it was made of at once. Safe to share between threads.
 *
 * <p>Close it when no more filings come: it may keep a thread that keeps the program alive.
 */
public interface WordFinder extends AutoCloseable {

    static WordFinder of(Words words, List<WordPattern> patterns) {
        return new FastWordFinder(words, patterns);
    }

    /** The patterns that occur, by their place in the list given. */
    default Map<Integer, FoundPattern> find(FilingText text) {
        return find(text, divided -> {});
    }

    /**
     * The same.
     *
     * @param divided is given the words of each passage, by a finder that divides passages into words
     */
    Map<Integer, FoundPattern> find(FilingText text, Consumer<DividedText> divided);

    @Override
    void close();
}

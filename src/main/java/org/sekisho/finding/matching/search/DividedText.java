package org.sekisho.finding.matching.search;

import java.util.List;

/**
 * A text as its words, and as the runs of characters in which words of Chinese, Japanese and Korean are looked for
 * without regard to how the text was divided.
 */
public record DividedText(List<Word> words, List<Run> runs) {

    public DividedText {
        words = List.copyOf(words);
        runs = List.copyOf(runs);
    }

    /** Says how much and not what: the words may be an applicant's. */
    @Override
    public String toString() {
        return words.size() + " words";
    }
}

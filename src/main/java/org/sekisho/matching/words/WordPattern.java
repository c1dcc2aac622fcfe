package org.sekisho.matching.words;

import java.util.List;

/**
 * Words in their base form as a rule wants them found. Rules that mean the same have the same pattern, however they are
 * written, and it is looked for once.
 *
 * @param terms each a sequence of words next to each other; in any order among themselves
 * @param distance how many other words may stand between the terms, all together. A word that belongs to two terms
 *     counts for both, so that {@code quantum key} is near {@code key distribution} in "quantum key distribution"
 */
public record WordPattern(List<List<String>> terms, int distance) {

    public WordPattern {
        terms = terms.stream().map(List::copyOf).toList();
        if (terms.isEmpty() || terms.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A pattern of no words is found everywhere or nowhere");
        }
    }

    public static WordPattern sequence(List<String> words) {
        return new WordPattern(List.of(words), 0);
    }

    /** The most positions that an occurrence can cover. */
    int reach() {
        return terms.stream().mapToInt(List::size).sum() + distance;
    }

    /** Whether an occurrence says more than one word does. Characters of a Japanese word are not words for this. */
    public boolean ofSeveralWords() {
        return terms.size() > 1
                || (terms.get(0).size() > 1 && terms.get(0).stream().anyMatch(word -> word.length() > 1));
    }
}

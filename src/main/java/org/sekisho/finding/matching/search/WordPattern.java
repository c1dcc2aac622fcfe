package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.function.Consumer;

/**
 * Words as a rule wants them found. Rules that mean the same have the same pattern, however they are written, and it is
 * looked for once.
 *
 * <p>An occurrence is a shortest stretch of words that holds what the pattern asks for. Alternatives are apart from each
 * other until the end: {@code b} does not hide {@code "a b"} from what is next to it.
 *
 * <p>Of words and phrases no word counts for both sides: {@code (laser or beam) near/5 (beam or weapon)} takes two words. A
 * term of Japanese characters stands at every word that it covers, and so may be next to another that covers the next
 * word too: 量子暗号 is beside 暗号通信 in 量子暗号通信. For what must not be close a shared word is close enough: {@code laser not
 * near/5 (laser printer)} leaves out the laser of a laser printer. The same pattern on both sides is refused when a list
 * is compiled.
 */
public sealed interface WordPattern {

    /** Words next to each other in this order; one by itself, or characters of Chinese, Japanese or Korean, too. */
    record Sequence(List<Key> keys) implements WordPattern {

        public Sequence {
            keys = List.copyOf(keys);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("A pattern of no words is found everywhere or nowhere");
            }
        }
    }

    record OneOf(List<WordPattern> branches) implements WordPattern {

        public OneOf {
            branches = List.copyOf(branches);
        }
    }

    /**
     * Both, close to each other.
     *
     * @param extent how far they may be from each other
     * @param words the most words from one to the other; 0 where the extent does not count them
     * @param apart the left, where the right is not close
     */
    record Pair(Extent extent, int words, boolean apart, WordPattern left, WordPattern right) implements WordPattern {}

    /** How far two places may be from each other. */
    enum Extent {
        ORDERED,
        UNORDERED,
        SENTENCE,
        PARAGRAPH
    }

    /** One of several, or the only one there is. */
    static WordPattern oneOf(List<WordPattern> branches) {
        List<WordPattern> distinct = branches.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : new OneOf(distinct);
    }

    /** Whether an occurrence says more than one word does. Characters of a Japanese word are not words for this. */
    default boolean ofSeveralWords() {
        return this instanceof OneOf any
                ? any.branches().stream().anyMatch(WordPattern::ofSeveralWords)
                : !(this instanceof Sequence sequence) || sequence.keys().size() > 1;
    }

    /** Every key in it, also those of what must not be there. */
    default void forEachKey(Consumer<Key> action) {
        if (this instanceof Sequence sequence) {
            sequence.keys().forEach(action);
        } else if (this instanceof OneOf any) {
            any.branches().forEach(branch -> branch.forEachKey(action));
        } else if (this instanceof Pair pair) {
            pair.left().forEachKey(action);
            pair.right().forEachKey(action);
        }
    }

    /** The keys without which it cannot occur, wherever they stand. What must not be there is not asked for. */
    default Needed<Key> needed() {
        if (this instanceof Sequence sequence) {
            return Needed.allOf(sequence.keys().stream().map(Needed::one).toList());
        }
        if (this instanceof OneOf any) {
            return Needed.anyOf(any.branches().stream().map(WordPattern::needed).toList());
        }
        Pair pair = (Pair) this;
        return pair.apart()
                ? pair.left().needed()
                : Needed.allOf(List.of(pair.left().needed(), pair.right().needed()));
    }
}

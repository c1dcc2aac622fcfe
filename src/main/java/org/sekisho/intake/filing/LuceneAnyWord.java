package org.sekisho.intake.filing;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/** Whether any of some words stands in a text, by one automaton. */
final class LuceneAnyWord {

    private static final int STATES = 1_000_000;

    /** Null if there are no words. */
    private final @Nullable CharacterRunAutomaton automaton;

    private final UnaryOperator<String> fold;

    /** The letters that each character is compared as; null until it is met. */
    private final @Nullable String[] folded = new String[Character.MIN_SUPPLEMENTARY_CODE_POINT];

    private LuceneAnyWord(@Nullable CharacterRunAutomaton automaton, UnaryOperator<String> fold) {
        this.automaton = automaton;
        this.fold = fold;
    }

    /**
     * Any of the words.
     *
     * @param fold from a character to those that it is compared as, none if it does not count; those of the words pass it,
     *     too
     */
    static LuceneAnyWord of(Collection<String> words, UnaryOperator<String> fold) {
        List<Automaton> each = words.stream()
                .map(word -> word.codePoints()
                        .mapToObj(character -> fold.apply(Character.toString(character)))
                        .collect(Collectors.joining()))
                .distinct()
                .map(Automata::makeString)
                .toList();
        Automaton any = Operations.concatenate(List.of(Automata.makeAnyString(), Operations.union(each)));
        return new LuceneAnyWord(
                each.isEmpty() ? null : new CharacterRunAutomaton(Operations.determinize(any, STATES)), fold);
    }

    boolean in(CharSequence text) {
        if (automaton == null) {
            return false;
        }
        int state = 0;
        for (int at = 0; at < text.length(); ) {
            int character = Character.codePointAt(text, at);
            at += Character.charCount(character);
            String letters = letters(character);
            if (letters.length() == 1) { // as nearly all are
                state = automaton.step(state, letters.charAt(0));
                if (automaton.isAccept(state)) {
                    return true;
                }
                continue;
            }
            for (int i = 0; i < letters.length(); i = letters.offsetByCodePoints(i, 1)) {
                state = automaton.step(state, letters.codePointAt(i));
                if (automaton.isAccept(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String letters(int character) {
        if (character >= folded.length) {
            return fold.apply(Character.toString(character));
        }
        String letters = folded[character];
        if (letters == null) {
            letters = fold.apply(Character.toString(character));
            folded[character] = letters;
        }
        return letters;
    }
}

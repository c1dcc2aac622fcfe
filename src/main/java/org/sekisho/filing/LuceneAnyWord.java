package org.sekisho.filing;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** What a character is compared as, once it was met; null until then. */
    private final String[] folded = new String[Character.MAX_VALUE + 1];

    private LuceneAnyWord(@Nullable CharacterRunAutomaton automaton, UnaryOperator<String> fold) {
        this.automaton = automaton;
        this.fold = fold;
    }

    /**
     * Any of the words.
     *
     * @param fold from a character to those that it is compared as, none if it does not count; the words pass it, too
     */
    static LuceneAnyWord of(Collection<String> words, UnaryOperator<String> fold) {
        List<Automaton> each =
                words.stream().map(fold).distinct().map(Automata::makeString).toList();
        Automaton any = Operations.concatenate(List.of(Automata.makeAnyString(), Operations.union(each)));
        return new LuceneAnyWord(
                each.isEmpty() ? null : new CharacterRunAutomaton(Operations.determinize(any, STATES)), fold);
    }

    boolean in(CharSequence text) {
        if (automaton == null) {
            return false;
        }
        int state = 0;
        for (int at = 0; at < text.length(); at++) {
            String letters = letters(text.charAt(at));
            for (int i = 0; i < letters.length(); i++) {
                state = automaton.step(state, letters.charAt(i));
                if (automaton.isAccept(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Characters outside the first plane come in halves, and are compared in halves. */
    private String letters(char character) {
        String letters = folded[character];
        if (letters == null) {
            letters = fold.apply(String.valueOf(character));
            folded[character] = letters;
        }
        return letters;
    }
}

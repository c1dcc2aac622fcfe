package org.sekisho.finding.matching;

import java.util.List;
import org.sekisho.finding.matching.search.Word;
import org.sekisho.finding.matching.search.Words;

/** A list's terms as the matcher compares them: for those who ask whether two terms find the same. */
public final class TermForms {

    private static final Words WORDS = Words.inBaseForm();

    private TermForms() {}

    /** The base forms of its words: {@code [quantum, key]} of {@code quantum-keys}. */
    public static List<String> inBaseForm(String term) {
        return WORDS.termsOf(term);
    }

    /** Its words with their endings, in small letters. */
    public static List<String> asWritten(String term) {
        return WORDS.formsOf(term);
    }

    /** The words of a text that is not Japanese, in their order. */
    public static List<Word> wordsOf(String text) {
        return WORDS.divide(text, false).words();
    }

    /** The characters by which a Japanese term is found, loanwords in one spelling; empty if it is not all Japanese. */
    public static String characters(String term) {
        return WORDS.charactersOf(term);
    }

    /** Whether it is looked for character by character, as Japanese is. */
    public static boolean byCharacters(String term) {
        return Words.ideographic(term);
    }
}

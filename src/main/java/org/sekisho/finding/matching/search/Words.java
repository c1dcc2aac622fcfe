package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.sekisho.intake.filing.LookAlikes;

/**
 * Divides text into words that can be compared, and remembers where each stands as it was written.
 *
 * <p>A word is cut out of the text first and made comparable by itself then, so that its place is exact whatever
 * normalisation does to it: see {@link Spelling}. Hyphens divide ({@code quantum-key} is two words), a possessive is
 * dropped, {@code U.S.} is {@code us}, {@code 3.5} stays one word. Japanese is divided by kuromoji; of Chinese and Korean
 * every character is a word.
 */
public final class Words {

    /** Thai; what comes before is written with spaces between words. */
    private static final int FIRST_IDEOGRAPHIC = 0x0e00;

    /** A list's terms as the matcher compares them: for those who ask whether two terms find the same. */
    public static final Words OF_LISTS = inBaseForm();

    private final UnaryOperator<String> baseForm;

    /**
     * Divides text into words and reduces each.
     *
     * @param baseForm from a word in small letters to its base form
     */
    public Words(UnaryOperator<String> baseForm) {
        this.baseForm = baseForm;
    }

    /** Takes words of English without their inflection. */
    public static Words inBaseForm() {
        return new Words(new CoreNlpBaseForms());
    }

    /** A word in small letters in its base form. */
    public String baseOf(String word) {
        return baseForm.apply(word);
    }

    /** Words in small letters as they are and, each and together, as they are spelled in Britain and in America. */
    public static Set<String> spellings(String words) {
        return EnglishSpelling.spellings(words);
    }

    /** A beginning of words in small letters as it is spelled in Britain and in America. */
    public static List<String> beginnings(String beginning) {
        return EnglishSpelling.beginnings(beginning);
    }

    /** Divides a text; a Japanese one by its words, others without spaces by their characters. */
    public DividedText divide(String text, boolean japanese) {
        return new WordDivider(text, baseForm, japanese, LookAlikes.isLatinText(text)).divide();
    }

    /** A term of a list says what it says, whatever it looks like. */
    private DividedText divideTerm(String term, boolean japanese) {
        return new WordDivider(term, baseForm, japanese, false).divide();
    }

    /** The base forms of a text's words; of Chinese, Japanese and Korean every character is one. */
    public List<String> termsOf(String text) {
        return divideTerm(text, false).words().stream().map(Word::base).toList();
    }

    /** The words of a text with their characters as they are, in small letters. */
    public List<String> formsOf(String text) {
        return divideTerm(text, false).words().stream().map(Word::exact).toList();
    }

    /** Whether a text has characters that are looked for one by one. */
    public static boolean ideographic(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_IDEOGRAPHIC && WordClass.of(text.codePointAt(at)) == WordClass.ALONE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term of characters stands in a Japanese text, wherever its words begin. */
    public boolean holds(String text, String term) {
        String characters = charactersOf(term);
        return !characters.isEmpty()
                && divide(text, true).runs().stream()
                        .anyMatch(run ->
                                IntStream.range(0, run.length()).anyMatch(at -> run.lastOf(characters, at, true) >= 0));
    }

    /** The characters that a Chinese, Japanese or Korean term is found by; empty if it has a gap. */
    public String charactersOf(String term) {
        List<Run> runs = divideTerm(term, false).runs();
        return runs.size() == 1 ? runs.get(0).term() : "";
    }

    /**
     * The base forms of a Japanese term's words; empty if none of them is inflected, and so its characters say as much.
     */
    public List<String> inflectedWordsOf(String term) {
        List<Word> words = divideTerm(term, true).words();
        return words.stream().anyMatch(Word::inflects)
                ? words.stream().map(Word::base).toList()
                : List.of();
    }
}

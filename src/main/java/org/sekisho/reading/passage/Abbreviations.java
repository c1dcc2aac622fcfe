package org.sekisho.reading.passage;

import java.util.Set;

/** Words with a point that ends no sentence: {@code U.S. Pat. No. 5}, {@code 1700 deg. C}. */
public final class Abbreviations {

    private static final Set<String> LEADING = Set.of(
            "Am", "Appl", "Biol", "cf", "Cf", "Chem", "e.g", "i.e", "Natl", "Pat", "PAT", "Phys", "Proc", "Prov", "Pub",
            "Publ", "Ser", "SER", "viz");

    /** Those after which a number, a bracket or a sign comes. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "Abb", "al", "App", "approx", "Art", "ca", "deg", "Deg", "Eq", "Eqs", "Ex", "FIG", "FIGS", "Fig", "Figs",
            "fig", "figs", "Int", "max", "min", "mol", "No", "Nos", "NO", "NOS", "no", "nos", "Nr", "pp", "Ref", "Refs",
            "resp", "Sec", "Sect", "Tab", "temp", "Vol", "vol", "wt");

    private Abbreviations() {}

    /**
     * Whether a word that a point follows is abbreviated by it, and the sentence goes on.
     *
     * @param next the word, or the first letters of the word, behind the point
     */
    public static boolean endNoSentence(String word, String next) {
        return LEADING.contains(word) || BEFORE_NUMBERS.contains(word) && isNumberOrBracket(next);
    }

    static boolean isNumberOrBracket(String word) {
        return word.length() == 1 && !Character.isLowerCase(word.charAt(0))
                || word.startsWith("-L")
                || word.chars().anyMatch(Character::isDigit);
    }
}

package org.sekisho.finding.entity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence of English can name anybody: whether a word in it that is not its first has a capital and small
 * letters, or is the acronym of a public body.
 *
 * <p>Nearly all that CoreNLP's model takes for names in other sentences of patents are circuits and memories.
 */
final class EnglishNameSigns {

    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}&'’-]*+(?:\\.\\p{Lu}(?![\\p{L}]))*+");

    /** What patents write with a capital in the middle of a sentence, and is no name. */
    private static final Set<String> NO_NAMES = Set.of(
            "Fig",
            "Figs",
            "Figure",
            "Figures",
            "Table",
            "Tables",
            "Example",
            "Examples",
            "Claim",
            "Claims",
            "Equation",
            "Equations",
            "Eq",
            "Eqs",
            "Formula",
            "No",
            "Nos",
            "Step",
            "Steps",
            "The",
            "In",
            "It",
            "This",
            "As",
            "An",
            "If",
            "For",
            "When",
            "Thus");

    private EnglishNameSigns() {}

    static boolean in(String words) {
        Matcher capitalised = CAPITALISED.matcher(words);
        int first = firstWord(words);
        while (capitalised.find()) {
            if (capitalised.start() > first && isName(capitalised.group())) {
                return true;
            }
        }
        return false;
    }

    private static int firstWord(String words) {
        int at = 0;
        while (at < words.length() && !Character.isLetterOrDigit(words.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isName(String word) {
        if (word.length() < 2 || NO_NAMES.contains(word)) {
            return false;
        }
        return word.indexOf('.') > 0
                || word.chars().anyMatch(Character::isLowerCase)
                || FundingSentence.isAcronym(word);
    }
}

package org.sekisho.reading.extraction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells text of which the letters are others than those on the page, as a font with a wrong table gives it, or text read
 * in a wrong encoding. Only where it can be told safely: much of it, and not one of the small words that every sentence
 * of a European language has, and hardly a vowel; or the very characters that a wrong encoding makes.
 */
final class Gibberish {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,15}");
    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "of", "and", "to", "in", "is", "for", "by", "with", "an", "or", "as", "on", "be", "der", "die",
            "das", "und", "ein", "eine", "von", "mit", "ist", "zu", "im", "den", "le", "la", "les", "de", "des", "du",
            "et", "en", "un", "une", "est", "par", "el", "los", "del", "il", "di", "che");
    private static final int ENOUGH_WORDS = 60;
    private static final String VOWELS = "aeiouy";
    private static final double FEW_VOWELS = 0.2;

    /** What {@link #WRONG_ENCODING} begins with. */
    private static final String WRONG_LETTERS = "\u00C3\u00E2\u00E3\u7E3A\u7E67\u7E5D";

    /** UTF-8 read as Latin letters, or as Shift_JIS. */
    private static final Pattern WRONG_ENCODING = Pattern.compile(
            "[\u00C3\u00E2\u00E3][\u0080-\u00BF\u20AC\u201A-\u2122]|[\u7E3A\u7E67\u7E5D][\u0080-\uFFEF]");

    private static final int ONE_IN = 40;
    private static final int FEWEST = 10;

    private Gibberish() {}

    static boolean is(String words) {
        return isOfWrongLetters(words) || isInWrongEncoding(words);
    }

    private static boolean isOfWrongLetters(String words) {
        Matcher word = WORD.matcher(words);
        int all = 0;
        int letters = 0;
        int vowels = 0;
        while (word.find()) {
            String small = word.group().toLowerCase(Locale.ROOT);
            if (SMALL_WORDS.contains(small)) {
                return false;
            }
            all++;
            letters += small.length();
            vowels += (int)
                    small.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).count();
        }
        return all >= ENOUGH_WORDS && vowels < FEW_VOWELS * letters;
    }

    private static boolean isWrongLetter(int letter) {
        return letter >= WRONG_LETTERS.charAt(0) && WRONG_LETTERS.indexOf(letter) >= 0;
    }

    private static boolean isInWrongEncoding(String words) {
        if (words.chars().filter(Gibberish::isWrongLetter).limit(FEWEST).count() < FEWEST) {
            return false;
        }
        long found = WRONG_ENCODING.matcher(words).results().count();
        return found >= FEWEST && found * ONE_IN > words.length();
    }
}

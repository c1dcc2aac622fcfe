package org.sekisho.intake.filing;

import java.util.regex.Pattern;

/**
 * A name of an organisation as it is compared with others, however it is spelled: full and half width, small and capital letters,
 * diacritics, spaces, hyphens, dots and brackets, hiragana and katakana, long vowels at the end of a word, old and new forms of
 * kanji, legal forms before and after, {@code and} and {@code &}. Wherever names are compared, they are compared by this.
 *
 * @param words what is left, in small letters with single spaces; empty only for a name without a letter or digit
 */
public record NameKey(String words) {

    /** Changes with the rule, so that keys that were kept under another are made anew. */
    public static final int EDITION = 2;

    /** The longest that is kept, as the longest name; and as much of a name as is folded. */
    private static final int LONGEST = 1024;

    private static final String KATAKANA = "[^ァ-ヺー]";

    public static NameKey of(String name) {
        return new NameKey(cut(IcuNameFolding.fold(cut(name))));
    }

    /** Never in the middle of a character. */
    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /**
     * Whether this is the other name, or stands in it as whole words: {@code Acme} in {@code Acme Lasers}, {@code 三菱} in {@code
     * 三菱重工業}.
     */
    public boolean isIn(NameKey other) {
        return Pattern.compile(pattern()).matcher(other.words).find();
    }

    /**
     * The same as a regular expression that finds this name in the words of another's key, in Java as in a database. Spaces
     * within do not count, nor does an {@code e} after a vowel, by which an umlaut is written.
     */
    public String pattern() {
        int[] letters = words.codePoints().filter(letter -> letter != ' ').toArray();
        if (letters.length == 0) {
            return "^$";
        }
        if (letters.length == 1) {
            return "^" + Character.toString(letters[0]) + "$";
        }
        StringBuilder pattern = new StringBuilder(before(letters[0]));
        for (int i = 0; i < letters.length; i++) {
            pattern.append(i == 0 ? "" : " ?").append(Character.toString(letters[i]));
            boolean mayBeUmlaut = i < letters.length - 1 && "aou".indexOf(letters[i]) >= 0;
            if (mayBeUmlaut) {
                pattern.append(" ?e?");
                i += letters[i + 1] == 'e' && i < letters.length - 2 ? 1 : 0;
            }
        }
        return pattern.append(after(letters[letters.length - 1])).toString();
    }

    private static String before(int first) {
        return isKatakana(first) ? "(^|%s)".formatted(KATAKANA) : isIdeograph(first) ? "" : "(^| )";
    }

    private static String after(int last) {
        return isKatakana(last) ? "(%s|$)".formatted(KATAKANA) : isIdeograph(last) ? "" : "( |$)";
    }

    private static boolean isKatakana(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA || letter == 'ー';
    }

    private static boolean isIdeograph(int letter) {
        return Character.isIdeographic(letter);
    }

    /** Holds a name. */
    @Override
    public String toString() {
        return "a name's key";
    }
}

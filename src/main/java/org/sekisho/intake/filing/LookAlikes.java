package org.sekisho.intake.filing;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Letters that look like others and are not: Cyrillic {@code а} in {@code lаser}, Greek {@code Ο}, a radical that stands
 * for its ideograph. A person reads over them, a program that compares characters finds nothing.
 *
 * <p>Ordinary notation is left alone: {@code μm}, {@code α}, {@code β} by themselves, and words of one script as long as
 * their text has other letters of it.
 */
public final class LookAlikes {

    /** Shorter words are symbols: {@code νx}. */
    private static final int SHORTEST = 3;

    private static final char FIRST_FOREIGN = '\u0180';

    private static final Set<UnicodeScript> UNJOINED = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL);

    private LookAlikes() {}

    /** A word of letters of which some only look Latin, as it looks; other words as they are. */
    public static String unmasked(String word) {
        return mayHold(word) && isMixed(word) ? replaced(word) : word;
    }

    /** A word of which every letter only looks Latin, as it looks; other words as they are. */
    public static String whollyUnmasked(String word) {
        return mayHold(word) && isWhollyMasked(word) ? replaced(word) : word;
    }

    private static boolean isMixed(String word) {
        boolean latin = false;
        boolean masked = false;
        int letters = 0;
        for (int at = 0; at < word.length(); at++) {
            char character = word.charAt(at);
            letters += Character.isLetter(character) ? 1 : 0;
            latin |= isLatin(character);
            masked |= character >= FIRST_FOREIGN && IcuLookAlikes.latin(character) != 0;
        }
        return latin && masked && letters >= SHORTEST;
    }

    /** Whether every letter of a word is foreign and looks Latin: {@code сору}. */
    public static boolean isWhollyMasked(String word) {
        int masked = 0;
        for (int at = 0; at < word.length(); at++) {
            char character = word.charAt(at);
            if (Character.isLetter(character)) {
                if (!IcuLookAlikes.isExact(character)) {
                    return false;
                }
                masked++;
            }
        }
        return masked >= SHORTEST;
    }

    /**
     * Whether a text has Latin letters, and of the scripts that have look-alikes none but these: then nobody wrote a word
     * of such a script in it.
     */
    public static boolean isLatinText(String text) {
        boolean latin = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            latin |= isLatin(character);
            if (character >= FIRST_FOREIGN && IcuLookAlikes.isForeign(character) && !IcuLookAlikes.isExact(character)) {
                return false;
            }
        }
        return latin;
    }

    /**
     * Whether a word that reads as Latin has letters of another script that nobody would write there. Greek small letters
     * are notation ({@code αFe}, {@code νmax}), all but the omicron, which nobody uses for anything.
     */
    public static boolean isDisguised(String word) {
        int latin = 0;
        int masked = 0;
        for (int at = 0; at < word.length(); at++) {
            char character = word.charAt(at);
            if (isLatin(character)) {
                latin++;
            } else if (IcuLookAlikes.isExact(character) && !isNotation(character)) {
                masked++;
            } else if (Character.isLetter(character)) {
                return false;
            }
        }
        return masked > 0 && latin > 0 && latin + masked >= SHORTEST;
    }

    private static boolean isNotation(char letter) {
        return letter >= 0x370 && letter <= 0x3FF && Character.isLowerCase(letter) && letter != 0x3BF;
    }

    /** Whether it is a letter of a script that never needs a joiner between two letters. */
    public static boolean isUnjoined(char letter) {
        return Character.isLetter(letter) && UNJOINED.contains(UnicodeScript.of(letter));
    }

    /**
     * The text with its radicals as the ideographs they stand for (printed pages give them away for each other), and with kanji in the form
     * that is written today.
     */
    public static String withIdeographs(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (IcuLookAlikes.ideograph(text.charAt(at)) != text.charAt(at)) {
                StringBuilder usual = new StringBuilder(text);
                for (int i = at; i < usual.length(); i++) {
                    usual.setCharAt(i, IcuLookAlikes.ideograph(usual.charAt(i)));
                }
                return usual.toString();
            }
        }
        return text;
    }

    private static boolean isLatin(char character) {
        return character < 0x80
                ? (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
                : character < FIRST_FOREIGN && Character.isLetter(character);
    }

    private static boolean mayHold(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= FIRST_FOREIGN) {
                return true;
            }
        }
        return false;
    }

    private static String replaced(String word) {
        StringBuilder usual = new StringBuilder(word);
        for (int at = 0; at < usual.length(); at++) {
            char latin = usual.charAt(at) < FIRST_FOREIGN ? 0 : IcuLookAlikes.latin(usual.charAt(at));
            if (latin != 0) {
                usual.setCharAt(at, latin);
            }
        }
        return usual.toString();
    }
}

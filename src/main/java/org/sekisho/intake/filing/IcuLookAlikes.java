package org.sekisho.intake.filing;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Unicode's table of confusable characters (UTS 39), as far as letters that look like one Latin letter go. */
final class IcuLookAlikes {

    private static final Set<UnicodeScript> FOREIGN = EnumSet.of(
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE,
            UnicodeScript.COPTIC,
            UnicodeScript.LISU);

    /** Like enough to be read as such within a Latin word, and not in the table. */
    private static final String ALIKE = "кkтtмmвbнh";

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FD5;
    private static final char[] LATIN = new char[Character.MAX_VALUE + 1];
    private static final boolean[] EXACT = new boolean[Character.MAX_VALUE + 1];
    private static final char[] IDEOGRAPHS = new char[LAST_RADICAL - FIRST_RADICAL + 1];

    static {
        SpoofChecker checker = new SpoofChecker.Builder().build();
        Map<String, Character> latin = new HashMap<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            latin.putIfAbsent(checker.getSkeleton(String.valueOf(letter)), letter);
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            latin.putIfAbsent(checker.getSkeleton(String.valueOf(letter)), letter);
        }
        for (int letter = 0x0180; letter < Character.MAX_VALUE; letter++) {
            boolean foreign = isForeign((char) letter);
            if (foreign || isPhonetic(letter)) {
                Character alike = latin.get(checker.getSkeleton(String.valueOf((char) letter)));
                if (alike != null) {
                    LATIN[letter] = alike == 'l' && Character.isUpperCase(letter) ? 'I' : alike;
                    EXACT[letter] = foreign;
                }
            }
        }
        for (int i = 0; i < ALIKE.length(); i += 2) {
            LATIN[ALIKE.charAt(i)] = ALIKE.charAt(i + 1);
        }
        for (int radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
            String ideograph = checker.getSkeleton(String.valueOf((char) radical));
            boolean one = ideograph.length() == 1 && Character.isIdeographic(ideograph.charAt(0));
            IDEOGRAPHS[radical - FIRST_RADICAL] = one ? ideograph.charAt(0) : (char) radical;
        }
    }

    private IcuLookAlikes() {}

    /** The Latin letter that a letter looks like; 0 if it looks like none. */
    static char latin(char letter) {
        return LATIN[letter];
    }

    /** Whether it is a letter of another script and cannot be told from a Latin one. */
    static boolean isExact(char letter) {
        return EXACT[letter];
    }

    static boolean isForeign(char letter) {
        return Character.isLetter(letter) && FOREIGN.contains(UnicodeScript.of(letter));
    }

    /** Letters of phonetic notation and small capitals, which are Latin by their script. */
    private static boolean isPhonetic(int letter) {
        return letter >= 0x0250 && letter <= 0x02AF
                || letter >= 0x1D00 && letter <= 0x1DBF
                || letter >= 0xA730 && letter <= 0xA7FF;
    }

    /** The ideograph that a radical looks like, and a kanji in the form of today; other characters as they are. */
    static char ideograph(char character) {
        if (character < FIRST_RADICAL) {
            return character;
        }
        return (char) IcuKanjiForms.usual(character > LAST_RADICAL ? character : IDEOGRAPHS[character - FIRST_RADICAL]);
    }
}

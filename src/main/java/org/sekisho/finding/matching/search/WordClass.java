package org.sekisho.finding.matching.search;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Roles of characters in a text: one is a word by itself, is part of one, sticks to what is before it, or divides. */
enum WordClass {
    /** A character of a script that writes no spaces between words: each is a word. */
    ALONE,
    INSIDE,
    STICKING,
    DIVIDING;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final String LONG_VOWEL_MARKS = "\u30fc\uff70";
    private static final int LETTER_APOSTROPHE = 0x02bc;
    private static final String HALF_WIDTH_VOICING_MARKS = "\uff9e\uff9f";

    /** Letters to Unicode, and yet never seen. */
    private static final String FILLERS = "\u115f\u3164\uffa0";

    private static final WordClass[] ALL = values();

    /** Classes found of the characters below 0x10000, counted from 1: Java looks scripts up in a list of ranges. */
    private static final byte[] KNOWN = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];

    static WordClass of(int character) {
        if (character >= KNOWN.length) {
            return found(character);
        }
        int known = KNOWN[character];
        if (known > 0) {
            return ALL[known - 1];
        }
        WordClass found = found(character);
        KNOWN[character] = (byte) (found.ordinal() + 1);
        return found;
    }

    private static WordClass found(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character) ? INSIDE : DIVIDING;
        }
        if (sticks(character)) {
            return STICKING;
        }
        if (standsAlone(character)) {
            return ALONE;
        }
        return character != LETTER_APOSTROPHE && (Character.isLetterOrDigit(character) || letterLike(character))
                ? INSIDE
                : DIVIDING;
    }

    private static boolean sticks(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            // the vowels and finals of a Korean syllable written in parts
            default ->
                HALF_WIDTH_VOICING_MARKS.indexOf(character) >= 0
                        || FILLERS.indexOf(character) >= 0
                        || (character >= 0x1160 && character <= 0x11ff);
        };
    }

    private static boolean standsAlone(int character) {
        if (LONG_VOWEL_MARKS.indexOf(character) >= 0) {
            return true;
        }
        UnicodeBlock block = UnicodeBlock.of(character);
        if (block == UnicodeBlock.CJK_COMPATIBILITY
                || block == UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS
                || block == UnicodeBlock.KANGXI_RADICALS
                || block == UnicodeBlock.CJK_RADICALS_SUPPLEMENT) {
            return true;
        }
        return Character.isLetter(character) && WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }

    /** Roman numerals, and the subscripts of formulas; superscripts and trade mark signs are notes beside a word. */
    private static boolean letterLike(int character) {
        return Character.getType(character) == Character.LETTER_NUMBER || (character >= 0x2080 && character <= 0x2089);
    }
}

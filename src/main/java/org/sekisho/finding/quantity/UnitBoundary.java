package org.sekisho.finding.quantity;

import java.lang.Character.UnicodeBlock;

/** Where the name of a unit may end: not within a longer word. */
final class UnitBoundary {

    /** What may follow a unit of one kanji: 10分以内 is ten minutes, 10分割 is not. */
    private static final String AFTER_KANJI = "以未超前後間程当毎及又或内強弱乃刻約位単経目";

    private UnitBoundary() {}

    static boolean mayEnd(String text, int start, int end, UnitForm form) {
        if (end == text.length()) {
            return true;
        }
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        if (isLatin(last)) {
            return !isLatin(next) && next != '_' && !(form.shy() && wordFollows(text, end));
        }
        if (isKatakana(last)) {
            return !isKatakana(next);
        }
        return !isKanji(last) || !isKanji(next) || AFTER_KANJI.indexOf(next) >= 0;
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= 0xC0 && c < 0x2000 && c != '×' && c != '÷' && Character.isLetter(c));
    }

    static boolean isKanji(char c) {
        return c >= '一' && c <= '鿿';
    }

    static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ヾ' && c != '・' && UnicodeBlock.of(c) == UnicodeBlock.KATAKANA;
    }

    private static boolean wordFollows(String text, int end) {
        int next = end;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '-')) {
            next++;
        }
        return next < text.length() && Character.isLetterOrDigit(text.charAt(next));
    }
}

package org.sekisho.reading.passage;

import java.util.List;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.TextBlock;

/** Tells a text's language by its characters, and whether it puts spaces between words. */
final class WrittenLanguage {

    private static final String UNDETERMINED = "und";

    /** A kanji says about as much as this many letters of an alphabet. */
    private static final int LETTERS_PER_IDEOGRAPH = 4;

    private int kana;
    private int ideographs;
    private int others;

    private WrittenLanguage() {}

    /** The language the data state; else Japanese or Chinese if the characters say so; else {@code und}. */
    static String of(Filing filing) {
        String stated = filing.bibliography().language();
        if (stated != null && !stated.isBlank()) {
            return stated;
        }
        WrittenLanguage language = new WrittenLanguage();
        filing.text().stream().map(TextBlock::words).forEach(language::count);
        return language.code();
    }

    /** Tells whether these words are written without spaces, whatever the data say about the whole filing. */
    static boolean hasNoSpaces(String words) {
        WrittenLanguage language = new WrittenLanguage();
        language.count(words);
        return language.hasNoSpaces();
    }

    static boolean isIdeographOrKana(char character) {
        return isKana(character) || isIdeograph(character);
    }

    private String code() {
        if (!hasNoSpaces()) {
            return UNDETERMINED;
        }
        return kana * 20L > ideographs ? "ja" : "zh";
    }

    private boolean hasNoSpaces() {
        return (kana + (long) ideographs) * LETTERS_PER_IDEOGRAPH > others;
    }

    private void count(String words) {
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            if (isKana(character)) {
                kana++;
            } else if (isIdeograph(character)) {
                ideographs++;
            } else if (Character.isLetter(character)) {
                others++;
            }
        }
    }

    private static boolean isKana(char character) {
        return character >= '\u3041' && character <= '\u30ff' || character >= '\uff66' && character <= '\uff9f';
    }

    private static boolean isIdeograph(char character) {
        return character >= '\u3400' && character <= '\u9fff'
                || character >= '\uf900' && character <= '\ufaff'
                || character >= '\ud840' && character <= '\ud88d';
    }

    @Override
    public String toString() {
        return List.of(kana, ideographs, others).toString();
    }
}

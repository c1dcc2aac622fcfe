package org.sekisho.finding.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the numbers in a text, in one pass: digits, English words, kanji. Whether they are quantities is not asked here. */
public final class Numerals {

    private Numerals() {}

    /** All of them, in order; none within a word or name such as {@code H2O} or {@code AB12}. */
    public static List<Numeral> in(String text) {
        List<Numeral> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Numeral numeral = at(text, at);
            if (numeral == null) {
                at = DigitNumerals.isLatin(text.charAt(at)) ? endOfWord(text, at) : at + 1;
            } else {
                found.add(numeral);
                at = numeral.end();
            }
        }
        return found;
    }

    private static @Nullable Numeral at(String text, int at) {
        char c = text.charAt(at);
        if (DigitNumerals.mayStart(c) || barePoint(text, at)) {
            return withSign(text, DigitNumerals.at(text, at), at);
        }
        if (DigitNumerals.isLatin(c)) {
            return EnglishNumerals.at(text, at);
        }
        return JapaneseNumerals.mayStart(c) ? JapaneseNumerals.at(text, at) : null;
    }

    /** {@code .5}, where nothing stands before the point. */
    private static boolean barePoint(String text, int at) {
        return text.charAt(at) == '.'
                && at + 1 < text.length()
                && DigitNumerals.isDigit(text.charAt(at + 1))
                && (at == 0 || opens(text.charAt(at - 1)) || Exponents.isMinus(text.charAt(at - 1)));
    }

    /** A minus belongs to the number unless something stands directly before it, as in a range or a name. */
    private static Numeral withSign(String text, Numeral numeral, int at) {
        boolean signed = at > 0
                && (Exponents.isMinus(text.charAt(at - 1)) && text.charAt(at - 1) != '‐')
                && (at == 1 || opens(text.charAt(at - 2)))
                && !(at > 3 && text.charAt(at - 2) == ' ' && DigitNumerals.isDigit(text.charAt(at - 3)));
        return signed
                ? new Numeral(-numeral.value(), at - 1, numeral.end(), numeral.form(), numeral.exponentRebuilt())
                : numeral;
    }

    private static boolean opens(char c) {
        return " ([=<>~〜,:≤≥".indexOf(c) >= 0 || c >= 0x3000;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()
                && (DigitNumerals.isLatin(text.charAt(end)) || DigitNumerals.isDigit(text.charAt(end)))) {
            if (text.startsWith("pH", start) && end == start + 2) {
                return end;
            }
            end++;
        }
        return end;
    }
}

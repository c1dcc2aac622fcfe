package org.sekisho.finding.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.Numeral.Form;

/** Finds the numbers in a text, in one pass: digits, English words, kanji. Whether they are quantities is not asked here. */
public final class Numerals {

    private static final List<String> MINUS = List.of("minus ", "Minus ", "マイナス", "零下", "氷点下");

    /** Words that are never the last before a dash. */
    private static final Set<String> BEFORE_AMOUNT =
            Set.of("of", "at", "to", "below", "above", "about", "than", "from", "between", "approximately", "around");

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
        Numeral more = VagueNumerals.more(text, at);
        if (more != null) {
            return more;
        }
        if (DigitNumerals.mayStart(c) || barePoint(text, at)) {
            return withSign(text, DigitNumerals.at(text, at), at);
        }
        if (DigitNumerals.isLatin(c)) {
            return EnglishNumerals.at(text, at);
        }
        if (VagueNumerals.mayStartJapanese(c)) {
            return VagueNumerals.japanese(text, at);
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
        if (!signed && apart(text, at)) {
            return new Numeral(-numeral.value(), at - 2, numeral.end(), numeral.form(), numeral.exponentRebuilt());
        }
        String word = MINUS.stream()
                .filter(minus -> !signed
                        && text.startsWith(minus, at - minus.length())
                        && !text.startsWith("or ", at - minus.length() - 3)
                        && !text.startsWith("プラス", at - minus.length() - 3))
                .findFirst()
                .orElse("");
        if (!word.isEmpty()) {
            return new Numeral(
                    -numeral.value(), at - word.length(), numeral.end(), numeral.form(), numeral.exponentRebuilt());
        }
        return signed
                ? new Numeral(-numeral.value(), at - 1, numeral.end(), numeral.form(), numeral.exponentRebuilt())
                : numeral;
    }

    /** Whether a minus stands a space before the number, where no dash of a sentence can: {@code at – 196 °C}. */
    private static boolean apart(String text, int at) {
        return at > 3
                && text.charAt(at - 1) == ' '
                && Exponents.isMinus(text.charAt(at - 2))
                && text.charAt(at - 3) == ' '
                && BEFORE_AMOUNT.contains(Around.wordBefore(text, at - 3));
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

    /** Numbers in kanji, {@code 三百二十}, {@code 二・五}, {@code 二〇}, and digits with 万, 億 and 兆. */
    static final class JapaneseNumerals {

        private static final String DIGITS = "〇一二三四五六七八九";
        private static final String TENS = "十百千";
        private static final String MYRIADS = "万億兆";
        private static final double[] MYRIAD_VALUES = {1e4, 1e8, 1e12};

        /** Digits behind a sign: {@code 5,000} of {@code 1万5,000}. */
        private static final Pattern ADDED = Pattern.compile("[0-9](?:,[0-9]{3}(?![0-9])|[0-9]{0,14})");

        private JapaneseNumerals() {}

        /** The factor of a sign of ten, a hundred, a thousand or a myriad; 1 for none. */
        static double scale(@Nullable String sign) {
            int myriad = sign == null ? -1 : MYRIADS.indexOf(sign);
            return sign == null ? 1 : myriad < 0 ? Math.pow(10, 1 + TENS.indexOf(sign)) : MYRIAD_VALUES[myriad];
        }

        static boolean mayStart(char c) {
            return c >= '〇' && (DIGITS.indexOf(c) >= 0 || TENS.indexOf(c) >= 0);
        }

        /** {@code 1万}, {@code 2億5000万}, {@code 1万5千}: after digits, the signs and what is added; null for none. */
        static Exponents.@Nullable Power signs(String text, int end, double value) {
            boolean signed = end < text.length()
                    && (MYRIADS.indexOf(text.charAt(end)) >= 0
                            || "百千".indexOf(text.charAt(end)) >= 0
                            || text.charAt(end) == '十'
                                    && end + 1 < text.length()
                                    && MYRIADS.indexOf(text.charAt(end + 1)) >= 0);
            return signed ? sum(text, end, value) : null;
        }

        static Numeral at(String text, int start) {
            Exponents.Power whole = sum(text, start, -1);
            return fraction(text, start, whole.end(), whole.value());
        }

        /**
         * Adds up what signs of tens and myriads multiply.
         *
         * @param given the number in digits that stands before; negative for none, where the number is in kanji
         */
        private static Exponents.Power sum(String text, int start, double given) {
            double total = 0;
            double part = 0;
            double digit = given;
            int end = start;
            while (end < text.length()) {
                char c = text.charAt(end);
                if (DIGITS.indexOf(c) >= 0) {
                    digit = digit < 0 ? DIGITS.indexOf(c) : 10 * digit + DIGITS.indexOf(c);
                } else if (TENS.indexOf(c) >= 0) {
                    part += (digit < 0 ? 1 : digit) * Math.pow(10, 1 + TENS.indexOf(c));
                    digit = -1;
                } else if (MYRIADS.indexOf(c) >= 0 && (given >= 0 || end > start)) {
                    total += (part + Math.max(digit, 0)) * MYRIAD_VALUES[MYRIADS.indexOf(c)];
                    part = 0;
                    digit = -1;
                } else if (given >= 0 && digit < 0 && DigitNumerals.isDigit(c)) {
                    Matcher added = ADDED.matcher(text).region(end, text.length());
                    digit = added.lookingAt() ? Double.parseDouble(added.group().replace(",", "")) : 0;
                    end = added.end() - 1;
                } else {
                    break;
                }
                end++;
            }
            return new Exponents.Power(total + part + Math.max(digit, 0), end, false);
        }

        private static Numeral fraction(String text, int start, int end, double value) {
            boolean point = end + 1 < text.length()
                    && (text.charAt(end) == '・' || text.charAt(end) == '.')
                    && DIGITS.indexOf(text.charAt(end + 1)) >= 0;
            int at = point ? end + 1 : end;
            StringBuilder decimals = new StringBuilder("0.");
            while (point && at < text.length() && DIGITS.indexOf(text.charAt(at)) >= 0) {
                decimals.append(DIGITS.indexOf(text.charAt(at++)));
            }
            double whole = point ? Double.parseDouble((long) value + decimals.substring(1)) : value;
            return new Numeral(whole, start, at, Form.KANJI, false);
        }
    }
}

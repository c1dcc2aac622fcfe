package org.sekisho.finding.quantity;

import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.Numeral.Form;

/** Numbers in kanji, {@code 三百二十}, {@code 二・五}, {@code 二〇}, and digits with 万, 億 and 兆. */
final class JapaneseNumerals {

    /** Digits with a myriad, and where they end. */
    record Myriads(double value, int end) {}

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String TENS = "十百千";
    private static final String MYRIADS = "万億兆";
    private static final double[] MYRIAD_VALUES = {1e4, 1e8, 1e12};

    private JapaneseNumerals() {}

    static boolean mayStart(char c) {
        return c >= '〇' && (DIGITS.indexOf(c) >= 0 || TENS.indexOf(c) >= 0);
    }

    /** {@code 1万}, {@code 2億5000万}: after digits, the myriad and what is added to it. */
    static @Nullable Myriads myriads(String text, int end, double value) {
        int ten = end + 1 < text.length() && MYRIADS.indexOf(text.charAt(end + 1)) >= 0
                ? TENS.indexOf(text.charAt(end))
                : -1;
        if (ten >= 0) {
            return myriads(text, end + 1, value * Math.pow(10, 1 + ten));
        }
        int sign = end < text.length() ? MYRIADS.indexOf(text.charAt(end)) : -1;
        if (sign < 0) {
            return end < text.length() && text.charAt(end) == '千' ? new Myriads(value * 1e3, end + 1) : null;
        }
        double total = value * MYRIAD_VALUES[sign];
        int at = end + 1;
        while (at < text.length() && DigitNumerals.isDigit(text.charAt(at))) {
            int digits = at;
            while (digits < text.length() && DigitNumerals.isDigit(text.charAt(digits)) && digits - at < 5) {
                digits++;
            }
            int next = digits < text.length() ? MYRIADS.indexOf(text.charAt(digits)) : -1;
            total += Double.parseDouble(text.substring(at, digits)) * (next < 0 ? 1 : MYRIAD_VALUES[next]);
            at = next < 0 ? digits : digits + 1;
            if (next < 0) {
                break;
            }
        }
        return new Myriads(total, at);
    }

    static @Nullable Numeral at(String text, int start) {
        int end = start;
        double total = 0;
        double part = 0;
        double digit = -1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (DIGITS.indexOf(c) >= 0) {
                digit = digit < 0 ? DIGITS.indexOf(c) : 10 * digit + DIGITS.indexOf(c);
            } else if (TENS.indexOf(c) >= 0) {
                part += (digit < 0 ? 1 : digit) * Math.pow(10, 1 + TENS.indexOf(c));
                digit = -1;
            } else if (MYRIADS.indexOf(c) >= 0 && end > start) {
                total += (part + Math.max(digit, 0)) * MYRIAD_VALUES[MYRIADS.indexOf(c)];
                part = 0;
                digit = -1;
            } else {
                break;
            }
            end++;
        }
        double value = total + part + Math.max(digit, 0);
        return fraction(text, start, end, value);
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

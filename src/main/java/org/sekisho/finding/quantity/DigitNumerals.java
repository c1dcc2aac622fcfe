package org.sekisho.finding.quantity;

import org.sekisho.finding.quantity.Numeral.Form;
import org.sekisho.finding.quantity.Numerals.JapaneseNumerals;

/**
 * Numbers in digits: {@code 1,200}, {@code 0,001}, {@code 1.5e-3}, {@code 5½}, {@code 9/10}, {@code 3.8 billion},
 * {@code 1万2000}, and with {@link Exponents} powers of ten.
 */
final class DigitNumerals {

    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒";
    private static final double[] VULGAR_VALUES = {
        1 / 2.0, 1 / 3.0, 2 / 3.0, 1 / 4.0, 3 / 4.0, 1 / 5.0, 2 / 5.0, 3 / 5.0, 4 / 5.0, 1 / 6.0, 5 / 6.0, 1 / 8.0,
        3 / 8.0, 5 / 8.0, 7 / 8.0, 1 / 10.0
    };

    private final String text;
    private final int start;
    private int end;
    private boolean elaborate;

    private DigitNumerals(String text, int start) {
        this.text = text;
        this.start = start;
        this.end = start;
    }

    static boolean mayStart(char c) {
        return isDigit(c) || VULGAR.indexOf(c) >= 0;
    }

    /** The number whose first digit or point is at {@code start}. */
    static Numeral at(String text, int start) {
        return new DigitNumerals(text, start).read();
    }

    private Numeral read() {
        if (VULGAR.indexOf(text.charAt(start)) >= 0) {
            return new Numeral(
                    VULGAR_VALUES[VULGAR.indexOf(text.charAt(start))], start, start + 1, Form.ELABORATE, false);
        }
        double mantissa = mantissa();
        Exponents.Power power = Exponents.after(text, start, end, mantissa, elaborate);
        double value = power == null ? withFraction(mantissa) : mantissa;
        power = power == null ? JapaneseNumerals.signs(text, end, value) : power;
        power = power == null ? EnglishNumerals.scaled(text, end, value) : power;
        return power == null
                ? new Numeral(value, start, end, elaborate ? Form.ELABORATE : Form.INTEGER, false)
                : new Numeral(power.value(), start, power.end(), Form.ELABORATE, power.rebuilt());
    }

    private double mantissa() {
        StringBuilder digits = new StringBuilder();
        take(digits);
        while (grouped()) {
            elaborate = true;
            end++;
            take(digits);
        }
        if (decimalMark()) {
            elaborate = true;
            digits.append('.');
            end++;
            take(digits);
        }
        return Double.parseDouble(digits.toString());
    }

    private void take(StringBuilder digits) {
        while (end < text.length() && isDigit(text.charAt(end))) {
            digits.append(text.charAt(end++));
        }
    }

    /** Whether a thousands separator and exactly three digits follow one to three digits, or one such group. */
    private boolean grouped() {
        if (end + 3 >= text.length() || end == start) {
            return false;
        }
        char c = text.charAt(end);
        boolean space = c == ' ' && end - start <= 3 && text.charAt(start) != '0' && !spaceBefore();
        boolean comma = (c == ',' || c == '’' || c == '\'') && !(end - start == 1 && text.charAt(start) == '0');
        return (comma || space)
                && (elaborate || end - start <= 3)
                && digitAt(end + 1)
                && digitAt(end + 2)
                && digitAt(end + 3)
                && !digitAt(end + 4);
    }

    /** A group after a space only where no number precedes: {@code 10 000 m}, not {@code 5 100 200}. */
    private boolean spaceBefore() {
        return start >= 2 && text.charAt(start - 1) == ' ' && isDigit(text.charAt(start - 2));
    }

    private boolean decimalMark() {
        if (end + 1 >= text.length() || !digitAt(end + 1)) {
            return false;
        }
        char c = text.charAt(end);
        if (c == '.' || c == '·' || c == '⋅') {
            return c == '.' || (!elaborate && !Exponents.isPowerOfTen(text, end + 1));
        }
        return c == ',' && !elaborate && !moreCommas();
    }

    /** Whether commas make a list rather than a decimal: {@code 5,10,15}. */
    private boolean moreCommas() {
        int at = end + 1;
        while (digitAt(at)) {
            at++;
        }
        boolean after = at + 1 < text.length() && text.charAt(at) == ',' && digitAt(at + 1);
        boolean before = start >= 2 && text.charAt(start - 1) == ',' && isDigit(text.charAt(start - 2));
        return after || before;
    }

    private double withFraction(double whole) {
        if (end < text.length() && VULGAR.indexOf(text.charAt(end)) >= 0) {
            elaborate = true;
            return whole + VULGAR_VALUES[VULGAR.indexOf(text.charAt(end++))];
        }
        int half = EnglishNumerals.andAHalf(text, end);
        if (half > 0 && !elaborate) {
            elaborate = true;
            end = half;
            return whole + 1 / 2.0;
        }
        if (elaborate) {
            return whole;
        }
        double divisor = divisor(end);
        if (divisor > whole) {
            return divide(whole, divisor);
        }
        if (end + 2 < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-') && digitAt(end + 1)) {
            return mixed(whole);
        }
        return whole;
    }

    private double divide(double whole, double divisor) {
        end++;
        take(new StringBuilder());
        elaborate = true;
        return whole / divisor;
    }

    /** {@code 1 1/2} and {@code 1-1/2}. */
    private double mixed(double whole) {
        int before = end;
        end++;
        StringBuilder numerator = new StringBuilder();
        take(numerator);
        double divisor = numerator.length() > 2 ? 0 : divisor(end);
        double share = divisor > 0 ? Double.parseDouble(numerator.toString()) : 0;
        if (share > 0 && share < divisor && divisor <= 64) {
            return whole + divide(share, divisor);
        }
        end = before;
        return whole;
    }

    /** The number after a slash, or 0 if it can be no divisor: dates and references have more slashes or digits. */
    private double divisor(int slash) {
        if (slash + 1 >= text.length() || (text.charAt(slash) != '/' && text.charAt(slash) != '⁄')) {
            return 0;
        }
        int at = slash + 1;
        while (digitAt(at)) {
            at++;
        }
        boolean more = at < text.length() && (text.charAt(at) == '/' || isLatin(text.charAt(at)));
        boolean date = start > 0 && text.charAt(start - 1) == '/';
        int digits = at - slash - 1;
        return digits == 0 || digits > 3 || more || date ? 0 : Double.parseDouble(text.substring(slash + 1, at));
    }

    private boolean digitAt(int at) {
        return at < text.length() && isDigit(text.charAt(at));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= 0xC0 && c < 0x2000 && c != '×' && c != '÷' && Character.isLetter(c));
    }
}

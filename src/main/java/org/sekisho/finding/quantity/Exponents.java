package org.sekisho.finding.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Powers of ten after digits: {@code 1.5e-3}, {@code 5 × 10⁵}, {@code 10^-9}, {@code 10の5乗}, {@code 10−9}, and, said to be rebuilt, those
 * whose exponent fell to the line: {@code 12.7 x 106 m} is 12.7 million metres. Only ten can have such a power, only after
 * a sign of multiplication or with a minus, and only of one or two figures, and
 * without a minus only after a mantissa as scientific notation has it.
 */
final class Exponents {

    /** The value of the whole number, and where it ends. */
    record Power(double value, int end, boolean rebuilt) {}

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final int GREATEST = 99;
    private static final int GREATEST_REBUILT = 30;

    private Exponents() {}

    static @Nullable Power after(String text, int start, int end, double mantissa, boolean elaborate) {
        Power scientific = scientific(text, end, mantissa, elaborate);
        if (scientific != null) {
            return scientific;
        }
        boolean ten = !elaborate && end - start == 2 && mantissa == 10;
        if (ten) {
            return bare(text, end);
        }
        int times = times(text, end);
        if (times > 0 && text.startsWith("10", times) && !(digitAt(text, times + 2) && digitAt(text, times + 4))) {
            return multiplied(text, times + 2, mantissa);
        }
        return null;
    }

    /** {@code 1.5e-3}, {@code 2E10}: no space, and, without a point, nothing that could be a name after it. */
    private static @Nullable Power scientific(String text, int end, double mantissa, boolean elaborate) {
        if (end + 1 >= text.length() || (text.charAt(end) != 'e' && text.charAt(end) != 'E')) {
            return null;
        }
        int at = end + 1;
        boolean minus = isMinus(text.charAt(at));
        at = minus || text.charAt(at) == '+' ? at + 1 : at;
        int digits = digits(text, at);
        boolean name = !elaborate && at + digits < text.length() && DigitNumerals.isLatin(text.charAt(at + digits));
        return digits == 0 || digits > 3 || name ? null : power(text, mantissa, minus, at, false);
    }

    private static @Nullable Power bare(String text, int end) {
        Power marked = marked(text, end, 1);
        if (marked != null) {
            return marked;
        }
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (at < text.length() && isMinus(text.charAt(at)) && !digitAt(text, at + 3)) {
            int digits = digits(text, at + 1);
            boolean point = at + 1 + digits + 1 < text.length()
                    && text.charAt(at + 1 + digits) == '.'
                    && digitAt(text, at + 2 + digits);
            boolean descends = digits == 1 || (digits == 2 && text.charAt(at) == '−' && text.charAt(at + 1) == '1');
            return digits > 0 && descends && !point && text.charAt(at + 1) != '0'
                    ? power(text, 1, true, at + 1, true)
                    : null;
        }
        boolean alone =
                at == end + 1 && digits(text, at) == 1 && text.charAt(at) >= '3' && !pointOrLetter(text, at + 1);
        return alone ? power(text, 1, false, at, true) : null;
    }

    /** The exponent after {@code … × 10}. */
    private static @Nullable Power multiplied(String text, int end, double mantissa) {
        Power marked = marked(text, end, mantissa);
        if (marked != null) {
            return marked;
        }
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        boolean minus = at < text.length() && isMinus(text.charAt(at));
        at = minus ? at + 1 : at;
        at = minus && at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        int digits = digits(text, at);
        boolean written = digits >= 1 && digits <= 2 && text.charAt(at) != '0' && !pointOrLetter(text, at + digits);
        return written && (minus || plausible(mantissa, Integer.parseInt(text.substring(at, at + digits))))
                ? power(text, mantissa, minus, at, true)
                : null;
    }

    /** Whether it is a number in scientific notation rather than a size such as 1920 x 1080. */
    private static boolean plausible(double mantissa, int exponent) {
        return exponent <= GREATEST_REBUILT && (mantissa < 10 || (mantissa < 100 && mantissa != Math.rint(mantissa)));
    }

    /** An exponent that is raised or behind a mark: {@code ⁻⁹}, {@code ^-9}, {@code ^(−9)}, {@code **6}. */
    private static @Nullable Power marked(String text, int end, double mantissa) {
        if (raisedAt(text, end)) {
            return raised(text, end, mantissa);
        }
        if (text.startsWith("の", end)) {
            int digits = digits(text, end + 1);
            return digits > 0 && digits <= 2 && Around.charAt(text, end + 1 + digits) == '乗'
                    ? new Power(power(text, mantissa, false, end + 1, false).value(), end + 2 + digits, false)
                    : null;
        }
        int mark = text.startsWith("**", end) ? 2 : text.startsWith("^", end) ? 1 : text.startsWith(" ^", end) ? 2 : 0;
        if (mark == 0) {
            return null;
        }
        int at = end + mark;
        boolean open = at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '{');
        at = open ? at + 1 : at;
        boolean minus = at < text.length() && isMinus(text.charAt(at));
        at = minus || (at < text.length() && text.charAt(at) == '+') ? at + 1 : at;
        int digits = digits(text, at);
        if (digits == 0 || digits > 2) {
            return null;
        }
        Power power = power(text, mantissa, minus, at, false);
        boolean closed = open
                && power.end() < text.length()
                && (text.charAt(power.end()) == ')' || text.charAt(power.end()) == '}');
        return new Power(power.value(), closed ? power.end() + 1 : power.end(), false);
    }

    /** Whether a ten with a marked exponent stands there, so that a dot before it multiplies: {@code 3·10²}. */
    static boolean isPowerOfTen(String text, int at) {
        return text.startsWith("10", at)
                && (marked(text, at + 2, 1) != null
                        || isMinus(Around.charAt(text, at + 2)) && digitAt(text, at + 3) && !digitAt(text, at + 5));
    }

    private static @Nullable Power raised(String text, int end, double mantissa) {
        boolean minus = text.charAt(end) == '⁻';
        int at = minus || text.charAt(end) == '⁺' ? end + 1 : end;
        int exponent = 0;
        int first = at;
        while (at < text.length() && RAISED.indexOf(text.charAt(at)) >= 0 && exponent <= GREATEST) {
            exponent = 10 * exponent + RAISED.indexOf(text.charAt(at++));
        }
        return at == first ? null : new Power(scaled(mantissa, minus ? -exponent : exponent), at, false);
    }

    private static Power power(String text, double mantissa, boolean minus, int at, boolean rebuilt) {
        int end = at + digits(text, at);
        int exponent = Integer.parseInt(text.substring(at, end));
        return new Power(scaled(mantissa, minus ? -exponent : exponent), end, rebuilt);
    }

    /** Scales by decimal digits, so that 2.6 × 10⁻⁶ equals {@code 2.6e-6}. */
    private static double scaled(double mantissa, int exponent) {
        return BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent).doubleValue();
    }

    private static int times(String text, int end) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (at >= text.length() || "x×X*·⋅✕".indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        return at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
    }

    private static boolean raisedAt(String text, int at) {
        return at < text.length()
                && (RAISED.indexOf(text.charAt(at)) >= 0
                        || ((text.charAt(at) == '⁻' || text.charAt(at) == '⁺')
                                && at + 1 < text.length()
                                && RAISED.indexOf(text.charAt(at + 1)) >= 0));
    }

    private static boolean pointOrLetter(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return ((c == '.' || c == ',') && digitAt(text, at + 1)) || DigitNumerals.isDigit(c);
    }

    private static int digits(String text, int at) {
        int end = at;
        while (digitAt(text, end)) {
            end++;
        }
        return end - at;
    }

    private static boolean digitAt(String text, int at) {
        return at < text.length() && DigitNumerals.isDigit(text.charAt(at));
    }

    static boolean isMinus(char c) {
        return c == '-' || c == '−' || c == '–' || c == '‐' || c == '‑' || c == '－';
    }
}

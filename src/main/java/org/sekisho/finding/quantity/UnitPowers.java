package org.sekisho.finding.quantity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.UnitTable.UnitForms;

/** The powers of units, in all the ways in which texts keep or lose them: m², m^2, m2, m −2, square meters. */
final class UnitPowers {

    record Power(int power, int end) {}

    /** Units that make one with the next without a dot: N m, kW h, Ω cm, ft lb. */
    static final Set<String> JOINING =
            Set.of("N", "kN", "mN", "W", "kW", "MW", "A", "mA", "Ohm", "kOhm", "MOhm", "Pa", "mPa", "V", "[ft_i]", "J");

    private static final Map<String, Integer> SPELLED =
            Map.of("square ", 2, "sq. ", 2, "sq ", 2, "cubic ", 3, "cu. ", 3, "cu ", 3, "平方", 2, "立方", 3);

    private static final List<String> SLASHES = List.of("/", " per ", "-per-", "∕", "毎", "パー", " / ", " /");

    /** An article that divides by the time behind it: {@code degrees an hour}. */
    private static final Pattern EACH = Pattern.compile(" (?=an hour\\b)an ");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern HALF =
            Pattern.compile("(?:\\^?[({]?| (?=[-−–]))([-−–]?)(?:1[/⁄]2|0[.,]5|½)(?![0-9])[)}]?");

    /** What noise and random walks are measured by. */
    private static final Set<String> ROOTED = Set.of("Hz", "kHz", "MHz", "h", "s", "min", "m", "km", "cm");

    private UnitPowers() {}

    /** The power in a word before the unit, 1 if there is none, and where that word ends. */
    static Power spelled(String text, int start) {
        char first = start < text.length() ? Character.toLowerCase(text.charAt(start)) : ' ';
        if (first == 's' || first == 'c' || first == '平' || first == '立') {
            for (Map.Entry<String, Integer> word : SPELLED.entrySet()) {
                if (text.regionMatches(
                        true, start, word.getKey(), 0, word.getKey().length())) {
                    return new Power(word.getValue(), start + word.getKey().length());
                }
            }
        }
        return new Power(1, start);
    }

    /** The start of the divisor if there is a sign of division, or 0. */
    static int slash(String text, int start) {
        for (String slash : SLASHES) {
            if (text.startsWith(slash, start)) {
                return start + slash.length();
            }
        }
        Matcher each = EACH.matcher(text).region(start, text.length());
        return each.lookingAt() ? each.end() : 0;
    }

    /** The power after a unit, 1 if there is none, or null if what follows shows that it was no unit. */
    static @Nullable Power after(String text, int start, UnitForms.Found found, boolean divides) {
        int end = found.end();
        if (end >= text.length()) {
            return new Power(1, end);
        }
        char c = text.charAt(end);
        if (RAISED.indexOf(c) >= 0 || c == '⁻' || c == '⁺') {
            return raised(text, end);
        }
        if (c == '^') {
            Power marked = signed(text, end + 1);
            return marked == null ? new Power(1, end) : marked;
        }
        if (DigitNumerals.isLatin(text.charAt(end - 1))) {
            return flattened(text, start, found, divides);
        }
        return new Power(1, end);
    }

    /** A power of a half, whole or with a minus, or null: {@code Hz^(-1/2)}, {@code Hz½}. */
    static @Nullable Power half(String text, UnitForms.Found found) {
        Matcher half = HALF.matcher(text).region(found.end(), text.length());
        return half.lookingAt() && hasRoot(found) ? new Power(half.group(1).isEmpty() ? 1 : -1, half.end()) : null;
    }

    /** Whether square roots of a unit are written. */
    static boolean hasRoot(UnitForms.Found found) {
        return ROOTED.contains(found.form().code());
    }

    private static @Nullable Power flattened(String text, int start, UnitForms.Found found, boolean divides) {
        int end = found.end();
        char c = text.charAt(end);
        if (c >= '0' && c <= '9') {
            boolean power = found.form().symbol() && c >= '2' && c <= '4' && freeAfter(text, end + 1);
            return power ? new Power(c - '0', end + 1) : null;
        }
        int at = c == ' ' ? end + 1 : end;
        Power signed = at < text.length() && Exponents.isMinus(text.charAt(at)) ? signed(text, at) : null;
        if (signed != null
                && freeAfter(text, signed.end())
                && !text.startsWith(text.substring(start, end), skip(text, signed.end()))) {
            return signed;
        }
        if (c == ' ' && (divides || isLength(found.form().code())) && aloneAfter(text, at)) {
            return new Power(text.charAt(at) - '0', at + 1);
        }
        boolean partOfWord = c == '-'
                && end - start == 1
                && end + 1 < text.length()
                && letter(text, end + 1)
                && !JOINING.contains(found.form().code());
        return partOfWord ? null : new Power(1, end);
    }

    /** Whether a lone 2 or 3 stands there, as where a raised one lost its height. */
    private static boolean aloneAfter(String text, int at) {
        if (at >= text.length() || (text.charAt(at) != '2' && text.charAt(at) != '3') || !freeAfter(text, at + 1)) {
            return false;
        }
        int next = skip(text, at + 1);
        return next == at + 1 || UnitTable.at(text, next) == null;
    }

    private static boolean freeAfter(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char c = text.charAt(end);
        boolean decimal = (c == '.' || c == ',') && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        return !Character.isDigit(c) && !DigitNumerals.isLatin(c) && !decimal;
    }

    private static @Nullable Power signed(String text, int start) {
        boolean open = start < text.length() && (text.charAt(start) == '(' || text.charAt(start) == '{');
        int at = open ? start + 1 : start;
        boolean minus = at < text.length() && Exponents.isMinus(text.charAt(at));
        at = minus || (at < text.length() && text.charAt(at) == '+') ? at + 1 : at;
        if (at >= text.length() || text.charAt(at) < '1' || text.charAt(at) > '9') {
            return null;
        }
        int power = text.charAt(at) - '0';
        return new Power(minus ? -power : power, Math.min(open ? at + 2 : at + 1, text.length()));
    }

    private static Power raised(String text, int start) {
        boolean minus = text.charAt(start) == '⁻';
        int at = minus || text.charAt(start) == '⁺' ? start + 1 : start;
        int digit = at < text.length() ? RAISED.indexOf(text.charAt(at)) : -1;
        return digit > 0 ? new Power(minus ? -digit : digit, at + 1) : new Power(1, start);
    }

    private static boolean isLength(String code) {
        return code.equals("m")
                || (code.length() == 2 && code.endsWith("m") && !code.equals("lm"))
                || code.equals("[ft_i]");
    }

    private static boolean letter(String text, int at) {
        return DigitNumerals.isLatin(text.charAt(at));
    }

    private static int skip(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }
}

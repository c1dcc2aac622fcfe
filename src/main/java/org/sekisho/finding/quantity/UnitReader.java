package org.sekisho.finding.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.UnitTable.UnitForms;

/**
 * Reads a unit at a place of a text: {@code km}, {@code m/s}, {@code W/(m·K)}, {@code ml · kg −1 · min −1}, {@code square
 * meters}, {@code メートル毎秒}. As engineers mean it, everything after a slash divides: {@code W/m·K} is {@code W/(m·K)}.
 */
final class UnitReader {

    private static final String DOTS = "·⋅・•∙*";

    private static final int MOST_TERMS = 6;

    /** Things of which so many stand in a space. */
    private static final Pattern THINGS = Pattern.compile(
            "(?:atoms?|ions?|particles?|carriers?|electrons?|holes?|cells?|defects?|dislocations?|molecules?|個) ?(?:/| per )");

    private static final Pattern ROOT =
            Pattern.compile("(?:√|ルート|平方根 ?|(?i:sqrt|rt|(?:square[ -])?root(?: of)?[ -]?(?:a |an )?))[(\\[]?");

    /** An effective value, which may stand between a unit and what divides it. */
    private static final Pattern EFFECTIVE = Pattern.compile(" ?(?:\\(rms\\)|rms)(?= ?/| per )");

    private final String text;
    private final StringBuilder code = new StringBuilder();
    private int end;
    private int terms;
    private boolean dividing;
    private UnitForms.@Nullable Found last;

    private UnitReader(String text, int start) {
        this.text = text;
        this.end = start;
    }

    /**
     * The longest unit that starts at a place, or null.
     *
     * @param text in NFKC, apart from raised figures
     */
    public static @Nullable WrittenUnit at(String text, int start) {
        UnitReader reader = new UnitReader(text, start);
        UnitForms.Found first = reader.first(start);
        if (first == null) {
            return null;
        }
        while (reader.terms < MOST_TERMS && reader.more()) {}
        int end = reader.end;
        return UnitOfMeasure.of(reader.code.toString())
                .map(unit -> new WrittenUnit(unit, end, first.form().before(), end - start == 1))
                .orElse(null);
    }

    static Optional<UnitOfMeasure> whole(String written) {
        String plain = ComparableText.of(written).plain().strip();
        WrittenUnit unit = at(plain, 0);
        return unit != null && unit.end() == plain.length() ? Optional.of(unit.unit()) : Optional.empty();
    }

    /** A unit, or what a number of things is divided by: {@code 10¹⁹/cm³}, {@code 10¹⁹ atoms/cm³}. */
    private UnitForms.@Nullable Found first(int start) {
        Matcher things = THINGS.matcher(text).region(start, text.length());
        boolean counted = things.lookingAt();
        if (counted || text.startsWith("/", start)) {
            dividing = true;
            UnitForms.Found divisor = term(counted ? things.end() : start + 1, -1, false);
            return counted || code.toString().matches(".*-[23]") ? divisor : null;
        }
        return term(start, 1, false);
    }

    /** Reads one unit and its power; where there is none, nothing has changed. */
    private UnitForms.@Nullable Found term(int start, int sign, boolean onlyDividing) {
        UnitPowers.Power spelled = UnitPowers.spelled(text, start);
        UnitForms.Found found = UnitTable.at(text, spelled.end());
        if (found == null) {
            return root(start, sign);
        }
        UnitPowers.Power half = UnitPowers.half(text, found);
        if (half != null) {
            return onlyDividing && half.power() > 0 ? null : rooted(found, sign * half.power(), half.end());
        }
        UnitPowers.Power power = spelled.power() > 1
                ? new UnitPowers.Power(spelled.power(), found.end())
                : UnitPowers.after(text, start, found, sign < 0);
        if (power == null
                || (onlyDividing && power.power() > 0)
                || (sign * power.power() != 1
                        && !UcumCode.canBeRaised(found.form().code()))) {
            return null;
        }
        append(found.form().code(), sign * power.power());
        end = power.end();
        last = found;
        terms++;
        return found;
    }

    /** A unit behind a sign or words of its square root. */
    private UnitForms.@Nullable Found root(int start, int sign) {
        Matcher root = ROOT.matcher(text).region(start, text.length());
        UnitForms.Found found = root.lookingAt() ? UnitTable.at(text, root.end()) : null;
        if (found == null || !UnitPowers.hasRoot(found)) {
            return null;
        }
        boolean open = "([".indexOf(text.charAt(root.end() - 1)) >= 0;
        boolean closed = found.end() < text.length() && ")]".indexOf(text.charAt(found.end())) >= 0;
        return rooted(found, sign, open && closed ? found.end() + 1 : found.end());
    }

    /** The square root of a unit is one of its own, as UCUM has no halves of powers: {@code fT.{√Hz}-1}. */
    private UnitForms.Found rooted(UnitForms.Found found, int power, int stop) {
        append("{√" + found.form().code() + "}", power);
        end = stop;
        last = found;
        terms++;
        return found;
    }

    private void append(String unit, int power) {
        if (!code.isEmpty()) {
            code.append('.');
        }
        if (power == 1) {
            code.append(unit);
        } else {
            raise(unit, power);
        }
    }

    /** Raises a unit that may itself be a product: {@code mol.L-1} to the −1 is {@code mol-1.L1}. */
    private void raise(String unit, int power) {
        String[] factors = unit.split("\\.");
        for (int index = 0; index < factors.length; index++) {
            code.append(index == 0 ? "" : ".").append(UcumCode.raised(factors[index], power));
        }
    }

    private boolean more() {
        Matcher effective = EFFECTIVE.matcher(text).region(end, text.length());
        int next = effective.lookingAt() ? effective.end() : end;
        if (next >= text.length()) {
            return false;
        }
        char c = text.charAt(next);
        int slash = UnitPowers.slash(text, next);
        if (slash > 0) {
            return divided(slash);
        }
        int spaced = skipSpace(next);
        int sign = dividing ? -1 : 1;
        if (c == '.') {
            return term(next + 1, sign, false) != null;
        }
        if (spaced < text.length() && DOTS.indexOf(text.charAt(spaced)) >= 0) {
            return term(skipSpace(spaced + 1), sign, false) != null;
        }
        if (c == ' ') {
            return term(next + 1, 1, true) != null || (joins() && term(next + 1, sign, false) != null);
        }
        return c == '-' && joins() && term(next + 1, sign, false) != null;
    }

    private boolean divided(int start) {
        boolean group = start < text.length() && text.charAt(start) == '(';
        int before = end;
        int length = code.length();
        dividing = true;
        if (text.startsWith("時", start) && !text.startsWith("時間", start)) {
            append("h", -1);
            end = start + 1;
            terms++;
            return true;
        }
        if (term(group ? start + 1 : start, -1, false) == null) {
            dividing = false;
            return false;
        }
        if (!group) {
            return true;
        }
        while (terms < MOST_TERMS && end < text.length() && text.charAt(end) != ')' && more()) {}
        if (end < text.length() && text.charAt(end) == ')') {
            end++;
            dividing = false;
            return true;
        }
        end = before;
        code.setLength(length);
        dividing = false;
        terms = MOST_TERMS;
        return false;
    }

    /** Whether the unit just read is one that is written before another with only a space or hyphen: {@code N m}. */
    private boolean joins() {
        return last != null && UnitPowers.JOINING.contains(last.form().code());
    }

    private int skipSpace(int start) {
        return start < text.length() && text.charAt(start) == ' ' ? start + 1 : start;
    }
}

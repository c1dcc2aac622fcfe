package org.sekisho.finding.quantity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A UCUM code taken to pieces: terms with powers, joined by {@code .} and {@code /}. The library weighs each term; what
 * it does not know, or takes for a mere number, is told apart here.
 */
final class UcumCode {

    static final String SHARE = "share";

    /** {@code km2}, {@code s-1}, {@code [in_i]3}, {@code 10*12}: the unit and its power. */
    private static final Pattern POWER = Pattern.compile("(.*?)([+-]?\\d+)?");

    private static final Map<String, UnitScale> SHARES = Map.of(
            "%", share("", 1e-2),
            "[ppth]", share("", 1e-3),
            "[ppm]", share("", 1e-6),
            "[ppb]", share("", 1e-9),
            "[ppt]", share("", 1e-12));

    private static final Map<String, Optional<UnitScale>> TERMS = new ConcurrentHashMap<>();

    private static final int LONGEST = 60;

    private UcumCode() {}

    static Optional<UnitScale> scale(String code) {
        if (code.isEmpty() || code.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<UnitScale> product = Optional.of(UnitScale.ONE);
        int sign = code.charAt(0) == '/' ? -1 : 1;
        int start = code.charAt(0) == '/' ? 1 : 0;
        while (start <= code.length() && product.isPresent()) {
            int end = endOfTerm(code, start);
            product = times(product.get(), code.substring(start, end), sign);
            sign = end < code.length() && code.charAt(end) == '/' ? -1 : 1;
            start = end + 1;
        }
        return product.filter(scale -> Double.isFinite(scale.factor()) && scale.factor() > 0);
    }

    private static int endOfTerm(String code, int start) {
        int end = start;
        int depth = 0;
        while (end < code.length() && (depth > 0 || (code.charAt(end) != '.' && code.charAt(end) != '/'))) {
            char c = code.charAt(end++);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        }
        return end;
    }

    private static Optional<UnitScale> times(UnitScale product, String term, int sign) {
        if (term.startsWith("10*") || term.startsWith("10^")) {
            return number(term.substring(3)).map(power -> product.times(UnitScale.number(Math.pow(10, power)), sign));
        }
        if (!term.isEmpty() && term.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number(term).map(value -> product.times(UnitScale.number(value), sign));
        }
        Matcher parts = POWER.matcher(term);
        if (!parts.matches() || parts.group(1).isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> power = parts.group(2) == null ? Optional.of(1) : number(parts.group(2));
        return power.filter(exponent -> Math.abs(exponent) <= 9)
                .flatMap(exponent -> term(parts.group(1)).map(unit -> product.times(unit, sign * exponent)));
    }

    /** A term to a power: {@code s-1} to the −1 is {@code s1}, {@code 10*3} is {@code 10*-3}. */
    static String raised(String term, int power) {
        if (term.startsWith("10*")) {
            return "10*" + Integer.parseInt(term.substring(3)) * power;
        }
        Matcher parts = POWER.matcher(term);
        if (!parts.matches() || parts.group(2) == null) {
            return term + power;
        }
        int product = Integer.parseInt(parts.group(2)) * power;
        return product == 1 ? parts.group(1) : parts.group(1) + product;
    }

    /** Whether a code can stand in a denominator: one that begins with a number cannot. */
    static boolean canBeRaised(String code) {
        return code.startsWith("10*") || !Character.isDigit(code.charAt(0));
    }

    private static Optional<Integer> number(String digits) {
        boolean readable = digits.matches("[+-]?\\d{1,6}");
        return readable ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static Optional<UnitScale> term(String term) {
        Optional<UnitScale> known = TERMS.get(term);
        if (known == null) {
            known = weigh(term);
            TERMS.put(term, known);
        }
        return known;
    }

    private static Optional<UnitScale> weigh(String term) {
        if (UnitTable.standsForItself(term)) {
            return Optional.of(UnitScale.ofItsOwn(term));
        }
        int brace = term.indexOf('{');
        if (brace >= 0 && !(term.endsWith("}") && term.length() > brace + 2)) {
            return Optional.empty();
        }
        if (brace == 0) {
            return Optional.of(UnitScale.ofItsOwn(term));
        }
        String kind = brace > 0 ? term.substring(brace) : "";
        String unit = brace > 0 ? term.substring(0, brace) : term;
        UnitScale share = SHARES.get(unit);
        if (share != null) {
            return Optional.of(share(kind, share.factor()));
        }
        return IndriyaUnits.scale(unit);
    }

    private static UnitScale share(String kind, double factor) {
        return new UnitScale(factor, 0, Map.of(kind.isEmpty() ? SHARE : SHARE + kind, 1));
    }

    /** The size of a unit: {@code base = factor * value + offset}, in base units of the dimension, which is given by powers. */
    record UnitScale(double factor, double offset, Map<String, Integer> dimension) {

        static final UnitScale ONE = new UnitScale(1, 0, Map.of());

        UnitScale {
            dimension = Map.copyOf(dimension);
        }

        static UnitScale number(double factor) {
            return new UnitScale(factor, 0, Map.of());
        }

        /** Something that only compares with itself: a level in dBm, a qubit. */
        static UnitScale ofItsOwn(String kind) {
            return new UnitScale(1, 0, Map.of(kind, 1));
        }

        /** The two multiplied. Only a unit that stands alone keeps its zero: °C is a temperature, °C/min a difference. */
        UnitScale times(UnitScale other, int power) {
            Map<String, Integer> sum = new TreeMap<>(dimension);
            other.dimension.forEach((base, exponent) -> sum.merge(base, exponent * power, Integer::sum));
            sum.values().removeIf(exponent -> exponent == 0);
            boolean alone = this == ONE && power == 1;
            return new UnitScale(factor * Math.pow(other.factor, power), alone ? other.offset : 0, sum);
        }

        String dimensionName() {
            StringBuilder name = new StringBuilder();
            new TreeMap<>(dimension).forEach((base, power) -> {
                name.append(name.isEmpty() ? "" : "·").append(base).append(power == 1 ? "" : "^" + power);
            });
            return name.isEmpty() ? "1" : name.toString();
        }
    }
}

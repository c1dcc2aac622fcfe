package org.sekisho.finding.quantity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and signs before or after a number that make it a bound: {@code at least}, {@code or more}, {@code 以上}. */
final class Bounds {

    /** How a number bounds. */
    enum Kind {
        FROM,
        ABOVE,
        TO,
        BELOW,
        NONE;

        boolean isLower() {
            return this == FROM || this == ABOVE;
        }

        Interval interval(double value) {
            return switch (this) {
                case FROM -> Interval.from(value, true);
                case ABOVE -> Interval.from(value, false);
                case TO -> Interval.to(value, true);
                case BELOW -> Interval.to(value, false);
                case NONE -> Interval.of(value);
            };
        }
    }

    /** A bound and where its words start or end. */
    record Bound(Kind kind, int at) {}

    private record Words(String words, Kind kind) {}

    /** Longer ones first where one ends with another. */
    private static final List<Words> BEFORE = List.of(
            new Words("greater than or equal to", Kind.FROM),
            new Words("more than or equal to", Kind.FROM),
            new Words("less than or equal to", Kind.TO),
            new Words("smaller than or equal to", Kind.TO),
            new Words("not less than", Kind.FROM),
            new Words("no less than", Kind.FROM),
            new Words("not lower than", Kind.FROM),
            new Words("not smaller than", Kind.FROM),
            new Words("no lower than", Kind.FROM),
            new Words("no fewer than", Kind.FROM),
            new Words("not more than", Kind.TO),
            new Words("no more than", Kind.TO),
            new Words("not greater than", Kind.TO),
            new Words("no greater than", Kind.TO),
            new Words("not higher than", Kind.TO),
            new Words("not exceeding", Kind.TO),
            new Words("not exceed", Kind.TO),
            new Words("not larger than", Kind.TO),
            new Words("no larger than", Kind.TO),
            new Words("no higher than", Kind.TO),
            new Words("not above", Kind.TO),
            new Words("not below", Kind.FROM),
            new Words("at least", Kind.FROM),
            new Words("at minimum", Kind.FROM),
            new Words("a minimum of", Kind.FROM),
            new Words("minimum of", Kind.FROM),
            new Words("minimum", Kind.FROM),
            new Words("maximum", Kind.TO),
            new Words("at a minimum", Kind.FROM),
            new Words("starting from", Kind.FROM),
            new Words("more than", Kind.ABOVE),
            new Words("greater than", Kind.ABOVE),
            new Words("higher than", Kind.ABOVE),
            new Words("larger than", Kind.ABOVE),
            new Words("longer than", Kind.ABOVE),
            new Words("older than", Kind.ABOVE),
            new Words("bigger than", Kind.ABOVE),
            new Words("wider than", Kind.ABOVE),
            new Words("thicker than", Kind.ABOVE),
            new Words("faster than", Kind.ABOVE),
            new Words("better than", Kind.ABOVE),
            new Words("exceeding", Kind.ABOVE),
            new Words("exceeds", Kind.ABOVE),
            new Words("exceed", Kind.ABOVE),
            new Words("exceeded", Kind.ABOVE),
            new Words("in excess of", Kind.ABOVE),
            new Words("above", Kind.ABOVE),
            new Words("over", Kind.ABOVE),
            new Words("beyond", Kind.ABOVE),
            new Words("upwards of", Kind.ABOVE),
            new Words("at most", Kind.TO),
            new Words("at the most", Kind.TO),
            new Words("up to", Kind.TO),
            new Words("as much as", Kind.TO),
            new Words("as high as", Kind.TO),
            new Words("as large as", Kind.TO),
            new Words("a maximum of", Kind.TO),
            new Words("maximum of", Kind.TO),
            new Words("within", Kind.TO),
            new Words("less than", Kind.BELOW),
            new Words("lower than", Kind.BELOW),
            new Words("smaller than", Kind.BELOW),
            new Words("fewer than", Kind.BELOW),
            new Words("shorter than", Kind.BELOW),
            new Words("thinner than", Kind.BELOW),
            new Words("younger than", Kind.BELOW),
            new Words("narrower than", Kind.BELOW),
            new Words("below", Kind.BELOW),
            new Words("under", Kind.BELOW),
            new Words("≥", Kind.FROM),
            new Words("≧", Kind.FROM),
            new Words(">=", Kind.FROM),
            new Words("⩾", Kind.FROM),
            new Words("≤", Kind.TO),
            new Words("≦", Kind.TO),
            new Words("<=", Kind.TO),
            new Words("⩽", Kind.TO),
            new Words(">", Kind.ABOVE),
            new Words("<", Kind.BELOW),
            new Words("≫", Kind.ABOVE),
            new Words("≪", Kind.BELOW),
            new Words("少なくとも", Kind.FROM),
            new Words("最低", Kind.FROM),
            new Words("最大", Kind.TO),
            new Words("最高", Kind.TO));

    private static final List<Words> AFTER = List.of(
            new Words("or more", Kind.FROM),
            new Words("or greater", Kind.FROM),
            new Words("or higher", Kind.FROM),
            new Words("or above", Kind.FROM),
            new Words("or larger", Kind.FROM),
            new Words("or longer", Kind.FROM),
            new Words("or over", Kind.FROM),
            new Words("or better", Kind.FROM),
            new Words("and above", Kind.FROM),
            new Words("and more", Kind.FROM),
            new Words("and higher", Kind.FROM),
            new Words("or less", Kind.TO),
            new Words("or lower", Kind.TO),
            new Words("or below", Kind.TO),
            new Words("or smaller", Kind.TO),
            new Words("or fewer", Kind.TO),
            new Words("or shorter", Kind.TO),
            new Words("and below", Kind.TO),
            new Words("and less", Kind.TO),
            new Words("at least", Kind.FROM),
            new Words("at most", Kind.TO),
            new Words("以上", Kind.FROM),
            new Words("以下", Kind.TO),
            new Words("以内", Kind.TO),
            new Words("未満", Kind.BELOW),
            new Words("超", Kind.ABOVE),
            new Words("を超え", Kind.ABOVE),
            new Words("をこえ", Kind.ABOVE),
            new Words("を越え", Kind.ABOVE),
            new Words("より大き", Kind.ABOVE),
            new Words("より高", Kind.ABOVE),
            new Words("より長", Kind.ABOVE),
            new Words("より多", Kind.ABOVE),
            new Words("より厚", Kind.ABOVE),
            new Words("より広", Kind.ABOVE),
            new Words("より上", Kind.ABOVE),
            new Words("を上回", Kind.ABOVE),
            new Words("より小さ", Kind.BELOW),
            new Words("より低", Kind.BELOW),
            new Words("より短", Kind.BELOW),
            new Words("より少な", Kind.BELOW),
            new Words("より薄", Kind.BELOW),
            new Words("より狭", Kind.BELOW),
            new Words("を下回", Kind.BELOW),
            new Words("に満たな", Kind.BELOW),
            new Words("まで", Kind.TO));

    private static final List<String> ABOUT = List.of(
            "about",
            "approximately",
            "around",
            "roughly",
            "nearly",
            "almost",
            "some",
            "a",
            "the",
            "approx.",
            "ca.",
            "circa",
            "~",
            "約",
            "ほぼ",
            "およそ",
            "=",
            "an",
            "∼",
            "substantially");

    private static final Map<Character, List<Words>> BEFORE_BY_END =
            BEFORE.stream().collect(Collectors.groupingBy(bound -> last(bound.words)));

    private static final Map<Character, List<String>> ABOUT_BY_END =
            ABOUT.stream().collect(Collectors.groupingBy(Bounds::last));

    private Bounds() {}

    private static char last(String words) {
        return words.charAt(words.length() - 1);
    }

    static @Nullable Bound before(String text, int start) {
        int end = skipAbout(text, start);
        if (end == 0) {
            return null;
        }
        for (Words bound : BEFORE_BY_END.getOrDefault(Character.toLowerCase(text.charAt(end - 1)), List.of())) {
            int from = end - bound.words.length();
            if (text.regionMatches(true, from, bound.words, 0, bound.words.length()) && startsWord(text, from)) {
                return new Bound(bound.kind, from);
            }
        }
        return null;
    }

    static @Nullable Bound after(String text, int end) {
        int start = Around.skipSpaces(text, end);
        char first = Around.charAt(text, start);
        if (first != 'o' && first != 'a' && first < 0x3000) {
            return null;
        }
        int from = text.startsWith("程度", start) ? start + 2 : start;
        for (Words bound : AFTER) {
            if (text.startsWith(bound.words, from) && !text.startsWith(" than", from + bound.words.length())) {
                return new Bound(bound.kind, from + bound.words.length());
            }
        }
        return null;
    }

    /** The start of the number, or of the words that only say that it is not exact. */
    static int skipAbout(String text, int start) {
        int end = Around.skipSpacesBack(text, start);
        if (end == 0) {
            return 0;
        }
        for (String word : ABOUT_BY_END.getOrDefault(text.charAt(end - 1), List.of())) {
            if (text.startsWith(word, end - word.length())
                    && (end == word.length()
                            || word.charAt(0) > 0x2000
                            || !Around.isWord(text.charAt(end - word.length() - 1)))) {
                return skipAbout(text, end - word.length());
            }
        }
        return end;
    }

    private static boolean startsWord(String text, int from) {
        return from == 0 || !Around.isWord(text.charAt(from)) || !Around.isWord(text.charAt(from - 1));
    }
}

package org.sekisho.finding.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and signs before or after a number that make it a bound: {@code at least}, {@code or more}, {@code 以上}. */
final class Bounds {

    enum Kind {
        FROM,
        ABOVE,
        TO,
        BELOW,
        /** Better than 5: more of what should be much, less of what should be little. */
        EITHER,
        NONE;

        boolean isLower() {
            return this == FROM || this == ABOVE;
        }

        Kind negated() {
            return switch (this) {
                case FROM -> BELOW;
                case ABOVE -> TO;
                case TO -> ABOVE;
                case BELOW -> FROM;
                case EITHER -> EITHER;
                case NONE -> NONE;
            };
        }

        /** The values of a number with this bound; of a vague one all that it may mean. */
        Interval interval(Numeral of) {
            return switch (this) {
                case FROM -> Interval.from(of.value(), true);
                case ABOVE -> Interval.from(of.value(), of.isVague());
                case TO -> Interval.to(of.most(), !of.isVague());
                case BELOW -> Interval.to(of.most(), false);
                case EITHER -> Interval.ANY;
                case NONE -> new Interval(of.value(), true, of.most(), !of.isVague());
            };
        }
    }

    /** A bound and where its words start or end. */
    record Bound(Kind kind, int at) {}

    private record Words(String words, Kind kind) {}

    /** Longer ones first where one ends with another. */
    private static final List<Words> BEFORE = words("""
            FROM:
                greater than or equal to | more than or equal to | larger than or equal to | higher than or equal to
                longer than or equal to | equal to or greater than | equal to or more than | equal to or larger than
                equal to or higher than | equal to or longer than | equal or greater than | greater or equal to
                more or equal to | lower limit of
                a lower limit of | lower bound of | not less than | no less than | not lower than
                not smaller than | no lower than | no fewer than | not below | at least | at minimum | a minimum of
                minimum of | minimum | at a minimum | starting from | min. | ≥ | ≧ | >= | ⩾ | 少なくとも | 最低 | 下限が | 下限は
                下限値が | 下限値は
            TO:
                less than or equal to | smaller than or equal to | lower than or equal to | shorter than or equal to
                equal to or less than | equal to or lower than | equal to or smaller than | equal to or shorter than
                equal or less than | less or equal to
                lower or equal to | upper limit of | an upper limit of | upper bound of | not more than | no more than | not greater than
                no greater than | not higher than | not exceeding | not exceed | not larger than | no larger than
                no higher than | not above | maximum | at most | at the most | up to | as much as | as high as
                as large as | a maximum of | maximum of | max. | within | ≤ | ≦ | <= | ⩽ | 最大 | 最高 | 上限が | 上限は
                上限値が | 上限値は
            ABOVE:
                more than | greater than | higher than | larger than | longer than | older than | bigger than
                wider than | thicker than | faster than | deeper than | taller than | heavier than
                farther than | further than | hotter than | warmer than | exceeding | exceeds | exceed | exceeded
                in excess of | above | over | beyond | upwards of | > | ≫
            BELOW:
                less than | lower than | smaller than | fewer than | shorter than | thinner than | younger than
                narrower than | slower than | shallower than | lighter than | colder than | cooler than | finer than
                below | under | < | ≪
            EITHER:
                better than
            """);

    private static final List<Words> AFTER = words("""
            FROM:
                or more | or greater | or higher | or above | or larger | or longer | or over | and above
                and more | and higher | at least | or beyond | or farther | or further | or faster | or later | minimum
                min. | 以上 | それ以上 | 以深 | 以遠 | を下らな
            TO:
                or less | or lower | or below | or smaller | or fewer | or shorter | or under | and below | and less | at most
                maximum | max. | 以下 | それ以下 | 以内 | まで
            ABOVE:
                を超え | は超え | をこえ | を越え | 超え | 超 | を上回 | は上回 | を上まわ | よりも?大き | よりも?高 | よりも?長 | よりも?多
                よりも?厚 | よりも?広 | よりも?上 | よりも?遠 | よりも?深 | よりも?重 | よりも?速 | よりも?太
            BELOW:
                未満 | を下回 | は下回 | を下まわ | に満たな | よりも?小さ | よりも?低 | よりも?短 | よりも?少な
                よりも?薄 | よりも?狭 | よりも?下 | よりも?近 | よりも?浅 | よりも?軽 | よりも?遅 | よりも?細
            EITHER:
                or better
            """);

    /** Words that turn a bound around, and the verbs that may stand between. */
    private static final Pattern NOT_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:not|no|never|cannot|without|nor|neither)|n['’]t)"
                    + "(?: (?:to|be|being|ever|even|fall|falls|falling|drop|drops|go|goes|rise|rises|extend|get|become|much)){0,3} $");

    private static final int LONGEST_NOT = 40;

    private static final Pattern SIGN_BEHIND = Pattern.compile("([<>]=?|[≤≦⩽≥≧⩾]) ?(?=[A-Za-zΑ-ω])");

    /** The same amount in another unit, or the comma, that stands between an amount and its bound: {@code 200 km (124 miles) or more}. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\([^()]{0,20}[0-9][^()]{0,30}\\) ?(?=or |and |[ぁ-鿿])|, (?=or (?!(?:less|more|greater) than)[a-z]+er\\b|or (?:more|less|above|below)\\b(?! than))|又は(?=それ)|または(?=それ)");

    /** Not: <q>でなければならない</q>, which asks for it, and <q>を超えないとは限らない</q>, which denies that it is denied. */
    private static final Pattern NOT_AFTER = Pattern.compile("(?:[らりる]|くは?|い)?(?:(?:こと|もの)(?:は|が|も|では|でも))?"
            + "(?:では|でも|で|には|に|とは|と)?(?:なら)?(?:な(?:い(?!と[いなはも]|わけ|こと[はも]な|もので|とも)|く(?!て[はも]))|ず|ぬ|ません|りません)");

    private static final List<String> ABOUT = Around.phrases("""
            about | approximately | around | roughly | nearly | almost | some | a | the | approx. | ca. | circa | ~
            約 | ほぼ | およそ | = | an | ∼ | substantially
            """);

    private static final Map<Character, List<Words>> BEFORE_BY_END =
            BEFORE.stream().collect(Collectors.groupingBy(bound -> last(bound.words)));

    private static final Map<Character, List<String>> ABOUT_BY_END =
            ABOUT.stream().collect(Collectors.groupingBy(Bounds::last));

    private Bounds() {}

    /** Words by their kinds: a kind and a colon, and below it what is of that kind; {@code も?} stands there or not. */
    private static List<Words> words(String table) {
        List<Words> words = new ArrayList<>();
        Kind kind = Kind.NONE;
        for (String line : table.lines().map(String::strip).toList()) {
            if (line.endsWith(":")) {
                kind = Kind.valueOf(line.substring(0, line.length() - 1));
            } else {
                for (String phrase : Around.phrases(line)) {
                    words.add(new Words(phrase.replace("も?", ""), kind));
                    if (phrase.contains("も?")) {
                        words.add(new Words(phrase.replace("?", ""), kind));
                    }
                }
            }
        }
        return List.copyOf(words);
    }

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
                return negatedBefore(text, new Bound(bound.kind, from));
            }
        }
        return null;
    }

    /** {@code never exceeds}, {@code does not fall below}, {@code no thicker than}. */
    private static Bound negatedBefore(String text, Bound bound) {
        boolean strict = bound.kind == Kind.ABOVE || bound.kind == Kind.BELOW;
        Matcher not = NOT_BEFORE.matcher(text).region(Math.max(0, bound.at - LONGEST_NOT), bound.at);
        return strict && not.find() ? new Bound(bound.kind.negated(), not.start()) : bound;
    }

    /** {@code を超えない}, {@code を下回ることはない}, {@code 未満ではない}. */
    private static Bound negatedAfter(String text, Bound bound) {
        Matcher not = NOT_AFTER.matcher(text).region(bound.at, text.length());
        return not.lookingAt() ? new Bound(bound.kind.negated(), not.end()) : bound;
    }

    static @Nullable Bound after(String text, int end) {
        int start = Around.skipSpaces(text, end);
        char first = Around.charAt(text, start);
        if (first == '+' && start == end) {
            int next = Around.skipSpaces(text, start + 1);
            WrittenUnit unit = UnitReader.at(text, next); // 300+ km, and not n1+S
            return unit == null || unit.oneLetter() && next == start + 1 ? null : new Bound(Kind.FROM, start + 1);
        }
        Kind turned = ofWhatFollows(text, start);
        if (turned != Kind.NONE) {
            return new Bound(turned, end);
        }
        Matcher aside = ASIDE.matcher(text).region(start, text.length());
        if (aside.lookingAt()) {
            Bound behind = after(text, aside.end());
            return behind == null ? null : new Bound(behind.kind, end);
        }
        if ("oam".indexOf(first) < 0 && first < 0x3000) {
            return null;
        }
        int from = text.startsWith("程度", start) ? start + 2 : text.startsWith("個", start) ? start + 1 : start;
        for (Words bound : AFTER) {
            if (text.startsWith(bound.words, from) && !text.startsWith(" than", from + bound.words.length())) {
                return negatedAfter(text, new Bound(bound.kind, from + bound.words.length()));
            }
        }
        return null;
    }

    /** {@code 200 km < R}, which bounds what is written behind it. */
    private static Kind ofWhatFollows(String text, int start) {
        Matcher sign = SIGN_BEHIND.matcher(text).region(start, text.length());
        if (!sign.lookingAt()) {
            return Kind.NONE;
        }
        return switch (sign.group(1)) {
            case "<" -> Kind.ABOVE;
            case ">" -> Kind.BELOW;
            case "≤", "≦", "⩽", "<=" -> Kind.FROM;
            default -> Kind.TO;
        };
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

    /** Words between two numbers, by what they make of them. */
    enum Connector {
        NONE,
        /** 5 to 10 */
        RANGE,
        /** 30 ± 10 */
        PLUS_MINUS,
        /** 5, 10 and 15 */
        LIST;

        private static final int LONGEST = 18;

        private static final Set<String> RANGES = Set.copyOf(Around.phrases("""
                - | – | — | − | ‐ | ‑ | ~ | 〜 | ∼ | to | through | down to | up to | から | ないし | 乃至 | ... | …
                to about | to approximately | to at most | から約 | ~約 | 〜約 | and up to | to up to | - about
                to around | thru | -> | → | より | -to | -to- | and maximum | to + | to plus | ~+ | 〜+ | から+
                """));

        private static final Set<String> LISTS = Set.copyOf(Around.phrases("""
                , | , and | and | , or | or | / | 、 | 及び | および | または | 又は | 、及び | 、または | 、又は
                ならびに | 並びに | と | x | × | by | and/or | and about | or about | , and about | ; and | ; | 、約 | や
                もしくは | 若しくは | and approximately | , respectively | versus | vs. | vs | or even | , or even | ・
                """));

        private static final Set<String> TOLERANCES = Set.of("±", "+/-", "+-", "+/−", "plus or minus", "+/–");
        private static final Set<String> AFTER_BETWEEN = Set.of("and", "and about", "and approximately", "と");

        /**
         * @param between whether <q>between</q> or <q>from</q> stands before the first, so that <q>and</q> makes a range
         */
        static Connector of(String text, int start, int end, boolean between) {
            if (end - start > LONGEST || end <= start) {
                return NONE;
            }
            String gap = text.substring(start, end).strip().toLowerCase(Locale.ROOT);
            if (RANGES.contains(gap) || (between && AFTER_BETWEEN.contains(gap))) {
                return RANGE;
            }
            if (TOLERANCES.contains(gap)) {
                return PLUS_MINUS;
            }
            return LISTS.contains(gap) ? LIST : NONE;
        }
    }
}

package org.sekisho.intake.filing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To which earlier claims a claim refers, by its words, in English, German, French, Japanese, Chinese and Korean. Every
 * format's claims are read here, so that the same words mean the same in XML, in a PDF and in a text.
 *
 * <p>A claim refers only to claims before it. A number with a unit behind it is a measure, whatever stands before it:
 * {@code Anspruch 1, 2 mm lang} refers to claim 1. Time is in proportion to the words.
 */
final class ClaimReferences {

    /**
     * Words of several claims, and of one: behind a comma its number is followed by something else more often than by another
     * claim.
     */
    private static final String MANY_ENGLISH = "\\bclaims|\\bclaim ?\\(s\\)";

    private static final String ONE_ENGLISH = "\\bclaim";

    private static final String MANY = MANY_ENGLISH + "|\\b\\p{L}{0,12}anspr(?:ü|ue)chen?|\\brevendications"
            + "|請求項|请求项|請求の範囲|権利要求|权利要求|權利要求|申請專利範圍|申请专利范围|청구항";

    private static final String ONE = ONE_ENGLISH + "|\\b\\p{L}{0,12}anspruch(?:e?s)?|\\banspr\\.|\\brevendication";

    /** Every reference in a language other than English has one of these. */
    private static final Cues NOT_ENGLISH = Cues.of(List.of(
            "anspr", "revendication", "請求", "请求", "権利要求", "权利要求", "權利要求", "專利範圍", "专利范围", "청구항", "제", "第", "項"));

    private static final String CLAIM = "claim";

    private static final Cues CUES = Cues.of(List.of(CLAIM));

    /** Without one of these no words in English name all claims before. */
    private static final Cues EARLIER =
            Cues.of(List.of("preced", "previous", "foregoing", "above", "prior", "earlier", "afore", "before"));

    private static final String SIGN = " ?(?:n[o°º]s?\\.?|nrn?\\.?|numbers?|第|제)? ?";

    private static final String NUMBER = "(?<number>\\d{1,6})(?!\\d)";

    private static final Pattern FIRST = first(MANY, ONE);

    private static final Pattern FIRST_ENGLISH = first(MANY_ENGLISH, ONE_ENGLISH);

    private static final String RANGE = "[-‐‑‒–—―−~〜ー]|to|through|thru|up to|bis(?: zu)?|à|乃至|ないし|から|至|到|내지|부터|에서";

    private static final String AND = ",? ?(?:and/or|and|or|as well as|und/oder|und|oder|sowie|bzw\\.?|et/ou|et|ou"
            + "|又は|または|若しくは|もしくは|及び|および|並びに|ならびに|あるいは|或いは|と|か"
            + "|或者|和/或|和|或|及|与|與|以及|또는|혹은|및|이나|나|과|와|[&/])";

    private static final String COMMA = "[,;、､]";

    /** Continuation of a list of claims. */
    private static final Pattern NEXT = WordEdges.compile(" ?[項项항]? ?(?:(?<range>" + RANGE + ")|(?<and>" + AND + ")|"
            + COMMA + ") ?(?:any (?:one )?of (?:the )?)?(?<said>(?:" + MANY + "|" + ONE + ")?" + SIGN + ")" + NUMBER);

    /** Sign that the number before it is a measure, a count or a decimal. */
    private static final Pattern MEASURE = Pattern.compile("\\.\\d|(?:,\\d{1,6})? ?(?:[%‰°℃℉Ωµμ\\u3380-\\u33df]"
            + "|(?:[cdmknµμp]?m[²³]?|[mkµμn]?g|[mµμcdh]?l|wt|vol|mol|[kmgt]?hz|[kmµμ]?v|[kmµμ]?w|[kmgh]?pa|m?bar|[mµμn]?s|min|h"
            + "|db|[kmg]?ev|inch(?:es)?|x|gew|\\p{L}{0,6}(?:met(?:er|re)s?|gramm?e?s?|lit(?:er|re)s?)|volts?|watts?|grad"
            + "|degrees?|percent|prozent|pour ?cent|times|mal|fois)(?![\\p{L}\\p{Nd}'’])"
            + "|個|箇|ヶ|か所|本|枚|つ|回|種|層|分|秒|時間|度|次|桁|段|倍|以上|以下|重量|質量|モル|ミリ|センチ|メートル|キロ|ボルト|ワット|グラム"
            + "|个|層|层|毫|厘米|微米|纳米|米|克|千克|伏|瓦|小时|种|条|片|块|개|층|번|배|미터|밀리|초|시간)");

    /** Words that may follow a list of claims; any other shows that it was none. */
    private static final Pattern GOES_ON = Pattern.compile(
            " ?(?:$|[^\\p{L} ]|where|in which|in that|charact|caract|dadurch|wobei|bei d|mit |dans |comprising|further|having|with )");

    private static final String NO_NUMBER = "(?!" + SIGN + "\\d)";

    private static final String ALL_BEFORE_ENGLISH =
            "\\b(?:preceding|previous|foregoing|above|above[- ]mentioned|prior|earlier|precedent|afore(?:mentioned|said))"
                    + " (?:patent )?claims?\\b" + NO_NUMBER
                    + "|\\bclaims? (?:(?:mentioned|recited|set forth) )?(?:above|before|hereinbefore)\\b" + NO_NUMBER;

    private static final Pattern ALL_BEFORE = WordEdges.compile(ALL_BEFORE_ENGLISH
            + "|\\b(?:vor(?!lieg|teil)\\p{L}{3,20}|obig\\p{L}{0,2}|oben ?(?:genannt|stehend|erwähnt)\\p{L}{0,2})"
            + " \\p{L}{0,12}anspr(?:uch(?:e?s)?|(?:ü|ue)chen?)\\b" + NO_NUMBER
            + "|\\brevendications? (?:précédente|antérieure|susmentionnée|précitée)s?\\b"
            + "|\\brevendications? (?:ci-dessus|ci-avant|qui précède)"
            + "|\\bprécédentes? revendications?\\b" + NO_NUMBER
            + "|(?:前記|前述|上記|上述|先行|先の|前の|前面|在前|在先|先前|以上)(?:する|した|の|的)?"
            + "(?:いずれか|何れか|いずれ|任意一|任何一|任一|各|中)?[1一]?[項项个個つ]?(?:の|的)?"
            + "(?:請求項|请求项|請求の範囲|权利要求|權利要求)" + NO_NUMBER
            + "|前(?:記|述)?(?:の)?(?:いずれか|何れか|各)の?[1一]?項"
            + "|(?:선행|전술|상기|앞선|앞의|이전|전기|상술)(?:하는|한|된|의)? ?(?:어느 ?(?:한|하나의) ?)?청구항들?" + NO_NUMBER);

    private static final Pattern ALL_BEFORE_IN_ENGLISH = WordEdges.compile(ALL_BEFORE_ENGLISH);

    private ClaimReferences() {}

    private static Pattern first(String many, String one) {
        return WordEdges.compile(
                "(?:" + many + "|(?<one>" + one + ")|제 ?(?=\\d{1,6} ?항))" + SIGN + NUMBER + "(?!\\.\\d)");
    }

    /** Claims from one number to another, both included. */
    record Range(int first, int last) {

        static Range between(int one, int other) {
            return new Range(Math.min(one, other), Math.max(one, other));
        }
    }

    private static final List<Range> ALL = List.of(new Range(1, Integer.MAX_VALUE));

    private enum Join {
        START,
        RANGE,
        AND,
        COMMA,
        /** A comma without a space: {@code 1,2}, which may be a decimal. */
        TIGHT_COMMA
    }

    private record Step(Join join, int number) {}

    /** The ranges that words name, in no order; all that may be named if they name all claims before. */
    static List<Range> in(String words) {
        if (NOT_ENGLISH.in(words)) {
            String plain = plain(words);
            return ALL_BEFORE.matcher(plain).find() ? ALL : in(plain, FIRST, from -> from);
        }
        return CUES.in(words) ? inEnglish(plain(words)) : List.of();
    }

    private static List<Range> inEnglish(String plain) {
        return EARLIER.in(plain) && ALL_BEFORE_IN_ENGLISH.matcher(plain).find()
                ? ALL
                : in(plain, FIRST_ENGLISH, from -> claimAt(plain, from));
    }

    /** The next place where a reference in English may begin; -1 if there is none. */
    private static int claimAt(String plain, int from) {
        for (int at = from; at <= plain.length() - CLAIM.length(); at++) {
            if (plain.regionMatches(true, at, CLAIM, 0, CLAIM.length())) {
                return at;
            }
        }
        return -1;
    }

    /** @param candidate from a place to the first one from there where a reference may begin; -1 for none */
    private static List<Range> in(String plain, Pattern start, IntUnaryOperator candidate) {
        List<Range> found = new ArrayList<>();
        Matcher first = start.matcher(plain);
        Matcher next = NEXT.matcher(plain);
        Matcher measure = MEASURE.matcher(plain);
        int from = candidate.applyAsInt(0);
        while (from >= 0 && first.find(from)) {
            List<Step> steps = new ArrayList<>(List.of(new Step(Join.START, number(first))));
            int end = goOn(steps, first, next, measure);
            addRanges(first.group("one") == null ? steps : spared(steps, plain, end), found);
            from = candidate.applyAsInt(end);
        }
        return found;
    }

    /** The existing claims that lie in some of the ranges, sorted, each once. */
    static List<Integer> among(List<Integer> lower, List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Range::first));
        List<Integer> named = new ArrayList<>();
        int from = 0;
        for (Range range : sorted) {
            from = Math.max(from, placeOf(range.first(), lower));
            for (; from < lower.size() && lower.get(from) <= range.last(); from++) {
                named.add(lower.get(from));
            }
        }
        return named;
    }

    /** Whether any of claims that exist, sorted, lies in some of the ranges. */
    static boolean anyAmong(List<Integer> lower, List<Range> ranges) {
        return ranges.stream().anyMatch(range -> {
            int place = placeOf(range.first(), lower);
            return place < lower.size() && lower.get(place) <= range.last();
        });
    }

    private static int placeOf(int number, List<Integer> sorted) {
        int found = Collections.binarySearch(sorted, number);
        return found < 0 ? -found - 1 : found;
    }

    /** Follows {@code , 2}, {@code to 5} as far as they go, and returns where that is. */
    private static int goOn(List<Step> steps, Matcher first, Matcher next, Matcher measure) {
        int end = first.end();
        while (next.region(end, next.regionEnd()).lookingAt()) {
            Step step = new Step(join(next), number(next));
            steps.add(step);
            boolean said = !next.group("said").isBlank();
            if (!said && measure.region(next.end(), measure.regionEnd()).lookingAt()) {
                cutMeasure(steps);
                return next.end();
            }
            end = next.end();
        }
        return end;
    }

    private static Join join(Matcher next) {
        if (next.group("range") != null) {
            return Join.RANGE;
        }
        if (next.group("and") != null) {
            return Join.AND;
        }
        return next.start("number") - next.start() == 1 ? Join.TIGHT_COMMA : Join.COMMA;
    }

    private static int number(Matcher found) {
        return Integer.parseInt(found.group("number"));
    }

    /** Takes away what belongs to the measure at the end: {@code , 2 to 5 mm}, {@code and 2,5 mm}. */
    private static void cutMeasure(List<Step> steps) {
        int cut = steps.size() - 1;
        int comma = lastComma(steps);
        if (comma > 0) {
            cut = comma;
        }
        while (comma < 0 && cut > 1 && steps.get(cut).join() != Join.AND) {
            cut--;
        }
        steps.subList(cut, steps.size()).clear();
    }

    private static int lastComma(List<Step> steps) {
        for (int i = steps.size() - 1; i > 0; i--) {
            if (steps.get(i).join() == Join.COMMA) {
                return i;
            }
        }
        return -1;
    }

    /** Behind one claim and a comma, numbers that lead on to a noun are none: {@code the pump of claim 1, 2 bolts …}. */
    private static List<Step> spared(List<Step> steps, String words, int end) {
        int comma = lastComma(steps);
        boolean list = comma < 0
                || steps.subList(comma, steps.size()).stream().anyMatch(step -> step.join() == Join.AND)
                || GOES_ON.matcher(words).region(end, words.length()).lookingAt();
        if (list) {
            return steps;
        }
        int first = 1;
        while (steps.get(first).join() != Join.COMMA) {
            first++;
        }
        return steps.subList(0, first);
    }

    private static void addRanges(List<Step> steps, List<Range> found) {
        int last = 0;
        for (Step step : steps) {
            found.add(Range.between(step.join() == Join.RANGE ? last : step.number(), step.number()));
            last = step.number();
        }
    }

    /** Small letters, half-width digits and signs, each accent with its letter, one space for any number of them. */
    private static String plain(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                space = true;
            } else if (Character.getType(letter) != Character.FORMAT) {
                if (space) {
                    plain.append(' ');
                }
                space = false;
                plain.append(letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter);
            }
        }
        return plain.toString();
    }
}

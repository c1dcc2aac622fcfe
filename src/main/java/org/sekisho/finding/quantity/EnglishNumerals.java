package org.sekisho.finding.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.Numeral.Form;

/** Numbers in English words: {@code twenty-five}, {@code two hundred and ten}, {@code a dozen}, {@code two thirds}. */
final class EnglishNumerals {

    private static final Map<String, Integer> UNITS = new HashMap<>();
    private static final Map<String, Integer> TENS = new HashMap<>();
    private static final Map<String, Double> SCALES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12, "dozen", 12.0);
    private static final Map<String, Double> SHARES = new HashMap<>();

    private static final int LONGEST = 10;

    private static final Pattern ARTICLE = Pattern.compile(
            "(?i) (?:an?|one)(?= (?!second (?!(?:or|and|to|later|after|before|for|in|at|is|when)\\b)[a-z]))");

    private static final Pattern AND_A_HALF = Pattern.compile("(?i)[ -]and[ -](?:a|one)[ -]half(?![a-z])");

    private static final boolean[][][] STARTS = new boolean[26][27][27];

    static {
        String[] units =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                                + "sixteen seventeen eighteen nineteen")
                        .split(" ");
        for (int value = 0; value < units.length; value++) {
            UNITS.put(units[value], value);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int value = 0; value < tens.length; value++) {
            TENS.put(tens[value], 10 * value + 20);
        }
        String[] shares = "half halves third thirds quarter quarters fifth fifths tenth tenths".split(" ");
        double[] divisors = {2, 3, 4, 5, 10};
        for (int share = 0; share < shares.length; share++) {
            SHARES.put(shares[share], divisors[share / 2]);
        }
        Stream.of(UNITS.keySet(), TENS.keySet(), Set.of("half"))
                .flatMap(Set::stream)
                .forEach(word -> STARTS[letter(word, 0)][letter(word, 1) + 1][letter(word, 2) + 1] = true);
        for (String word : List.of(
                "a t", "a h", "a m", "a b", "a d", "a q", "a f", "a c", "sev", "few", "man", "mul", "doz", "hun", "tho",
                "mil", "bil", "tri")) {
            STARTS[letter(word, 0)][letter(word, 1) + 1][letter(word, 2) + 1] = true;
        }
    }

    private final String text;
    private int end;
    private double total;
    private double part;

    private EnglishNumerals(String text, int start) {
        this.text = text;
        this.end = start;
    }

    /** Whether what stands there can be a number, by its first three letters: most words cannot, and cost nothing. */
    private static boolean mayStart(String text, int start) {
        if (start + 2 >= text.length()) {
            return false;
        }
        int first = letter(text, start);
        int second = letter(text, start + 1);
        int third = letter(text, start + 2);
        return first >= 0 && STARTS[first][second + 1][third + 1];
    }

    /** A letter's place in the alphabet, or -1. */
    private static int letter(String text, int at) {
        char c = (char) (text.charAt(at) | 0x20);
        return c >= 'a' && c <= 'z' ? c - 'a' : -1;
    }

    static @Nullable Numeral at(String text, int start) {
        if (!mayStart(text, start)) {
            return null;
        }
        Numeral exact = new EnglishNumerals(text, start).read(start);
        return exact == null ? VagueNumerals.english(text, start) : exact;
    }

    /** Digits with a word such as million. */
    static Exponents.@Nullable Power scaled(String text, int end, double value) {
        if (end + 3 >= text.length() || (text.charAt(end) != ' ' && text.charAt(end) != '-')) {
            return null;
        }
        String word = word(text, end + 1);
        Double factor = SCALES.get(word);
        return factor == null || word.equals("dozen")
                ? null
                : new Exponents.Power(value * factor, end + 1 + word.length(), false);
    }

    /** Where {@code two and a half} ends; -1 where no half is added. */
    static int andAHalf(String text, int end) {
        Matcher half = AND_A_HALF.matcher(text).region(end, text.length());
        return half.lookingAt() ? half.end() : -1;
    }

    /** The factor of ten, a dozen, a hundred and so on; 1 of any other word. */
    static double scale(String word) {
        return word.equals("ten") ? 10 : SCALES.getOrDefault(word, 1.0);
    }

    private @Nullable Numeral read(int start) {
        String first = word(text, start);
        if (first.equals("half")) {
            return half(start);
        }
        boolean article = first.equals("a") || first.equals("an");
        boolean counted = article ? article(start, first) : unit(first, start);
        if (!counted) {
            return null;
        }
        while (scale() || more()) {}
        int half = andAHalf(text, end);
        if (half > 0) {
            end = half;
            part += 0.5;
            while (scale()) {}
        }
        return share(new Numeral(total + part, start, end, Form.WORD, false), article);
    }

    /** {@code half}, {@code half a million}, and {@code half a} before a unit. */
    private Numeral half(int start) {
        end = start + "half".length();
        int article = article(end);
        if (article == end) {
            return new Numeral(0.5, start, end, Form.WORD, false);
        }
        end = article;
        part = 0.5;
        while (scale()) {}
        return new Numeral(total + part, start, end, Form.WORD, false);
    }

    /** Behind an article that follows a share, or where the share ends: a second layer is no time. */
    private int article(int from) {
        Matcher article = ARTICLE.matcher(text).region(from, text.length());
        return article.lookingAt() ? article.end() : from;
    }

    /** {@code a hundred}, {@code a third}; an article alone is no number. */
    private boolean article(int start, String article) {
        int next = start + article.length() + 1;
        String word = next < text.length() ? word(text, next) : "";
        part = 1;
        end = start + article.length();
        return SCALES.containsKey(word) || (SHARES.containsKey(word) && !word.equals("half"));
    }

    private boolean unit(String word, int start) {
        Integer value = UNITS.get(word);
        if (value == null) {
            value = TENS.get(word);
        }
        if (value == null) {
            return false;
        }
        part += value;
        end = start + word.length();
        return true;
    }

    private boolean scale() {
        String word = next();
        Double factor = SCALES.get(word);
        if (factor == null) {
            return false;
        }
        end += 1 + word.length();
        if (factor > 100) {
            total += part * factor;
            part = 0;
        } else {
            part *= factor;
        }
        return true;
    }

    /** Whether another word goes on with the number: {@code twenty five}, {@code two hundred and ten}. */
    private boolean more() {
        String word = next();
        boolean and = word.equals("and") && (part >= 100 || total > 0) && part % 100 == 0;
        int at = end + 1 + (and ? 4 : 0);
        if (at >= text.length()) {
            return false;
        }
        String following = and ? word(text, at) : word;
        boolean ones = UNITS.containsKey(following) && part % 100 >= 20 && part % 10 == 0 && UNITS.get(following) < 10;
        boolean rest = part % 100 == 0
                && (part > 0 || total > 0)
                && (UNITS.containsKey(following) || TENS.containsKey(following));
        return (ones || rest) && !scaledAgain(at + following.length()) && unit(following, at);
    }

    /** Whether hundreds follow hundreds, as those of another number: {@code three hundred and five hundred}. */
    private boolean scaledAgain(int at) {
        return part >= 100 && at < text.length() && SCALES.containsKey(word(text, at + 1));
    }

    private @Nullable Numeral share(Numeral numeral, boolean article) {
        String word = next();
        Double divisor = SHARES.get(word);
        if (divisor != null && numeral.value() < divisor && numeral.value() > 0) {
            int shared = end + 1 + word.length();
            int of = text.startsWith(" of", shared) ? article(shared + " of".length()) : shared;
            return new Numeral(
                    numeral.value() / divisor,
                    numeral.start(),
                    of > shared + " of".length() ? of : shared,
                    Form.ELABORATE,
                    false);
        }
        return article && end - numeral.start() < 3 ? null : numeral;
    }

    /** The word after a space or hyphen, in small letters, or nothing. */
    private String next() {
        boolean joined = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-');
        return joined ? word(text, end + 1) : "";
    }

    private static String word(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST && DigitNumerals.isLatin(text.charAt(end))) {
            end++;
        }
        boolean name = end < text.length() && DigitNumerals.isDigit(text.charAt(end));
        return name ? "" : text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}

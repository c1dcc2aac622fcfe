package org.sekisho.finding.quantity;

import java.util.Set;
import org.sekisho.finding.quantity.Numeral.Form;

/**
 * Tells numbers without a unit that are quantities: counts ({@code three electrodes}) and plain values ({@code p < 0.05}), and
 * not reference signs ({@code the controller 120}), years, paragraph numbers, names ({@code H2O, 3D}) or versions.
 *
 * <p>In Japanese, only what is bounded ({@code 5以上}) or has decimals is one: the rest are reference signs.
 */
final class BareNumbers {

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;

    /** How many words there may be before the noun that is counted: {@code 10 elite female athletes}. */
    private static final int ADJECTIVES = 3;

    private static final Set<String> COUNTED = Around.words("""
            men women people participants data mice children persons species series dice feet teeth of out times were
            bacteria criteria vertices matrices indices axes
            """);

    private static final Set<String> NO_NOUN = Around.words("""
            is has was as this its thus does comprises includes provides sends receives performs determines generates
            controls uses transmits contains makes allows causes and or to in at with by from that which where
            wherein are can may will shows illustrates on for the a an into via through then also but not if when
            being having between after before during than had have be depicts operates
            """);

    private static final Set<String> PRONOUNS = Set.of("the", "this", "that", "any", "which", "no", "each", "every");
    private static final Set<String> NOT_AFTER_ONE = Set.of("another", "can", "or", "such");

    private BareNumbers() {}

    static boolean isQuantity(String text, Numeral numeral, boolean bounded) {
        if (isPartOfName(text, numeral) || Labels.isLabelled(text, numeral.start(), numeral.form())) {
            return false;
        }
        return switch (numeral.form()) {
            case WORD -> isWordOfQuantity(text, numeral, bounded);
            case KANJI -> false;
            case ELABORATE -> !isVersion(text, numeral);
            case INTEGER -> isCount(text, numeral, bounded);
        };
    }

    /** {@code one} is a number only where it is meant as one: {@code at least one}, {@code one of the ten}. */
    private static boolean isWordOfQuantity(String text, Numeral numeral, boolean bounded) {
        String after = Around.wordAfter(text, numeral.end());
        if (numeral.value() != 1) {
            return numeral.value() != 0.5 || Around.charAt(text, numeral.end()) != '-';
        }
        if (Around.charAt(text, numeral.end()) == '-') {
            return false;
        }
        String before = Around.wordBefore(text, numeral.start());
        return bounded
                || (!PRONOUNS.contains(before)
                        && !after.isEmpty()
                        && !NO_NOUN.contains(after)
                        && !NOT_AFTER_ONE.contains(after));
    }

    /** Whether two numbers joined to a range are quantities: {@code 1 to 6 carbon atoms}, {@code 0.86-1.10}. */
    static boolean isRange(String text, Numeral first, Numeral second, boolean bounded) {
        if (isNamed(text, first)
                || Labels.isLabelled(text, first.start(), first.form())
                || isJoinedAfter(text, second)) {
            return false;
        }
        boolean elaborate = first.form() == Form.ELABORATE && second.form() == Form.ELABORATE;
        boolean words = first.form() == Form.WORD || second.form() == Form.WORD;
        boolean years = isYear(first) && isYear(second);
        return !years
                && (elaborate
                        || words
                        || bounded
                        || (Labels.leadsToQuantity(text, first.start()) && somethingIsCounted(text, second.end())));
    }

    /** {@code ±} leaves no doubt. */
    static boolean isTolerance(String text, Numeral first) {
        return !isNamed(text, first);
    }

    private static boolean isPartOfName(String text, Numeral numeral) {
        return isNamed(text, numeral) || isJoinedAfter(text, numeral) || isBracketed(text, numeral);
    }

    private static boolean isJoinedAfter(String text, Numeral numeral) {
        char after = Around.charAt(text, numeral.end());
        char next = Around.charAt(text, numeral.end() + 1);
        boolean word = numeral.form() == Form.WORD;
        return Around.isWord(after)
                || after == '_'
                || ((after == '.' || after == ':') && Character.isDigit(next))
                || (!word && (after == '-' || after == '/') && Around.isWord(next));
    }

    private static boolean isNamed(String text, Numeral numeral) {
        char before = Around.charAt(text, numeral.start() - 1);
        char previous = Around.charAt(text, numeral.start() - 2);
        boolean joined = "-/_.#–':".indexOf(before) >= 0 && (Around.isWord(previous) || Character.isDigit(previous));
        return joined || Around.isWord(before) || isCitation(text, numeral);
    }

    /** {@code [12]}, {@code (3)}, {@code 1)} and {@code 1.} at the start. */
    private static boolean isBracketed(String text, Numeral numeral) {
        char before = Around.charAt(text, numeral.start() - 1);
        char after = Around.charAt(text, numeral.end());
        boolean plain = numeral.form() == Form.INTEGER;
        boolean opens = numeral.start() == 0
                || before == '('
                || ":;,.".indexOf(Around.charAt(text, Around.skipSpacesBack(text, numeral.start()) - 1)) >= 0;
        boolean listed = (plain && opens && after == ')') || (after == '.' && numeral.start() == 0);
        return listed || isCitation(text, numeral) || (before == '[' && after == ']') || before == '【' || before == '〔';
    }

    /** {@code [2, 3,5-7]}: within square brackets that hold only numbers. */
    private static boolean isCitation(String text, Numeral numeral) {
        int from = numeral.start();
        while (from > 0 && isOfCitation(text.charAt(from - 1))) {
            from--;
        }
        int to = numeral.end();
        while (to < text.length() && isOfCitation(text.charAt(to))) {
            to++;
        }
        return Around.charAt(text, from - 1) == '[' && Around.charAt(text, to) == ']';
    }

    private static boolean isOfCitation(char c) {
        return Character.isDigit(c) || ",-– ;".indexOf(c) >= 0;
    }

    private static boolean isVersion(String text, Numeral numeral) {
        int end = numeral.end();
        return Around.charAt(text, end) == '.' && Character.isDigit(Around.charAt(text, end + 1));
    }

    private static boolean isCount(String text, Numeral numeral, boolean bounded) {
        boolean japanese = Around.isJapanese(Around.charAt(text, numeral.end()))
                || Around.isJapanese(Around.charAt(text, numeral.start() - 1));
        if (japanese || isYear(numeral)) {
            return bounded && !isYear(numeral);
        }
        return bounded
                || (Labels.leadsToQuantity(text, numeral.start()) && somethingIsCounted(text, numeral.end()))
                || isAfterSign(text, numeral.start());
    }

    private static boolean isAfterSign(String text, int start) {
        int end = Around.skipSpacesBack(text, start);
        return "<>=≤≥±".indexOf(Around.charAt(text, end - 1)) >= 0 && end > 0;
    }

    private static boolean isYear(Numeral numeral) {
        return numeral.form() == Form.INTEGER
                && numeral.value() >= FIRST_YEAR
                && numeral.value() <= LAST_YEAR
                && numeral.end() - numeral.start() == 4;
    }

    /** Whether a noun in the plural follows soon. */
    private static boolean somethingIsCounted(String text, int end) {
        int at = end;
        for (int words = 0; words < ADJECTIVES; words++) {
            String word = Around.wordAfter(text, at);
            if (words == 0 && isShareInParentheses(text, at)) {
                return true;
            }
            if (word.isEmpty() || NO_NOUN.contains(word)) {
                return false;
            }
            if (COUNTED.contains(word) || isPlural(word)) {
                return true;
            }
            at += word.length() + (Around.charAt(text, at) == ' ' ? 1 : 0);
        }
        return false;
    }

    /** {@code 16 (84 %)}. */
    private static boolean isShareInParentheses(String text, int end) {
        int open = Around.skipSpaces(text, end);
        int close = Around.charAt(text, open) == '(' ? text.indexOf(')', open) : -1;
        return close > 0 && close - open < 12 && text.charAt(close - 1) == '%';
    }

    private static boolean isPlural(String word) {
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
    }
}

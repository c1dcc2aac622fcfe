package org.sekisho.finding.quantity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.Numeral.Form;
import org.sekisho.finding.quantity.Numerals.JapaneseNumerals;

/**
 * Numbers that only say about how much: {@code several hundred}, {@code tens of thousands of}, {@code 数百}, {@code 数10}. Several are
 * two and more and fewer than ten; hundreds are fewer than a thousand, and thousands fewer than a million.
 */
final class VagueNumerals {

    private static final String SCALE = "(?:tens?|dozens?|hundreds?|thousands?|millions?|billions?|trillions?)(?: of)?";

    private static final Pattern SEVERAL = Pattern.compile(
            "(?i)(?:several|few|a few|a couple of|(many|multiple)(?= ))((?:[ -]" + SCALE + "){0,3})(?![a-z])");

    private static final Pattern HUNDREDS = Pattern.compile(
            "(?i)(tens|dozens|hundreds|thousands|millions|billions|trillions) of(?: (?:thousands|millions|billions) of)?(?![a-z])");

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private static final Pattern JAPANESE =
            Pattern.compile("(?:[数幾]|何(?=[十百千万億]))(?:(10{1,3})(?![0-9])|([十百千]))?([万億兆])?");

    private static final double LEAST = 2;
    private static final double MANY = 10;
    private static final double NEXT_SCALE = 1000;

    private VagueNumerals() {}

    static @Nullable Numeral english(String text, int start) {
        Matcher several = SEVERAL.matcher(text).region(start, text.length());
        if (several.lookingAt()) {
            boolean scaled = !several.group(2).isEmpty();
            return several.group(1) != null && !scaled
                    ? null
                    : numeral(scale(several.group(2)), MANY, start, several.end(), scaled ? Form.ELABORATE : Form.WORD);
        }
        Matcher hundreds = HUNDREDS.matcher(text).region(start, text.length());
        if (!hundreds.lookingAt()) {
            return null;
        }
        double first = scale(hundreds.group(1));
        double most = first >= NEXT_SCALE ? NEXT_SCALE : MANY;
        return numeral(scale(hundreds.group()), most, start, hundreds.end(), Form.ELABORATE);
    }

    private static double scale(String words) {
        return WORD.matcher(words.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group().replaceFirst("s$", ""))
                .mapToDouble(EnglishNumerals::scale)
                .reduce(1, (one, other) -> one * other);
    }

    static boolean mayStartJapanese(char c) {
        return c == '数' || c == '幾' || c == '何';
    }

    /** One in Japanese; none where the character is the end of a word, as in {@code 複数}. */
    static @Nullable Numeral japanese(String text, int start) {
        Matcher several = JAPANESE.matcher(text).region(start, text.length());
        if (!several.lookingAt()) {
            return null;
        }
        boolean alone = several.end() == start + 1;
        char before = Around.charAt(text, start - 1);
        if (alone && before != '約' && (before >= '一' && before <= '鿿' || DigitNumerals.isDigit(before))) {
            return null;
        }
        String digits = several.group(1);
        double scale = (digits == null ? JapaneseNumerals.scale(several.group(2)) : Double.parseDouble(digits))
                * JapaneseNumerals.scale(several.group(3));
        return numeral(scale, MANY, start, several.end(), Form.KANJI);
    }

    private static Numeral numeral(double scale, double most, int start, int end, Form form) {
        return new Numeral(LEAST * scale, start, end, form, false, most * scale);
    }
}

package org.sekisho.finding.quantity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.Numeral.Form;
import org.sekisho.finding.quantity.Numerals.JapaneseNumerals;

/**
 * Numbers that only say about how much: {@code several hundred}, {@code tens of thousands of}, {@code 数百}, {@code 数10}, {@code 10数}. Several are
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

    /** {@code 10数} and {@code 百数十}: so many, and several more. */
    private static final Pattern MORE = Pattern.compile(
            "(?:([1-9][0-9]{0,2}0)(?![0-9])|([一二三四五六七八九]?百)?([一二三四五六七八九]?十)?)数(十)?([万億兆])?(?![値字列式学理多個])");

    /** {@code 二三百} and {@code 二、三十万}: one of two that follow each other, so many times. */
    private static final Pattern ONE_OR_THE_NEXT =
            Pattern.compile("([一二三四五六七八])[、・]?([二三四五六七八九])(?:([十百千])([万億兆])?|([万億兆]))");

    /** Of these, 数 is the number, and the unit is that of its amount; 層数10nm is one layer of several tens of them. */
    private static final List<String> COUNTED = List.of("波", "回転", "ビット", "画素", "ピクセル", "サンプル");

    /** Last characters of what is measured, and of words before an amount: several of its unit follow. */
    private static final String MEASURED = "径離程厚幅長高深度力圧量積率速重荷温間約各隔最";

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

    /**
     * One in Japanese; none where the character is the end of a word, as in {@code 複数} and {@code 周波数100}. Where it may be either,
     * the number is what either of them may mean.
     */
    static @Nullable Numeral japanese(String text, int start) {
        Matcher several = JAPANESE.matcher(text).region(start, text.length());
        if (!several.lookingAt()) {
            return null;
        }
        boolean alone = several.end() == start + 1;
        char before = Around.charAt(text, start - 1);
        boolean word = before >= '一' && before <= '鿿' && MEASURED.indexOf(before) < 0;
        boolean counted = COUNTED.stream().anyMatch(thing -> text.startsWith(thing, start - thing.length()));
        if (counted || alone && (word || DigitNumerals.isDigit(before))) {
            return null;
        }
        String digits = several.group(1);
        double scale = (digits == null ? JapaneseNumerals.scale(several.group(2)) : Double.parseDouble(digits))
                * JapaneseNumerals.scale(several.group(3));
        double least = word ? 1 : LEAST; // 段数100 and 塔数100m differ by their first word alone
        return new Numeral(least * scale, start, several.end(), Form.KANJI, false, MANY * scale);
    }

    /** A number and several more, in Japanese; null if what starts there is another. */
    static @Nullable Numeral more(String text, int start) {
        boolean may = JapaneseNumerals.mayStart(text.charAt(start)) || DigitNumerals.isDigit(text.charAt(start));
        Matcher either = ONE_OR_THE_NEXT.matcher(text).region(start, text.length());
        if (may && either.lookingAt() && kanji(either.group(2)) == kanji(either.group(1)) + 1) {
            double times = JapaneseNumerals.scale(either.group(3))
                    * JapaneseNumerals.scale(either.group(4) == null ? either.group(5) : either.group(4));
            return new Numeral(
                    kanji(either.group(1)) * times,
                    start,
                    either.end(),
                    Form.KANJI,
                    false,
                    Math.nextUp(kanji(either.group(2)) * times));
        }
        Matcher more = may ? MORE.matcher(text).region(start, text.length()) : null;
        if (more == null || !more.lookingAt()) {
            return null;
        }
        double first =
                more.group(1) != null ? Double.parseDouble(more.group(1)) : kanji(more.group(2)) + kanji(more.group(3));
        double several = JapaneseNumerals.scale(more.group(4));
        double scale = JapaneseNumerals.scale(more.group(5));
        boolean fits = first % (MANY * several) == 0;
        return fits
                ? new Numeral(
                        (first + LEAST * several) * scale,
                        start,
                        more.end(),
                        Form.KANJI,
                        false,
                        (first + MANY * several) * scale)
                : null;
    }

    private static double kanji(@Nullable String written) {
        Numeral read = written == null ? null : JapaneseNumerals.at(written, 0);
        return read == null ? 0 : read.value();
    }

    private static Numeral numeral(double scale, double most, int start, int end, Form form) {
        return new Numeral(LEAST * scale, start, end, form, false, most * scale);
    }
}

package org.sekisho.curation.control;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers as laws in Japanese write them. */
final class Kanji {

    private static final String DIGITS = "〇一二三四五六七八九";

    /** {@code 五、〇〇〇}: thousands are parted by the mark that parts clauses, too. */
    private static final Pattern THOUSANDS =
            Pattern.compile("[一二三四五六七八九][〇一二三四五六七八九]{0,2}(?:、[〇一二三四五六七八九]{3})+(?![〇一二三四五六七八九])");

    private Kanji() {}

    /** A copy for finding quantities, of the same length: with figures where kanji have thousands. */
    static String withFigures(String text) {
        StringBuilder figures = new StringBuilder(text);
        THOUSANDS.matcher(text).results().forEach(found -> put(found, figures));
        return figures.toString();
    }

    private static void put(MatchResult found, StringBuilder figures) {
        for (int i = found.start(); i < found.end(); i++) {
            int digit = DIGITS.indexOf(figures.charAt(i));
            figures.setCharAt(i, digit < 0 ? ',' : (char) ('0' + digit));
        }
    }

    /** A number below a hundred as laws cite it: 二十一. */
    public static String written(int number) {
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
    }

    /** The number that kanji stand for, with 十 and 百 or digit by digit; 0 if they stand for none. */
    public static int number(String kanji) {
        int total = 0;
        int digit = -1;
        for (int i = 0; i < kanji.length(); i++) {
            int place = "十百千".indexOf(kanji.charAt(i));
            int value = DIGITS.indexOf(kanji.charAt(i));
            if (place >= 0) {
                total += Math.max(digit < 0 ? 1 : digit, 0) * (int) Math.pow(10, 1 + place);
                digit = -1;
            } else if (value >= 0) {
                digit = digit < 0 ? value : 10 * digit + value;
            } else {
                return 0;
            }
        }
        return total + Math.max(digit, 0);
    }
}

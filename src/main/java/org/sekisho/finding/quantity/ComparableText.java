package org.sekisho.finding.quantity;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text's copy for comparing, and the way back: full-width digits and ㎞ become plain, as NFKC has it, and every
 * character still knows where in the text it came from.
 *
 * <p>Raised and lowered figures, ½ and ① are left as they are, since NFKC would turn 10⁵ into 105.
 */
final class ComparableText {

    private static final String KEPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉½¼¾";

    private final String plain;

    /** Starts and ends in the text of each character of the copy; null where the copy is the text. */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;

    private ComparableText(String plain, int @Nullable [] starts, int @Nullable [] ends) {
        this.plain = plain;
        this.starts = starts;
        this.ends = ends;
    }

    public static ComparableText of(String words) {
        int first = firstToChange(words);
        return first < 0 ? new ComparableText(words, null, null) : changed(words);
    }

    public String plain() {
        return plain;
    }

    /** The start in the text of a character of the copy. */
    public int start(int index) {
        return starts == null ? index : starts[index];
    }

    /** The end in the text of the character before an index of the copy. */
    public int end(int index) {
        return ends == null ? index : ends[index - 1];
    }

    private static int firstToChange(String words) {
        for (int index = 0; index < words.length(); index++) {
            char c = words.charAt(index);
            if (c >= 0xA0 && (needsChange(c) || isMark(words, index))) {
                return index;
            }
        }
        return -1;
    }

    private static ComparableText changed(String words) {
        StringBuilder plain = new StringBuilder(words.length() + 16);
        int[] starts = new int[words.length() + 16];
        int[] ends = new int[words.length() + 16];
        int index = 0;
        while (index < words.length()) {
            int end = endOfCluster(words, index);
            int from = plain.length();
            append(words, index, end, plain);
            if (plain.length() > starts.length) {
                starts = Arrays.copyOf(starts, plain.length() * 2);
                ends = Arrays.copyOf(ends, plain.length() * 2);
            }
            Arrays.fill(starts, from, plain.length(), index);
            Arrays.fill(ends, from, plain.length(), end);
            index = end;
        }
        return new ComparableText(plain.toString(), starts, ends);
    }

    private static void append(String words, int start, int end, StringBuilder plain) {
        char c = words.charAt(start);
        if (end - start == 1 && (c < 0xA0 || !needsChange(c))) {
            plain.append(c);
        } else if (c == 'º' || c == '˚' || c == '゜') {
            plain.append('°');
        } else if (c == '□' || c == '〇') {
            plain.append(c);
        } else {
            plain.append(Normalizer.normalize(words.substring(start, end), Normalizer.Form.NFKC));
        }
    }

    private static int endOfCluster(String words, int start) {
        int end = start + Character.charCount(words.codePointAt(start));
        while (end < words.length() && isMark(words, end)) {
            end++;
        }
        return end;
    }

    /** Whether a character belongs to the one before it: an accent, or the voicing mark of half-width katakana. */
    private static boolean isMark(String words, int index) {
        char c = words.charAt(index);
        return c >= 0x300
                && (c == 'ﾞ' || c == 'ﾟ' || c == '゙' || c == '゚' || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static boolean needsChange(char c) {
        if (KEPT.indexOf(c) >= 0 || (c >= '①' && c <= '⓿') || (c >= '⅐' && c <= '⅞')) {
            return false;
        }
        return c == '˚' || !isPlain(c);
    }

    /** The common ones at once; for the rest the library is asked. */
    private static boolean isPlain(char c) {
        boolean common = (c >= 'ぁ' && c <= 'ゖ')
                || (c >= 'ァ' && c <= 'ヾ')
                || (c >= '一' && c <= '鿿')
                || (c >= 'À' && c <= 'ÿ')
                || (c >= '‐' && c <= '”')
                || (c >= 'Α' && c <= 'ω')
                || c == '。'
                || c == '、';
        return c != 'º' && (common && c != '‑' || Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFKC));
    }
}

package org.sekisho.finding.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words around a place of a text, for deciding what a number there is. */
final class Around {

    private static final int LONGEST_WORD = 24;

    private Around() {}

    /** The words of a text, for asking whether one is among them. */
    static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /** The phrases of a text, which are parted by bars or lines, in their order. */
    static List<String> phrases(String text) {
        return List.of(text.strip().split("\\s*[|\n]\\s*"));
    }

    /** The word of letters before a place, in small letters, with at most a space and a point between; or nothing. */
    static String wordBefore(String text, int start) {
        return text.substring(startOfWordBefore(text, start), skipBack(text, start))
                .toLowerCase(Locale.ROOT);
    }

    static int startOfWordBefore(String text, int start) {
        int end = skipBack(text, start);
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && isWord(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** The word of letters after a place, as written, with at most a space between; or nothing. */
    static String wordAfter(String text, int end) {
        int from = Math.min(charAt(text, end) == ' ' ? end + 1 : end, text.length());
        int to = from;
        while (to < text.length()
                && to - from < LONGEST_WORD
                && (isWord(text.charAt(to)) || (to > from && text.charAt(to) == '-'))) {
            to++;
        }
        return text.substring(from, to);
    }

    static int skipSpaces(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    static int skipSpacesBack(String text, int at) {
        int next = at;
        while (next > 0 && text.charAt(next - 1) == ' ') {
            next--;
        }
        return next;
    }

    static char charAt(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    static boolean isWord(char c) {
        return Character.isLetter(c) && c < 0x2E80;
    }

    static boolean isJapanese(char c) {
        return c >= 0x3040 && c <= 0x9FFF;
    }

    private static int skipBack(String text, int start) {
        int end = skipSpacesBack(text, start);
        return end > 1 && text.charAt(end - 1) == '.' && isWord(text.charAt(end - 2)) ? end - 1 : end;
    }
}

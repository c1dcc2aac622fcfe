package org.sekisho.reading.passage;

import java.util.List;

/** Divides Japanese and Chinese, which end sentences with a mark and put no spaces between words. */
final class IdeographicSentences {

    /** About as much text as {@link CoreNlpSentences#LONGEST} tokens. */
    static final int LONGEST = 1_000;

    private static final String ENDS = "。｡！？!?";
    private static final String CLOSING = "。｡！？!?」』）)】〕］］\"”’》〉";
    private static final String[] CUTS_WEAKEST_FIRST = {" \u3000\n\t", "、，,､", "：:", "；;"};

    private final boolean newlineEnds;

    /** @param newlineEnds false where lines only show how wide the page was */
    IdeographicSentences(boolean newlineEnds) {
        this.newlineEnds = newlineEnds;
    }

    List<Stretch> of(String words) {
        Stretches stretches = new Stretches(words);
        int start = 0;
        for (int at = 0; at < words.length(); at++) {
            if (ends(words, at)) {
                at = withClosing(words, at);
                cut(words, start, at + 1, stretches);
                start = at + 1;
                stretches.beginAt(start, false);
            }
        }
        cut(words, start, words.length(), stretches);
        return stretches.toEnd();
    }

    List<Stretch> whole(String words) {
        Stretches stretches = new Stretches(words);
        cut(words, 0, words.length(), stretches);
        return stretches.toEnd();
    }

    private static void cut(String words, int start, int end, Stretches stretches) {
        LongSentence.cuts(end - start, LONGEST, unit -> strength(words, start + unit))
                .forEach(unit -> stretches.beginAt(start + unit, true));
    }

    private boolean ends(String words, int at) {
        char character = words.charAt(at);
        if (character == '\n' || character == '\r') {
            return newlineEnds || blankLineFollows(words, at);
        }
        return ENDS.indexOf(character) >= 0 || (character == '．' || character == '.') && isFullStop(words, at);
    }

    /** Not the point of {@code ３．５} or {@code 図．１}, and not the dot of a word of another script. */
    private static boolean isFullStop(String words, int at) {
        boolean afterJapanese = at > 0 && WrittenLanguage.isIdeographOrKana(words.charAt(at - 1));
        boolean beforeNumber = at + 1 < words.length() && Character.isDigit(words.charAt(at + 1));
        return afterJapanese && !beforeNumber;
    }

    private static boolean blankLineFollows(String words, int at) {
        return words.startsWith("\n\n", at) || words.startsWith("\n\r\n", at);
    }

    private static int withClosing(String words, int at) {
        int last = at;
        while (last + 1 < words.length() && CLOSING.indexOf(words.charAt(last + 1)) >= 0) {
            last++;
        }
        return last;
    }

    private static int strength(String words, int at) {
        for (int strength = CUTS_WEAKEST_FIRST.length; strength > 0; strength--) {
            if (CUTS_WEAKEST_FIRST[strength - 1].indexOf(words.charAt(at)) >= 0) {
                return strength;
            }
        }
        return LongSentence.WEAKEST;
    }
}

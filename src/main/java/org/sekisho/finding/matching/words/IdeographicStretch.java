package org.sekisho.finding.matching.words;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/**
 * Characters of a script without spaces that follow each other, in their usual forms (NFKC), and where each came from.
 *
 * <p>Loanwords are written in several ways: センサー and センサ, ウェーハ and ウエハ, ヴァルブ and バルブ. {@link #foldInto} makes
 * one of them: a long vowel is dropped after two or more katakana (so that ビール stays apart from ビル), small vowels are
 * made big, ヴ is ブ.
 */
final class IdeographicStretch {

    private static final String SMALL = "ァィゥェォ";
    private static final String BIG = "アイウエオ";
    private static final String VOICED = "バビブベボ";
    private static final char LONG = 'ー';
    private static final int LONG_VOWEL_FROM = 2;

    private final StringBuilder characters = new StringBuilder();
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int end;

    private IdeographicStretch() {}

    static IdeographicStretch of(String text, int start) {
        IdeographicStretch stretch = new IdeographicStretch();
        int at = start;
        while (at < text.length() && WordClass.of(text.codePointAt(at)) == WordClass.ALONE) {
            int unit = at;
            at += Character.charCount(text.codePointAt(at));
            while (at < text.length() && WordClass.of(text.codePointAt(at)) == WordClass.STICKING) {
                at += Character.charCount(text.codePointAt(at));
            }
            stretch.add(Spelling.small(text.substring(unit, at)), unit, at);
        }
        stretch.end = at;
        return stretch;
    }

    private void add(String usual, int start, int unitEnd) {
        for (int i = 0; i < usual.length(); i++) {
            int place = characters.length();
            if (place == starts.length) {
                starts = Arrays.copyOf(starts, place * 2);
                ends = Arrays.copyOf(ends, place * 2);
            }
            starts[place] = start;
            ends[place] = unitEnd;
            characters.append(usual.charAt(i));
        }
    }

    String characters() {
        return characters.toString();
    }

    int length() {
        return characters.length();
    }

    /** Where the text goes on after it. */
    int end() {
        return end;
    }

    /** Where a character stands in the text. */
    int start(int place) {
        return starts[place];
    }

    /** Where what ends before a place ends in the text. */
    int endAt(int place) {
        return ends[place - 1];
    }

    /** The place after all characters that one character of the text became. */
    int endOfUnit(int place) {
        int next = place + 1;
        while (next < length() && starts[next] == starts[place]) {
            next++;
        }
        return next;
    }

    boolean maybeJapanese() {
        return characters.codePoints().allMatch(character -> switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, COMMON, INHERITED, LATIN -> true;
            default -> false;
        });
    }

    /** Adds a word's characters to a run, in one spelling for all ways to write a loanword. */
    void foldInto(Run run, Morpheme morpheme, int word) {
        int at = morpheme.start();
        while (at < morpheme.end()) {
            int next = endOfFolded(at, morpheme.end());
            if (!dropped(at)) {
                run.addIdeographic(
                        folded(at, next),
                        word,
                        starts[at],
                        ends[next - 1],
                        morpheme.unknown() || at == morpheme.start(),
                        morpheme.unknown() || next == morpheme.end());
            }
            at = next;
        }
    }

    private int endOfFolded(int at, int limit) {
        int next = at + 1;
        if (characters.charAt(at) == 'ヴ' && next < limit && SMALL.indexOf(characters.charAt(next)) >= 0) {
            next++;
        }
        while (next < limit && dropped(next)) {
            next++;
        }
        return next;
    }

    private char folded(int at, int next) {
        char character = characters.charAt(at);
        if (character == 'ヴ') {
            int vowel = next > at + 1 ? SMALL.indexOf(characters.charAt(at + 1)) : -1;
            return VOICED.charAt(vowel < 0 ? 2 : vowel);
        }
        int small = SMALL.indexOf(character);
        return small < 0 ? character : BIG.charAt(small);
    }

    private boolean dropped(int at) {
        if (characters.charAt(at) != LONG || at < LONG_VOWEL_FROM) {
            return false;
        }
        for (int before = at - LONG_VOWEL_FROM; before < at; before++) {
            if (!isKatakana(characters.charAt(before))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKatakana(char character) {
        return character == LONG || UnicodeScript.of(character) == UnicodeScript.KATAKANA;
    }
}

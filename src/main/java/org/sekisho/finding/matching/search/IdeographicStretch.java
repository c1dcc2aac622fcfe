package org.sekisho.finding.matching.search;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.sekisho.reading.passage.JapaneseWords.Morpheme;

/**
 * Characters of a script without spaces that follow each other, in their usual forms (NFKC), and where each came from.
 *
 * <p>Loanwords are written in several ways: センサー and センサ, ウェーハ and ウエハ, ヴァルブ and バルブ. {@link #foldInto} makes
 * small vowels big and ヴ ブ, whatever stands around them; long vowels stay, for which of them count depends on where a
 * term begins: see {@link Run}.
 */
final class IdeographicStretch {

    private static final String SMALL = "ァィゥェォ";
    private static final String BIG = "アイウエオ";
    private static final String VOICED = "バビブベボ";

    /** Sound marks by themselves, and the two that join the letter before them. */
    private static final String SPACING_MARKS = "\u309b\u309c";

    private static final String JOINING_MARKS = "\u3099\u309a";

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
            while (at < text.length() && sticks(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            stretch.add(Spelling.small(text.substring(unit, at)), unit, at);
        }
        stretch.end = at;
        return stretch;
    }

    private static boolean sticks(int character) {
        return WordClass.of(character) == WordClass.STICKING || SPACING_MARKS.indexOf(character) >= 0;
    }

    /** A sound mark that no letter takes says nothing. */
    private void add(String usual, int start, int unitEnd) {
        for (int i = 0; i < usual.length(); i++) {
            if (i > 0 && JOINING_MARKS.indexOf(usual.charAt(i)) >= 0) {
                continue;
            }
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

    /** The place in the text after it. */
    int end() {
        return end;
    }

    /** The start of a character in the text. */
    int start(int place) {
        return starts[place];
    }

    /** The end in the text of the character before a place. */
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

    /** Adds a word's characters to a run, small vowels and ヴ in one spelling. */
    void foldInto(Run run, Morpheme morpheme, int word) {
        int at = isWithVowel(morpheme.start() - 1) ? morpheme.start() + 1 : morpheme.start();
        while (at < morpheme.end()) {
            int next = isWithVowel(at) ? at + 2 : at + 1;
            boolean opens = morpheme.unknown() || at == morpheme.start();
            boolean closes = morpheme.unknown() || next >= morpheme.end();
            run.addIdeographic(new Run.Place(folded(at, next), word, starts[at], ends[next - 1], opens, closes));
            at = next;
        }
    }

    /** Whether it is a ヴ with a small vowel after it. */
    private boolean isWithVowel(int at) {
        return at >= 0
                && characters.charAt(at) == 'ヴ'
                && at + 1 < length()
                && SMALL.indexOf(characters.charAt(at + 1)) >= 0;
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
}

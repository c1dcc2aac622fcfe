package org.sekisho.finding.matching.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.sekisho.reading.passage.JapaneseWords;

/**
 * Characters that follow each other without a gap, each in its usual form, and what they are in the text.
 *
 * <p>A loanword is written with its long vowels or without: センサー and センサ, ウェーハ and ウエハ. A term stands where the
 * characters and the term are the same without the long vowels that follow two or more katakana; so ビール stays apart from
 * ビル. The two katakana are counted from where the term begins, and not from where the text does: レーザ is in ファイバレーザ
 * as it is by itself.
 *
 * <p>A short term may begin and end where words do. Inside a word that the dictionary does not know it may begin and end
 * anywhere: ジャイロセンサ is one unknown word and holds センサ, but 導体 is not in 半導体. A term of four characters or more
 * may stand anywhere: that it says something else by chance is rarer than that the text was divided wrongly.
 */
public final class Run {

    private static final int LONG_TERM = 4;
    private static final int LONGEST_WORD = 16;
    private static final char LONG_VOWEL = 'ー';
    private static final int LONG_VOWEL_FROM = 2;

    /**
     * A character.
     *
     * @param word number of the word that it belongs to, which stands from start to end in the text
     * @param opens whether a short term may begin with it
     * @param closes whether a short term may end with it
     */
    record Place(char character, int word, int start, int end, boolean opens, boolean closes) {}

    private final List<Place> places = new ArrayList<>();

    /** Long vowels after two katakana. */
    private final BitSet silent = new BitSet();

    private boolean ideographic;
    private boolean japanese;

    void add(Place place) {
        silent.set(places.size(), place.character() == LONG_VOWEL && isAfterKatakana());
        places.add(place);
    }

    private boolean isAfterKatakana() {
        int size = places.size();
        return size >= LONG_VOWEL_FROM && isKatakana(at(size - 1)) && isKatakana(at(size - 2));
    }

    private static boolean isKatakana(char character) {
        return character == LONG_VOWEL || UnicodeScript.of(character) == UnicodeScript.KATAKANA;
    }

    void addIdeographic(Place place) {
        add(place);
        ideographic = true;
    }

    /** Says that the dictionary divides it. */
    void isJapanese() {
        japanese = true;
    }

    /** Whether it holds anything but letters of scripts with spaces between words. */
    boolean isIdeographic() {
        return ideographic;
    }

    public int length() {
        return places.size();
    }

    public char at(int place) {
        return places.get(place).character();
    }

    /**
     * The last place of a term that stands here, and begins and ends where a term may; -1 if it does not.
     *
     * @param term as {@link #term} has it
     * @param on whether it may go on after its last character
     */
    public int lastOf(String term, int at, boolean on) {
        int last = at - 1;
        for (int i = 0; i < term.length(); i++) {
            last = withSilent(last, at) + 1;
            if (last >= places.size() || at(last) != term.charAt(i)) {
                return -1;
            }
        }
        int whole = withSilent(last, at);
        if (term.length() >= LONG_TERM) {
            return whole;
        }
        if (!places.get(at).opens() || isEndOfAnother(at, whole)) {
            return -1;
        }
        return on || places.get(whole).closes() ? whole : places.get(last).closes() ? last : -1;
    }

    /** Whether it begins within a longer word that the dictionary has and goes on behind that: 生物剤 in 微生物 and 剤. */
    private boolean isEndOfAnother(int first, int last) {
        int from = first;
        int to = first;
        while (japanese && from > 0 && first - from < LONGEST_WORD && Character.isIdeographic(at(from - 1))) {
            from--;
        }
        while (from < first && to < places.size() && to - last < LONGEST_WORD && Character.isIdeographic(at(to))) {
            to++;
        }
        int begin = first - from;
        StringBuilder ideographs = new StringBuilder();
        places.subList(from, to).forEach(place -> ideographs.append(place.character()));
        return to > first
                && JapaneseWords.whole(ideographs.toString()).stream()
                        .anyMatch(word -> !word.unknown()
                                && word.start() < begin
                                && begin < word.end()
                                && word.end() <= begin + last - first);
    }

    /** The last of the long vowels after a place that say nothing in a term which begins somewhere. */
    private int withSilent(int place, int begin) {
        int last = place;
        while (last + 1 - begin >= LONG_VOWEL_FROM && silent.get(last + 1)) {
            last++;
        }
        return last;
    }

    public int word(int place) {
        return places.get(place).word();
    }

    public int start(int place) {
        return places.get(place).start();
    }

    public int end(int place) {
        return places.get(place).end();
    }

    /** All of its characters as a term to be looked for. */
    String term() {
        StringBuilder term = new StringBuilder(places.size());
        for (int place = silent.nextClearBit(0); place < places.size(); place = silent.nextClearBit(place + 1)) {
            term.append(at(place));
        }
        return term.toString();
    }

    /** All of its characters but the long vowels: a term that stands in it is in there, too, without its own. */
    public String characters() {
        StringBuilder characters = new StringBuilder(places.size());
        places.forEach(place -> characters.append(place.character()));
        return withoutLongVowels(characters.toString());
    }

    public static String withoutLongVowels(String characters) {
        return characters.indexOf(LONG_VOWEL) < 0 ? characters : characters.replace(String.valueOf(LONG_VOWEL), "");
    }

    /** Says how long and not what: the characters may be an applicant's. */
    @Override
    public String toString() {
        return "run of " + places.size();
    }
}

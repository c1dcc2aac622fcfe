package org.sekisho.finding.matching.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that follow each other without a gap, each in its usual form, and what they are in the text.
 *
 * <p>A short term may begin and end where words do. Inside a word that the dictionary does not know it may begin and end
 * anywhere: ジャイロセンサ is one unknown word and holds センサ, but 導体 is not in 半導体. A term of four characters or more
 * may stand anywhere: that it says something else by chance is rarer than that the text was divided wrongly.
 */
public final class Run {

    private static final int LONG_TERM = 4;

    /**
     * A character.
     *
     * @param opens whether a short term may begin with it
     * @param closes whether a short term may end with it
     */
    private record Place(char character, int word, int start, int end, boolean opens, boolean closes) {}

    private final List<Place> places = new ArrayList<>();
    private boolean ideographic;

    void add(char character, int word, int start, int end, boolean opens, boolean closes) {
        places.add(new Place(character, word, start, end, opens, closes));
    }

    void addIdeographic(char character, int word, int start, int end, boolean opens, boolean closes) {
        add(character, word, start, end, opens, closes);
        ideographic = true;
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
     * Whether the term stands here and begins and ends where a term may.
     *
     * @param on whether it may go on after its last character
     */
    public boolean holds(String term, int at, boolean on) {
        int last = at + term.length() - 1;
        if (last >= places.size() || !fits(term, at, last, on)) {
            return false;
        }
        for (int i = 0; i < term.length(); i++) {
            if (places.get(at + i).character() != term.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String term, int first, int last, boolean on) {
        return term.length() >= LONG_TERM
                || (places.get(first).opens() && (on || places.get(last).closes()));
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

    /** All of its characters. */
    public String characters() {
        StringBuilder characters = new StringBuilder(places.size());
        places.forEach(place -> characters.append(place.character()));
        return characters.toString();
    }

    /** Says how long and not what: the characters may be an applicant's. */
    @Override
    public String toString() {
        return "run of " + places.size();
    }
}

package org.sekisho.reading.passage;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects where stretches of a block begin, and gives them out without the blanks around them.
 *
 * <p>Only beginnings are collected: each stretch reaches to the next one, so whatever a tokenizer leaves out between two
 * sentences still belongs to one of them and no character of the applicant is lost.
 */
final class Stretches {

    /**
     * Characters of the longest passage of any kind: some searches take time in the square of a passage's length. A
     * sentence of four hundred words has a third of that.
     */
    static final int LONGEST = 10_000;

    private final String words;
    private final List<Stretch> found = new ArrayList<>();
    private int start;
    private boolean continuing;

    Stretches(String words) {
        this.words = words;
    }

    /** Ends the current stretch and begins the next; positions must not go back. */
    void beginAt(int position, boolean continuing) {
        int next = insidePair(position) ? position - 1 : position;
        boolean said = add(next);
        this.continuing = continuing && (said || this.continuing);
        start = Math.max(start, next);
    }

    /** Ends the last stretch and returns all of them. */
    List<Stretch> toEnd() {
        add(words.length());
        return found;
    }

    private boolean add(int end) {
        int first = start;
        int last = end;
        while (first < last && isBlank(words.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(words.charAt(last - 1))) {
            last--;
        }
        boolean said = first < last;
        while (last - first > LONGEST) {
            int cut = cutFrom(first);
            found.add(new Stretch(first, cut, continuing));
            continuing = true;
            first = cut;
        }
        if (first < last) {
            found.add(new Stretch(first, last, continuing));
        }
        return said;
    }

    /** The place to cut a stretch that is too long: the last blank of its second half, or anywhere if it has none. */
    private int cutFrom(int first) {
        for (int at = first + LONGEST; at > first + LONGEST / 2; at--) {
            if (isBlank(words.charAt(at))) {
                return at;
            }
        }
        return insidePair(first + LONGEST) ? first + LONGEST - 1 : first + LONGEST;
    }

    private boolean insidePair(int position) {
        return position > 0
                && position < words.length()
                && Character.isSurrogatePair(words.charAt(position - 1), words.charAt(position));
    }

    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}

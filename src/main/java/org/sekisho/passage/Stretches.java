package org.sekisho.passage;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects where stretches of a block begin, and gives them out without the blanks around them.
 *
 * <p>Only beginnings are collected: each stretch reaches to the next one, so whatever a tokenizer leaves out between two
 * sentences still belongs to one of them and no character of the applicant is lost.
 */
final class Stretches {

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
        if (first < last) {
            found.add(new Stretch(first, last, continuing));
        }
        return first < last;
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

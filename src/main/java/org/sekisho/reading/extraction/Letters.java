package org.sekisho.reading.extraction;

import java.util.Arrays;

/**
 * The small letters of texts one after the other, with nothing between them: digits, signs and blanks are where readers
 * differ, and no secret is made of them alone.
 */
final class Letters {

    private static final int FIRST = 1024;
    private static final int PLAIN = 128;
    private static final int TO_SMALL = 0x20;
    private static final char RAISED_N = 'ⁿ';

    private char[] letters = new char[FIRST];
    private int length;

    /** Adds the letters of a text and returns how many characters they take. */
    int add(CharSequence words) {
        int before = length;
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            if (character < PLAIN) {
                addPlain(character);
            } else if (Character.isHighSurrogate(character) && at + 1 < words.length()) {
                addPair(character, words.charAt(++at));
            } else if (Character.isLetter(character)) {
                add(character == RAISED_N ? 'n' : Character.toLowerCase(character));
            }
        }
        return length - before;
    }

    private void addPlain(char character) {
        int small = character | TO_SMALL;
        if (small >= 'a' && small <= 'z') {
            add((char) small);
        }
    }

    private void addPair(char high, char low) {
        if (Character.isLetter(Character.toCodePoint(high, low))) {
            add(high);
            add(low);
        }
    }

    private void add(char letter) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
        }
        letters[length++] = letter;
    }

    int length() {
        return length;
    }

    char at(int position) {
        return letters[position];
    }

    void clear() {
        length = 0;
    }

    @Override
    public String toString() {
        return length + " letters";
    }

    /** All letters as one string, to look for a short word in. */
    String all() {
        return new String(letters, 0, length);
    }
}

package org.sekisho.reading.extraction;

/**
 * Counts characters that stand for nothing: of private use, unassigned, the replacement character, controls, halves of
 * pairs. A few are ordinary, such as an office's own characters for symbols that Unicode lacked.
 *
 * @param all characters but for blanks
 */
record OddCharacters(int all, int meaningless) {

    private static final int FEWEST = 5;

    /** One in so many is too many: every second line has one. */
    private static final int ONE_IN = 50;

    private static final int REPLACEMENT = 0xFFFD;

    static OddCharacters in(String words) {
        int all = 0;
        int odd = 0;
        for (int at = 0; at < words.length(); ) {
            int character = words.codePointAt(at);
            at += Character.charCount(character);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                all++;
                odd += isOdd(character) ? 1 : 0;
            }
        }
        return new OddCharacters(all, odd);
    }

    boolean areMany() {
        return meaningless >= FEWEST && (long) meaningless * ONE_IN > all;
    }

    private static boolean isOdd(int character) {
        if (character < 0x7F) {
            return character < ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> character == REPLACEMENT;
        };
    }
}

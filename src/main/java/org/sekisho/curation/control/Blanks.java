package org.sekisho.curation.control;

import java.util.regex.Pattern;

/** Blanks of every width, which say nothing in a law but that two words are two. */
final class Blanks {

    private static final Pattern SOME = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

    private Blanks() {}

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u2007' || c == '\u202F';
    }

    /** With one space for each row of blanks, and none at the ends. */
    public static String collapsed(CharSequence text) {
        return SOME.matcher(text).replaceAll(" ").strip();
    }
}

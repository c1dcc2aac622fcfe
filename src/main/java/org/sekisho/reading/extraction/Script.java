package org.sekisho.reading.extraction;

/** Tells writing systems apart, as far as joining lines depends on them. */
public final class Script {

    private Script() {}

    /** Tells whether the character is written without spaces between words. */
    public static boolean japanese(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF00 && character <= 0xFFEF);
        };
    }
}

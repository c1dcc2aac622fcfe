package org.sekisho.reading.extraction.line;

/** Which writing system a character is of, as far as joining lines depends on it. */
public final class Script {

    private Script() {}

    /** Whether the character is written without spaces between words. */
    public static boolean japanese(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF00 && character <= 0xFFEF);
        };
    }

    /** Joins two pieces of one paragraph: a hyphen at the line's end is undone, Japanese gets no space. */
    public static void join(StringBuilder paragraph, String line) {
        if (line.isEmpty()) {
            return;
        }
        int end = paragraph.length();
        if (end > 0) {
            int first = line.codePointAt(0);
            char last = paragraph.charAt(end - 1);
            if (last == '\u00AD' || hyphenated(paragraph, first)) {
                paragraph.setLength(end - 1);
            } else if (!(japanese(paragraph.codePointBefore(end)) && japanese(first))) {
                paragraph.append(' ');
            }
        }
        paragraph.append(line);
    }

    private static boolean hyphenated(CharSequence paragraph, int next) {
        int end = paragraph.length();
        char last = paragraph.charAt(end - 1);
        return (last == '-' || last == '\u2010')
                && end > 1
                && Character.isLowerCase(paragraph.charAt(end - 2))
                && Character.isLowerCase(next);
    }
}

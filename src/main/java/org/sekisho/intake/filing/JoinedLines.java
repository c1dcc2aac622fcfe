package org.sekisho.intake.filing;

/**
 * The one step by which lines become text, in every format: a break inside a script without blanks is nothing, and
 * between other words it is a blank.
 */
public final class JoinedLines {

    private static final String BREAKS = "\n\r\u000B\f\u0085\u2028\u2029";
    private static final char IDEOGRAPHIC_BLANK = '\u3000';

    private JoinedLines() {}

    /** Joins two lines of one paragraph; a hyphen at the line's end is undone. */
    public static void join(StringBuilder paragraph, String line) {
        if (line.isEmpty()) {
            return;
        }
        int end = paragraph.length();
        if (end > 0) {
            int first = line.codePointAt(0);
            if (paragraph.charAt(end - 1) == '\u00AD' || hyphenated(paragraph, first)) {
                paragraph.setLength(end - 1);
            } else if (!(isBlankless(paragraph.codePointBefore(end)) && isBlankless(first))) {
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

    /** The text as one line, blanks collapsed, and none around it. */
    public static String of(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean breaks = false;
            while (end < text.length() && (isBlank(text.charAt(end)) || text.charAt(end) == IDEOGRAPHIC_BLANK)) {
                breaks |= BREAKS.indexOf(text.charAt(end++)) >= 0;
            }
            if (end == at) {
                line.append(text.charAt(at++));
            } else {
                blanks(text, at, end, breaks, line);
                at = end;
            }
        }
        return line.toString().strip();
    }

    private static boolean isBlank(char character) {
        return character == ' '
                || character == '\t'
                || character == '\u00A0'
                || character >= '\u001C' && character <= '\u001F'
                || BREAKS.indexOf(character) >= 0;
    }

    private static void blanks(CharSequence text, int from, int to, boolean breaks, StringBuilder line) {
        if (!breaks) {
            line.append(text.subSequence(from, to).toString().replaceAll("[\\s\\u00A0]+", " "));
        } else if (line.isEmpty() || to == text.length() || !goesOn(line, Character.codePointAt(text, to))) {
            line.append(' ');
        }
    }

    /** Two numbers in lines below each other are two. */
    private static boolean goesOn(StringBuilder line, int next) {
        int last = line.codePointBefore(line.length());
        return isBlankless(last) && isBlankless(next) && !(Character.isDigit(last) && Character.isDigit(next));
    }

    /** Whether the character is written without blanks between words. */
    public static boolean isBlankless(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN, JAVANESE, BALINESE -> true;
            default ->
                (character >= 0x3000 && character <= 0x303F)
                        || character == 0x30FC
                        || (character >= 0xFF00 && character <= 0xFFEF);
        };
    }
}

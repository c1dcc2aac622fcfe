package org.sekisho.intake.filing;

/**
 * Names that applicants gave, such as those of files, as they may be shown on a terminal, in a log or in a report. A character
 * that is not seen but does something there (ends a line, moves the cursor, turns the order of writing around) could forge what
 * stands beside it, and is shown as {@code \uFFFD}.
 */
public final class VisibleText {

    private static final int REPLACEMENT = 0xFFFD;

    private VisibleText() {}

    public static String of(String words) {
        if (isVisible(words)) {
            return words;
        }
        StringBuilder shown = new StringBuilder(words.length());
        words.codePoints()
                .map(character -> acts(character) ? REPLACEMENT : character)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Whether it can be shown as it is. */
    public static boolean isVisible(String words) {
        return words.codePoints().noneMatch(VisibleText::acts);
    }

    private static boolean acts(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}

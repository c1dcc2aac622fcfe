package org.sekisho.intake.filing;

import java.util.regex.Pattern;

/**
 * Compiles patterns for an applicant's text in which {@code \b} is the edge of a word and is found in one step.
 *
 * <p>Java's own looks back over all accents before it, as long as there are some, so that a text of nothing but accents
 * takes time in the square of its length; and what it takes for a letter differs between versions of Java. Here a word is
 * of letters, digits and low lines, of any script.
 */
public final class WordEdges {

    private static final String WORD = "[\\p{L}\\p{Nd}_]";

    private static final String EDGE = "(?:(?<=%1$s)(?!%1$s)|(?<!%1$s)(?=%1$s))".formatted(WORD);

    private WordEdges() {}

    public static Pattern compile(String pattern, int flags) {
        return Pattern.compile(pattern.replace("\\b", EDGE), flags);
    }

    public static Pattern compile(String pattern) {
        return compile(pattern, 0);
    }
}

package org.sekisho.reading.passage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;

/**
 * A sentence, heading or title of a filing, and where to find it again.
 *
 * <p>{@code words} are the applicant's own, character for character, so that evidence can quote them and a page can
 * mark them. Matching normalises its own copy.
 *
 * @param label the claim's number or the paragraph's number as printed; empty where there is none
 * @param heading the nearest heading above, or of a heading itself; empty where there is none
 * @param document name of the document it stands in
 * @param page from 1; 0 where the format knows no pages
 * @param span where the words stand in the {@link FilingText}
 * @param continuing whether it goes on with the sentence of the passage before it, which was too long for one
 * @param recognised how surely a program recognised the words in a picture; null where they were text already
 */
public record Passage(
        Section section,
        String label,
        String heading,
        String document,
        int page,
        TextSpan span,
        String words,
        boolean continuing,
        @Nullable Recognised recognised) {

    private static final int LONGEST_LABEL = 16;

    /** A number, with the mark of ours that tells sets of claims apart: {@code 12}, {@code 0012a}, {@code amended 1}. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?:amended|other|[a-z]{2,3}) )?\\P{L}*\\p{N}+\\p{L}?\\P{L}*");

    public Passage {
        if (words.length() != span.length()) {
            throw new IllegalArgumentException(
                    "Passage at %s has %d characters of text".formatted(span, words.length()));
        }
    }

    /** Returns the words at a span of the filing's text that lies within this passage. */
    public String quote(TextSpan within) {
        if (!span.contains(within)) {
            throw new IllegalArgumentException("%s lies outside passage %s".formatted(within, span));
        }
        return words.substring(within.start() - span.start(), within.end() - span.start());
    }

    /** The same passage with other words, which stand at another place. */
    public Passage saying(int start, String others) {
        TextSpan there = new TextSpan(start, start + others.length());
        return new Passage(section, label, heading, document, page, there, others, continuing, recognised);
    }

    /** Tells whether it is a heading, which names what follows and states nothing. */
    public boolean isHeading() {
        return words.equals(heading);
    }

    /** The place for a person: {@code claim 1}, {@code [0012]}, {@code abstract}, {@code page 3}. */
    public String place() {
        return switch (section) {
            case TITLE -> "title";
            case ABSTRACT -> "abstract";
            case GOVERNMENT_INTEREST -> "government interest";
            case REVIEW_REQUEST -> "request for review";
            case CLAIM -> tells(label) ? "claim " + label : "claims";
            case DESCRIPTION -> tells(label) ? "[" + label + "]" : page > 0 ? "page " + page : "description";
        };
    }

    /** Tells whether a label may be shown where words may not: a number may, anything else a document has may not. */
    private static boolean tells(String label) {
        return label.length() <= LONGEST_LABEL && NUMBER.matcher(label).matches();
    }

    /** Says where the passage is and not what it says: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%s page %d, %d to %d".formatted(place(), page, span.start(), span.end());
    }
}

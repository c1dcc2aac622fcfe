package org.sekisho.intake.filing;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph, claim, title or abstract, in the applicant's own characters.
 *
 * @param label the claim's number, or the paragraph's number as printed ({@code 0012}); empty where there is none
 * @param heading the nearest heading above it; empty where there is none
 * @param document the name of the document it stands in
 * @param page the page, from 1; 0 where the format knows no pages
 * @param recognised how surely a program recognised the words in a picture; null where they were text already
 */
public record TextBlock(
        Section section,
        String label,
        String heading,
        String document,
        int page,
        String words,
        @Nullable Recognised recognised) {

    public TextBlock {
        if (words.isBlank()) {
            throw new IllegalArgumentException("A block of %s in %s says nothing".formatted(section, document));
        }
    }

    /** A block of text that nobody had to recognise, of which no more is known. */
    public static TextBlock of(Section section, String document, String words) {
        return new TextBlock(section, "", "", document, 0, words, null);
    }

    /** Says where the block is and not what it says: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "%s, page %d, %d characters".formatted(section, page, words.length());
    }
}

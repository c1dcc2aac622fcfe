package org.sekisho.reading.extraction;

import java.util.List;
import org.sekisho.intake.filing.PlacedPage.PlacedWord;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;

/**
 * The words that were recognised on a page.
 *
 * @param paragraphs marked as recognised, each with its own confidence
 * @param confidence the mean over all words, of 100; 0 if there are none
 * @param blank whether nothing at all is printed on the page: it has one colour
 * @param placed the words and where each stands
 * @param unmade about how many letters stand in rows of which no word was made out
 */
public record RecognisedPage(
        List<Paragraph> paragraphs, int confidence, boolean blank, List<PlacedWord> placed, int unmade) {

    /** Letters that stand for words; fewer that are not made out may be marks of a drawing. */
    public static final int MANY_UNMADE = 11;

    public RecognisedPage {
        paragraphs = List.copyOf(paragraphs);
        placed = List.copyOf(placed);
    }

    @Override
    public String toString() {
        return "%d paragraphs, confidence %d".formatted(paragraphs.size(), confidence);
    }
}

package org.sekisho.intake.filing;

import java.util.List;

/**
 * A page of which is known where its words stand, as of one whose words were recognised in a picture.
 *
 * @param document its name
 * @param page from 1
 * @param words in reading order
 */
public record PlacedPage(String document, int page, List<PlacedWord> words) {

    public PlacedPage {
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "page %d, %d words placed".formatted(page, words.size());
    }
}

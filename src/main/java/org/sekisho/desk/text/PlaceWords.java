package org.sekisho.desk.text;

import org.sekisho.reading.passage.Passage;

/**
 * Where in a filing something stands, in the reader's language.
 *
 * @param key of the words
 * @param label what they name: a claim's or a page's number, a paragraph's as printed
 */
public record PlaceWords(String key, String label) {

    public static final PlaceWords FIRST_PAGE = new PlaceWords("place.first-page", "");

    public static PlaceWords of(Passage passage) {
        return switch (passage.section()) {
            case TITLE -> new PlaceWords("place.title", "");
            case ABSTRACT -> new PlaceWords("place.abstract", "");
            case GOVERNMENT_INTEREST -> new PlaceWords("place.government-interest", "");
            case REVIEW_REQUEST -> new PlaceWords("place.review-request", "");
            case CLAIM ->
                passage.label().isEmpty()
                        ? new PlaceWords("place.claims", "")
                        : new PlaceWords("place.claim", passage.label());
            case DESCRIPTION -> description(passage);
        };
    }

    private static PlaceWords description(Passage passage) {
        if (!passage.label().isEmpty()) {
            return new PlaceWords("place.paragraph", passage.label());
        }
        return passage.page() > 0
                ? new PlaceWords("place.page", Integer.toString(passage.page()))
                : new PlaceWords("place.description", "");
    }
}

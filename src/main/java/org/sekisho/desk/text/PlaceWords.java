package org.sekisho.desk.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.reading.passage.Passage;

/**
 * A place in a filing, in the reader's language.
 *
 * @param key of the words
 * @param label what they name: a claim's or a page's number, a paragraph's as printed
 */
public record PlaceWords(String key, String label) {

    public static final PlaceWords FIRST_PAGE = new PlaceWords("place.first-page", "");

    private static final Pattern WRITTEN = Pattern.compile("(?<kind>claim|page) (?<number>.+)|\\[(?<paragraph>.+)]"
            + "|title|abstract|claims|description|first page|government interest|request for review");

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

    /** Reads a place that a package names as {@link Passage#place()} writes it; any other stays as it is written. */
    public static PlaceWords written(String place) {
        Matcher named = WRITTEN.matcher(place);
        if (!named.matches()) {
            return new PlaceWords("place.as-written", place);
        }
        if (named.group("paragraph") != null) {
            return new PlaceWords("place.paragraph", named.group("paragraph"));
        }
        return named.group("kind") != null
                ? new PlaceWords("place." + named.group("kind"), named.group("number"))
                : new PlaceWords(
                        "place."
                                + place.replace("request for review", "review-request")
                                        .replace(' ', '-'),
                        "");
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

package org.sekisho.curation.rising;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A term. Two are the same if the matcher finds the same by them.
 *
 * @param language {@code en} or {@code ja}
 * @param key its words in the forms by which the matcher compares them, with spaces between
 * @param shown as people write it
 */
public record Term(String language, String key, String shown) {

    static final String JAPANESE = "ja";

    static Term of(String language, List<NounPhrase.Part> parts) {
        String between = language.equals(JAPANESE) ? "" : " ";
        return new Term(
                language,
                parts.stream().map(NounPhrase.Part::base).collect(Collectors.joining(" ")),
                parts.stream().map(NounPhrase.Part::form).collect(Collectors.joining(between)));
    }

    /** How many words it has, in Japanese as the dictionary divides them. */
    int words() {
        return (int) key.chars().filter(character -> character == ' ').count() + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Term term && term.language.equals(language) && term.key.equals(key);
    }

    @Override
    public int hashCode() {
        return 31 * language.hashCode() + key.hashCode();
    }

    /** Says how long and not what: the words are an applicant's. */
    @Override
    public String toString() {
        return words() + " words, " + language;
    }
}

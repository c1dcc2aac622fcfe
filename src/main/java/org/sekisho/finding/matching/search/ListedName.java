package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.Optional;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * An organisation on a named list, ready to be found among the parties and in the text.
 *
 * @param written as the list writes it
 * @param pattern the number of the pattern by which it is found in a text
 */
public record ListedName(String written, OrganisationName name, int pattern) {

    /** Empty if the name holds nothing that could be found. */
    public static Optional<ListedName> of(String written, PatternTable patterns, Words words) {
        String inText = OrganisationName.inText(written);
        WordExpression.Term place = WordExpression.Term.inflected(inText);
        return new PlaceCompiler(words, nothing -> {})
                .inflected(place)
                .map(found -> new ListedName(
                        written.strip(), OrganisationName.of(written), patterns.add(place, found, null)));
    }

    /**
     * Whether an occurrence in the text is meant as the name. A name of one word is often a word of the language too, so
     * it needs its capital.
     */
    public boolean isMeantBy(WordHit hit) {
        return name.words().size() > 1
                || !Character.isUpperCase(written.codePointAt(0))
                || hit.spans().entrySet().stream().allMatch(found -> capitalised(found.getKey(), found.getValue()));
    }

    private static boolean capitalised(Passage passage, List<TextSpan> spans) {
        return spans.stream()
                .noneMatch(span -> Character.isLowerCase(passage.quote(span).codePointAt(0)));
    }
}

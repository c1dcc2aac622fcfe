package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.WordEdges;
import org.sekisho.reading.passage.Passage;

/**
 * Passages on government interest that follow one another, known by their section or by the heading above them.
 *
 * @param first index of the first passage
 * @param end index after the last
 */
record GovernmentInterest(List<Passage> passages, int first, int end) {

    private static final Pattern HEADING = Pattern.compile(
            "federally[\\s-]{1,3}(?:sponsored|funded)"
                    + "|government(?:al)?\\s{1,3}(?:interests?|support|rights|licen[cs]e|funding|sponsor)|国等の委託",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE =
            WordEdges.compile("\\d|\\b(?:is|are|was|were|has|have|had|may|made)\\b", Pattern.CASE_INSENSITIVE);

    static List<GovernmentInterest> sectionsIn(List<Passage> passages) {
        List<GovernmentInterest> sections = new ArrayList<>();
        int first = 0;
        while (first < passages.size()) {
            int end = first;
            while (end < passages.size() && concernsGovernment(passages.get(end))) {
                end++;
            }
            if (end > first) {
                sections.add(new GovernmentInterest(passages, first, end));
            }
            first = end + 1;
        }
        return sections;
    }

    boolean holds(int index) {
        return first <= index && index < end && !isHeading(passages.get(index));
    }

    /** The passage to show if nothing in the section was understood, and nothing in it says that no state paid. */
    Optional<Integer> unworded(Set<Integer> understood) {
        if (IntStream.range(first, end)
                .anyMatch(index -> understood.contains(index)
                        || FundingSentence.of(passages.get(index).words()).denies())) {
            return Optional.empty();
        }
        return IntStream.range(first, end)
                .filter(index -> !isHeading(passages.get(index))
                        && passages.get(index).words().codePoints().anyMatch(Character::isLetterOrDigit))
                .boxed()
                .findFirst();
    }

    private static boolean concernsGovernment(Passage passage) {
        return passage.section() == Section.GOVERNMENT_INTEREST
                || !passage.heading().isEmpty()
                        && HEADING.matcher(passage.heading()).find();
    }

    private static boolean isHeading(Passage passage) {
        String words = passage.words();
        return words.equalsIgnoreCase(passage.heading())
                || HEADING.matcher(words).find() && !SENTENCE.matcher(words).find();
    }
}

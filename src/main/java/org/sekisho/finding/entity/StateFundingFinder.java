package org.sekisho.finding.entity;

import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Finds statements that a state paid for the invention, in all of a filing's text: in English, Japanese, German, French and
 * Chinese, and in the words the European Union asks for.
 *
 * <p>A section on government interest counts even if it is written in words not known here, unless it says that there is
 * none. A statement is given once for each number, and once for each payer without one.
 */
final class StateFundingFinder {

    List<StateFunding> in(FilingText text) {
        List<Passage> passages = text.passages();
        List<GovernmentInterest> sections = GovernmentInterest.sectionsIn(passages);
        SortedMap<Integer, List<StateFunding>> found = new TreeMap<>();
        for (int index : PassagesWithCues.in(text)) {
            Passage passage = passages.get(index);
            FundingSentence sentence = FundingSentence.of(passage.words());
            boolean inSection = sections.stream().anyMatch(section -> section.holds(index));
            if (sentence.states() || inSection && namesAnAward(sentence, passage)) {
                List<StateFunding> statements = statements(passage, sentence);
                boolean repeats = found.containsKey(index - 1) && statesNothing(statements);
                found.put(index, repeats ? List.of() : statements);
            }
        }
        sections.forEach(section -> section.unworded(found.keySet())
                .ifPresent(index -> found.put(
                        index,
                        statements(
                                passages.get(index),
                                FundingSentence.of(passages.get(index).words())))));
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static boolean namesAnAward(FundingSentence sentence, Passage passage) {
        return !sentence.denies() && !passage.isHeading() && !sentence.awards().isEmpty();
    }

    private static List<StateFunding> statements(Passage passage, FundingSentence sentence) {
        List<Award> awards = sentence.awards();
        if (awards.isEmpty()) {
            return List.of(new StateFunding(null, null, passage, passage.span()));
        }
        return awards.stream()
                .map(award -> new StateFunding(award.agency(), award.number(), passage, passage.span()))
                .toList();
    }

    /** The government has certain rights: said right after who paid, that tells nothing new. */
    private static boolean statesNothing(List<StateFunding> statements) {
        return statements.stream().allMatch(statement -> statement.agency() == null && statement.contract() == null);
    }

    /** Which passages of a long text can hold a statement of state funding at all. */
    static final class PassagesWithCues {

        private PassagesWithCues() {}

        /** Indices, ascending. */
        static NavigableSet<Integer> in(FilingText text) {
            NavigableSet<Integer> found = new TreeSet<>();
            int at = FundingCues.next(text.words(), 0);
            while (at >= 0) {
                int index = passageAt(text.passages(), at);
                if (index >= 0) {
                    found.add(index);
                    at = Math.max(at, text.passages().get(index).span().end() - 1);
                }
                at = FundingCues.next(text.words(), at + 1);
            }
            return found;
        }

        private static int passageAt(List<Passage> passages, int position) {
            int low = 0;
            int high = passages.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                Passage passage = passages.get(middle);
                if (position < passage.span().start()) {
                    high = middle - 1;
                } else if (position >= passage.span().end()) {
                    low = middle + 1;
                } else {
                    return middle;
                }
            }
            return -1;
        }
    }
}

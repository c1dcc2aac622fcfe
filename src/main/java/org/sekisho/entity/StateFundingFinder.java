package org.sekisho.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.entity.ContractNumbers.Numbered;
import org.sekisho.entity.StateBodies.Place;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;

/**
 * Finds statements that a state paid for the invention, in all of a filing's text: in English and Japanese, and the usual
 * words in German, French and Chinese and those the European Union asks for.
 *
 * <p>A section on government interest counts even if it is written in words not known here, unless it says that there is
 * none. A statement with several contract numbers is given once for each.
 */
final class StateFundingFinder {

    private static final Pattern AWARDED_BY = Pattern.compile(
            ",?\\s{1,4}(?:from|(?:which\\s{1,4}(?:is|was)\\s{1,4})?(?:awarded|issued|granted)\\s{1,4}by)\\b");

    List<StateFunding> in(FilingText text) {
        List<Passage> passages = text.passages();
        SortedMap<Integer, List<StateFunding>> found = new TreeMap<>();
        for (int index : FundingCues.in(text)) {
            Passage passage = passages.get(index);
            List<Place> bodies = StateBodies.in(passage.words());
            if (FundingStatement.says(passage.words(), bodies)) {
                List<StateFunding> statements = statements(passage, bodies);
                boolean repeats = found.containsKey(index - 1) && statesNothing(statements);
                found.put(index, repeats ? List.of() : statements);
            }
        }
        GovernmentInterest.sectionsIn(passages)
                .forEach(section -> section.unworded(found.keySet())
                        .ifPresent(index -> found.put(index, statements(passages.get(index)))));
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static List<StateFunding> statements(Passage passage) {
        return statements(passage, StateBodies.in(passage.words()));
    }

    private static List<StateFunding> statements(Passage passage, List<Place> bodies) {
        List<Numbered> numbers = ContractNumbers.in(passage.words());
        if (numbers.isEmpty()) {
            return List.of(new StateFunding(firstOf(bodies, passage.words()), null, passage, passage.span()));
        }
        List<StateFunding> statements = new ArrayList<>();
        for (Numbered number : numbers) {
            String agency = agency(number, bodies, passage.words());
            statements.add(new StateFunding(agency, number.number(), passage, passage.span()));
        }
        return statements;
    }

    /** The next body after {@code No. 1 awarded by}; else the one right before {@code Grant No. 1}; else the nearest. */
    private static @Nullable String agency(Numbered number, List<Place> bodies, String words) {
        Optional<Place> before = bodies.stream()
                .filter(body -> body.end() <= number.introduction())
                .reduce((earlier, later) -> later);
        Optional<Place> after =
                bodies.stream().filter(body -> body.start() >= number.end()).findFirst();
        boolean rightBefore =
                before.isPresent() && number.introduction() - before.get().end() <= " under ".length();
        boolean fromTheNext =
                AWARDED_BY.matcher(words).region(number.end(), words.length()).lookingAt();
        Optional<Place> agency = rightBefore && !fromTheNext ? before : after.or(() -> before);
        return agency.map(body -> body.of(words)).orElse(firstOf(bodies, words));
    }

    private static @Nullable String firstOf(List<Place> bodies, String words) {
        return bodies.isEmpty() ? null : bodies.get(0).of(words);
    }

    /** The government has certain rights: said right after who paid, that tells nothing new. */
    private static boolean statesNothing(List<StateFunding> statements) {
        return statements.stream().allMatch(statement -> statement.agency() == null && statement.contract() == null);
    }
}

package org.sekisho.finding.matching.oracle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sekisho.finding.matching.search.DividedText;
import org.sekisho.finding.matching.search.FoundPattern;
import org.sekisho.finding.matching.search.WordFinder;
import org.sekisho.finding.matching.search.WordHit;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Finds places as the lists write them, all of them, each by itself. It knows nothing of the patterns that the fast finder
 * makes of them but their numbers.
 */
public final class SlowWordFinder implements WordFinder {

    private final IcuSlowWords words;
    private final Map<Integer, Set<WordExpression>> places;

    /**
     * Looks for places.
     *
     * @param places by the number under which what is found is asked for
     */
    public SlowWordFinder(Words words, Map<Integer, Set<WordExpression>> places) {
        this.words = new IcuSlowWords(words::baseOf);
        this.places = places;
    }

    @Override
    public Map<Integer, FoundPattern> find(FilingText text, BiConsumer<Passage, DividedText> none) {
        return find(text);
    }

    @Override
    public Map<Integer, FoundPattern> find(FilingText text) {
        SlowPlaces slow = new SlowPlaces(words, text);
        Map<Integer, FoundPattern> found = new HashMap<>();
        places.forEach((number, written) -> {
            List<WordHit> hits = hits(slow, written);
            if (!hits.isEmpty()) {
                found.put(number, FoundPattern.of(hits));
            }
        });
        return found;
    }

    /** In reading order, each once. */
    private static List<WordHit> hits(SlowPlaces slow, Set<WordExpression> written) {
        return written.stream()
                .flatMap(place -> slow.find(place).stream())
                .distinct()
                .sorted(Comparator.comparingInt(SlowPlaces.Occurrence::from)
                        .thenComparingInt(found -> found.characters().length()))
                .map(slow::hit)
                .toList();
    }
}

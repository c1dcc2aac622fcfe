package org.sekisho.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.matching.words.WordHit;
import org.sekisho.matching.words.WordPattern;
import org.sekisho.passage.Passage;

/** Every occurrence of every pattern in one filing. */
record FoundWords(Map<WordPattern, List<WordHit>> hits) implements WordHits {

    FoundWords {
        hits = Map.copyOf(hits);
    }

    /** In reading order; empty if the pattern does not occur. */
    List<WordHit> of(WordPattern pattern) {
        return hits.getOrDefault(pattern, List.of());
    }

    /** In reading order. */
    @Override
    public Set<Passage> passagesOfSeveralWords() {
        return hits.entrySet().stream()
                .filter(found -> found.getKey().ofSeveralWords())
                .flatMap(found -> found.getValue().stream())
                .flatMap(hit -> hit.spans().keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(passage -> passage.span().start()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    FoundWords outside(Set<Passage> passages) {
        Map<WordPattern, List<WordHit>> left = new HashMap<>();
        hits.forEach((pattern, found) -> left.put(
                pattern, found.stream().filter(hit -> !hit.touches(passages)).toList()));
        return new FoundWords(left);
    }

    /** Says how much and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return hits.size() + " patterns found";
    }
}

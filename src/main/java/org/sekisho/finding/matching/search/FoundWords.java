package org.sekisho.finding.matching.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.reading.passage.Passage;

/** Every occurrence of every pattern in one filing, by the pattern's number. */
public record FoundWords(PatternTable patterns, Map<Integer, FoundPattern> found) {

    /** In reading order; empty if the pattern does not occur. */
    public List<WordHit> of(int pattern) {
        FoundPattern hits = found.get(pattern);
        return hits == null ? List.of() : hits.hits();
    }

    boolean has(int pattern) {
        return found.containsKey(pattern);
    }

    /** Passages in which a phrase or words near each other were found, in reading order: names are worth reading there. */
    public Set<Passage> passagesOfSeveralWords() {
        return found.entrySet().stream()
                .filter(hits -> patterns.pattern(hits.getKey()).ofSeveralWords())
                .flatMap(hits -> hits.getValue().hits().stream())
                .flatMap(hit -> hit.spans().keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(passage -> passage.span().start()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Says how much and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return found.size() + " patterns found";
    }
}

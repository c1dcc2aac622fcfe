package org.sekisho.finding.matching.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * One occurrence of a pattern.
 *
 * @param spans the words found, by the passage they stand in: two passages if a long sentence was divided between them
 */
public record WordHit(Map<Passage, List<TextSpan>> spans) {

    public WordHit {
        spans = Collections.unmodifiableMap(new LinkedHashMap<>(spans));
    }

    public boolean touches(Set<Passage> passages) {
        return spans.keySet().stream().anyMatch(passages::contains);
    }

    /** Whether each of its words lies in one of these places. */
    boolean within(Set<TextSpan> places) {
        return spans.values().stream()
                .flatMap(List::stream)
                .allMatch(span ->
                        places.stream().anyMatch(place -> place.start() <= span.start() && span.end() <= place.end()));
    }
}

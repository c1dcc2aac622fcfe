package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Finds the passage that a place in the filing's text belongs to. */
public final class PassagesByPlace {

    private final NavigableMap<Integer, Passage> byStart = new TreeMap<>();

    public PassagesByPlace(List<Passage> passages) {
        passages.forEach(passage -> byStart.put(passage.span().start(), passage));
    }

    /** The passage that holds all of the span; empty if none does. */
    public Optional<Passage> holding(TextSpan span) {
        return Optional.ofNullable(byStart.floorEntry(span.start()))
                .map(NavigableMap.Entry::getValue)
                .filter(passage -> passage.span().contains(span));
    }
}

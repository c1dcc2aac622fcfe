package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Where the keys of an occurrence stand in a filing's passages. */
record Places(PassagesByPlace passages) {

    /** Occurrences in the order given, each once: a term of characters is found at every word it belongs to. */
    List<WordHit> of(List<List<PlacedKey>> occurrences) {
        return occurrences.stream().map(this::hit).distinct().toList();
    }

    /** Words next to each other in a passage make one span. */
    private WordHit hit(List<PlacedKey> occurrence) {
        Map<Passage, List<TextSpan>> spans = new LinkedHashMap<>();
        int before = Integer.MIN_VALUE;
        for (PlacedKey key : occurrence) {
            TextSpan span = new TextSpan(key.start(), key.end());
            Passage passage = passages.holding(span).orElseThrow();
            List<TextSpan> inPassage = spans.computeIfAbsent(passage, none -> new ArrayList<>());
            if (!inPassage.isEmpty() && key.position() <= before + 1) {
                TextSpan last = inPassage.remove(inPassage.size() - 1);
                span = new TextSpan(Math.min(last.start(), span.start()), Math.max(last.end(), span.end()));
            }
            inPassage.add(span);
            before = key.position();
        }
        return new WordHit(spans);
    }
}

package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** Words next to each other in a passage make one span; two parts of one word with others between them make two. */
    private WordHit hit(List<PlacedKey> occurrence) {
        Map<Passage, List<TextSpan>> spans = new LinkedHashMap<>();
        occurrence.stream()
                .map(key -> new TextSpan(key.start(), key.end()))
                .sorted(Comparator.comparingInt(TextSpan::start))
                .forEach(span -> {
                    Passage passage = passages.holding(span).orElseThrow();
                    join(spans.computeIfAbsent(passage, none -> new ArrayList<>()), span, passage);
                });
        return new WordHit(spans);
    }

    private static void join(List<TextSpan> inPassage, TextSpan span, Passage passage) {
        TextSpan last = inPassage.isEmpty() ? span : inPassage.get(inPassage.size() - 1);
        if (!inPassage.isEmpty() && (span.start() <= last.end() || isGap(passage, last.end(), span.start()))) {
            inPassage.remove(inPassage.size() - 1);
            inPassage.add(new TextSpan(last.start(), Math.max(last.end(), span.end())));
        } else {
            inPassage.add(span);
        }
    }

    private static boolean isGap(Passage passage, int from, int to) {
        return passage.quote(new TextSpan(from, to)).codePoints().noneMatch(Character::isLetterOrDigit);
    }
}

package org.sekisho.matching.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.monitor.QueryMatch;
import org.sekisho.passage.Passage;
import org.sekisho.passage.TextSpan;

/** Where one stored query was found. */
final class LuceneQueryHits extends QueryMatch {

    /**
     * A word of an occurrence.
     *
     * @param position counted in words from the start of the filing
     * @param start its first character in the filing's text
     * @param end the character after its last
     */
    record FoundWord(int position, int start, int end) {}

    private final List<List<FoundWord>> occurrences = new ArrayList<>();

    LuceneQueryHits(String queryId) {
        super(queryId);
    }

    void add(List<FoundWord> occurrence) {
        occurrences.add(List.copyOf(occurrence));
    }

    List<List<FoundWord>> occurrences() {
        return occurrences;
    }

    /** An occurrence in the passages it lies in; words next to each other in a passage make one span. */
    static WordHit placed(List<FoundWord> occurrence, PassagesByPlace passages) {
        Map<Passage, List<TextSpan>> spans = new LinkedHashMap<>();
        int before = Integer.MIN_VALUE;
        for (FoundWord word : occurrence) {
            TextSpan span = new TextSpan(word.start(), word.end());
            Passage passage = passages.holding(span).orElseThrow();
            List<TextSpan> inPassage = spans.computeIfAbsent(passage, key -> new ArrayList<>());
            if (!inPassage.isEmpty() && word.position() <= before + 1) {
                TextSpan last = inPassage.remove(inPassage.size() - 1);
                span = new TextSpan(last.start(), Math.max(last.end(), span.end()));
            }
            inPassage.add(span);
            before = word.position();
        }
        return new WordHit(spans);
    }

    LuceneQueryHits with(LuceneQueryHits others) {
        others.occurrences.forEach(this::add);
        return this;
    }
}

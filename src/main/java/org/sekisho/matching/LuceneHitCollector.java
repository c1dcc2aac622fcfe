package org.sekisho.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.sekisho.matching.LuceneQueryHits.FoundWord;

/**
 * Runs stored queries over one filing and keeps each occurrence by itself, word by word. Lucene's own {@code
 * HighlightsMatch} throws the words of all occurrences together.
 */
final class LuceneHitCollector extends CandidateMatcher<LuceneQueryHits> {

    private final String field;

    LuceneHitCollector(IndexSearcher searcher, String field) {
        super(searcher);
        this.field = field;
    }

    @Override
    protected void matchQuery(String queryId, Query query, Map<String, String> metadata) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Matches matches = weight.matches(leaf, 0);
            MatchesIterator occurrences = matches == null ? null : matches.getMatches(field);
            if (occurrences != null) {
                addMatch(read(queryId, occurrences), 0);
            }
        }
    }

    private static LuceneQueryHits read(String queryId, MatchesIterator occurrences) throws IOException {
        LuceneQueryHits hits = new LuceneQueryHits(queryId);
        while (occurrences.next()) {
            MatchesIterator words = occurrences.getSubMatches();
            hits.add(words == null ? List.of(word(occurrences)) : words(words));
        }
        return hits;
    }

    private static List<FoundWord> words(MatchesIterator words) throws IOException {
        List<FoundWord> found = new ArrayList<>();
        while (words.next()) {
            found.add(word(words));
        }
        return found;
    }

    private static FoundWord word(MatchesIterator at) throws IOException {
        return new FoundWord(at.startPosition(), at.startOffset(), at.endOffset());
    }

    @Override
    public LuceneQueryHits resolve(LuceneQueryHits one, LuceneQueryHits other) {
        return one.with(other);
    }
}

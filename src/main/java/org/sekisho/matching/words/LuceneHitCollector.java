package org.sekisho.matching.words;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Runs stored queries over one filing and keeps where each occurrence begins and ends.
 *
 * <p>Which words belong to it is worked out by {@link PatternLeaves}. Lucene's {@code Matches} would name them too, but
 * fails on a sequence of more than twelve words within an unordered pattern (seen in 9.11.1: {@code
 * CachingMatchesIterator}).
 */
final class LuceneHitCollector extends CandidateMatcher<LuceneQueryHits> {

    private final List<IntervalsSource> sources;

    /** @param sources what the stored queries are, by their number */
    LuceneHitCollector(IndexSearcher searcher, List<IntervalsSource> sources) {
        super(searcher);
        this.sources = sources;
    }

    @Override
    protected void matchQuery(String queryId, Query query, Map<String, String> metadata) throws IOException {
        LuceneQueryHits hits = new LuceneQueryHits(queryId);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            IntervalIterator found = sources.get(Integer.parseInt(queryId)).intervals(LuceneIntervals.FIELD, leaf);
            if (found != null && found.nextDoc() != IntervalIterator.NO_MORE_DOCS) {
                while (found.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                    hits.add(new Interval(found.start(), found.end()));
                }
            }
        }
        if (!hits.occurrences().isEmpty()) {
            addMatch(hits, 0);
        }
    }

    @Override
    public LuceneQueryHits resolve(LuceneQueryHits one, LuceneQueryHits other) {
        return one.with(other);
    }
}

package org.sekisho.finding.matching.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final List<NeededTokens> needed;
    private final List<IntervalsSource> sources;
    private final Set<String> tokens;

    /**
     * A collector for one filing.
     *
     * @param needed what the stored queries cannot do without, by their number
     * @param sources what they are to Lucene, by the same number
     * @param tokens all that stand in the filing
     */
    LuceneHitCollector(
            IndexSearcher searcher, List<NeededTokens> needed, List<IntervalsSource> sources, Set<String> tokens) {
        super(searcher);
        this.needed = needed;
        this.sources = sources;
        this.tokens = tokens;
    }

    @Override
    protected void matchQuery(String queryId, Query query, Map<String, String> metadata) throws IOException {
        int pattern = Integer.parseInt(queryId);
        if (!needed.get(pattern).among(tokens)) {
            return; // the presearcher asks for some of its words only, and placing the others costs more than this
        }
        LuceneQueryHits hits = new LuceneQueryHits(queryId);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            IntervalIterator found = sources.get(pattern).intervals(LuceneIntervals.FIELD, leaf);
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

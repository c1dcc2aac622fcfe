package org.sekisho.matching.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.sekisho.matching.words.LucenePassageTokens.Placed;
import org.sekisho.matching.words.LuceneQueryHits.FoundWord;

/**
 * Runs stored queries over one filing and keeps each occurrence by itself, word by word.
 *
 * <p>Lucene is asked where a pattern begins and ends, and its words are taken from the filing's own tokens. Lucene's
 * {@code Matches} would name the words too, but fails on a term of more than twelve words within an unordered pattern
 * (seen in 9.11.1: {@code CachingMatchesIterator}), which a Japanese word of thirteen characters is.
 */
final class LuceneHitCollector extends CandidateMatcher<LuceneQueryHits> {

    private final List<WordPattern> patterns;
    private final List<Placed> tokens;

    LuceneHitCollector(IndexSearcher searcher, List<WordPattern> patterns, List<Placed> tokens) {
        super(searcher);
        this.patterns = patterns;
        this.tokens = tokens;
    }

    @Override
    protected void matchQuery(String queryId, Query query, Map<String, String> metadata) throws IOException {
        WordPattern pattern = patterns.get(Integer.parseInt(queryId));
        LuceneQueryHits hits = new LuceneQueryHits(queryId);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            IntervalIterator found = LuceneWordFinder.intervals(pattern).intervals(LuceneWordFinder.FIELD, leaf);
            if (found != null && found.nextDoc() != IntervalIterator.NO_MORE_DOCS) {
                while (found.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                    hits.add(words(pattern, between(found.start(), found.end())));
                }
            }
        }
        if (!hits.occurrences().isEmpty()) {
            addMatch(hits, 0);
        }
    }

    private List<Placed> between(int first, int last) {
        return tokens.subList(indexOf(first), indexOf(last) + 1);
    }

    private int indexOf(int position) {
        return Collections.binarySearch(
                tokens,
                new Placed("", position, 0, 0),
                (one, other) -> Integer.compare(one.position(), other.position()));
    }

    private static List<FoundWord> words(WordPattern pattern, List<Placed> stretch) {
        List<String> terms = stretch.stream().map(Placed::term).toList();
        SortedSet<Integer> places = new TreeSet<>();
        for (List<String> term : pattern.terms()) {
            int at = Collections.indexOfSubList(terms, term);
            for (int i = 0; i < term.size(); i++) {
                places.add(at + i);
            }
        }
        List<FoundWord> words = new ArrayList<>();
        for (int place : places) {
            Placed word = stretch.get(place);
            words.add(new FoundWord(word.position(), word.start(), word.end()));
        }
        return words;
    }

    @Override
    public LuceneQueryHits resolve(LuceneQueryHits one, LuceneQueryHits other) {
        return one.with(other);
    }
}

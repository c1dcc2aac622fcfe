package org.sekisho.finding.matching.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.sekisho.finding.matching.words.Words;
import org.sekisho.reading.passage.FilingText;

/**
 * Stores the patterns as Lucene queries and brings the filing to them. Lucene's monitor keeps a thread of its own until
 * it is closed.
 *
 * <p>Whether a single word stands in a filing is known as soon as its words are; only what relates words to each other
 * is asked of Lucene.
 */
final class LuceneWordFinder implements WordFinder {

    private static final int PASSES = 2;

    private final Words words;
    private final Vocabulary vocabulary;
    private final List<WordPattern> patterns;
    private final SingleWords singles;
    private final List<IntervalsSource> sources;
    private final List<NeededTokens> needed;
    private final Monitor monitor;

    LuceneWordFinder(Words words, List<WordPattern> patterns) {
        this.words = words;
        this.patterns = List.copyOf(patterns);
        this.vocabulary = new Vocabulary(patterns);
        this.singles = new SingleWords(patterns);
        this.sources = patterns.stream().map(LuceneIntervals::of).toList();
        this.needed = patterns.stream().map(NeededTokens::of).toList();
        try {
            this.monitor = new Monitor(new KeywordAnalyzer(), new MultipassTermFilteredPresearcher(PASSES));
            monitor.register(queries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<MonitorQuery> queries() {
        List<MonitorQuery> queries = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            if (!SingleWords.canFind(patterns.get(i))) {
                queries.add(new MonitorQuery(Integer.toString(i), LuceneIntervals.query(patterns.get(i))));
            }
        }
        return queries;
    }

    @Override
    public Map<Integer, FoundPattern> find(FilingText text) {
        FilingKeys keys = FilingKeys.of(text, words, vocabulary);
        Places places = new Places(new PassagesByPlace(text.passages()));
        Map<Integer, FoundPattern> found = singles.find(keys, places);
        Document filing = new Document();
        filing.add(new TextField(LuceneIntervals.FIELD, new LuceneKeyStream(keys)));
        try {
            for (LuceneQueryHits hits : withoutErrors(
                            monitor.match(filing, in -> new LuceneHitCollector(in, needed, sources, keys.tokens())))
                    .getMatches()) {
                int pattern = Integer.parseInt(hits.getQueryId());
                found.put(pattern, new FoundPattern(() -> hits(pattern, hits.occurrences(), keys, places)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<WordHit> hits(int pattern, List<Interval> occurrences, FilingKeys keys, Places places) {
        PatternLeaves leaves = PatternLeaves.of(patterns.get(pattern), keys);
        return places.of(occurrences.stream().map(leaves::within).toList());
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws if a query failed: the monitor keeps that for who asks, and to who does not it reads as "not found". */
    static <T extends QueryMatch> MatchingQueries<T> withoutErrors(MatchingQueries<T> matches) {
        Map<String, Exception> errors = matches.getErrors();
        if (!errors.isEmpty()) {
            Map.Entry<String, Exception> first = errors.entrySet().iterator().next();
            throw new IllegalStateException(
                    "%d stored queries failed, of them %s".formatted(errors.size(), first.getKey()), first.getValue());
        }
        return matches;
    }
}

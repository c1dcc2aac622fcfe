package org.sekisho.matching.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.sekisho.passage.FilingText;

/**
 * Stores the patterns as Lucene queries and brings the filing to them. Lucene's monitor keeps a thread of its own until
 * it is closed.
 */
final class LuceneWordFinder implements WordFinder {

    static final String FIELD = "words";

    private final Words words;
    private final List<WordPattern> patterns;
    private final int jump;
    private final Monitor monitor;

    LuceneWordFinder(Words words, Collection<WordPattern> patterns) {
        this.words = words;
        this.patterns = patterns.stream().distinct().toList();
        this.jump = this.patterns.stream().mapToInt(WordPattern::reach).max().orElse(1);
        try {
            this.monitor = new Monitor(new KeywordAnalyzer(), new TermFilteredPresearcher());
            monitor.register(queries(this.patterns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<WordPattern, List<WordHit>> find(FilingText text) {
        Document filing = new Document();
        List<LucenePassageTokens.Placed> tokens = LucenePassageTokens.placed(text, words, jump);
        filing.add(new TextField(FIELD, new LucenePassageTokens(tokens)));
        try {
            return found(
                    text, withoutErrors(monitor.match(filing, in -> new LuceneHitCollector(in, patterns, tokens))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** What a pattern is to Lucene. */
    static IntervalQuery query(WordPattern pattern) {
        return new IntervalQuery(FIELD, intervals(pattern));
    }

    static IntervalsSource intervals(WordPattern pattern) {
        IntervalsSource[] terms = pattern.terms().stream()
                .map(term -> Intervals.phrase(term.toArray(String[]::new)))
                .toArray(IntervalsSource[]::new);
        return terms.length == 1 ? terms[0] : Intervals.maxgaps(pattern.distance(), Intervals.unordered(terms));
    }

    private static List<MonitorQuery> queries(List<WordPattern> patterns) {
        List<MonitorQuery> queries = new ArrayList<>();
        for (WordPattern pattern : patterns) {
            queries.add(new MonitorQuery(Integer.toString(queries.size()), query(pattern)));
        }
        return queries;
    }

    private Map<WordPattern, List<WordHit>> found(FilingText text, MatchingQueries<LuceneQueryHits> matches) {
        PassagesByPlace passages = new PassagesByPlace(text.passages());
        Map<WordPattern, List<WordHit>> found = new HashMap<>();
        for (LuceneQueryHits hits : matches.getMatches()) {
            found.put(
                    patterns.get(Integer.parseInt(hits.getQueryId())),
                    hits.occurrences().stream()
                            .map(occurrence -> LuceneQueryHits.placed(occurrence, passages))
                            .toList());
        }
        return found;
    }
}

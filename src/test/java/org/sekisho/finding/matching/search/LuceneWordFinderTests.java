package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.Test;

class LuceneWordFinderTests {

    @Test
    void throwsWhenAStoredQueryFails() throws IOException {
        try (Monitor monitor = new Monitor(new WhitespaceAnalyzer())) {
            monitor.register(new MonitorQuery("7", new FailingQuery()));
            Document filing = new Document();
            filing.add(new TextField("words", "a", org.apache.lucene.document.Field.Store.NO));
            MatchingQueries<QueryMatch> matches = monitor.match(filing, QueryMatch.SIMPLE_MATCHER);

            assertThat(matches.getMatches()).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(() -> LuceneWordFinder.withoutErrors(matches))
                    .withMessageContaining("7")
                    .withCauseInstanceOf(UnsupportedOperationException.class);
        }
    }

    private static final class FailingQuery extends TermQuery {

        FailingQuery() {
            super(new Term("words", "a"));
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
            throw new UnsupportedOperationException("broken on purpose");
        }
    }
}

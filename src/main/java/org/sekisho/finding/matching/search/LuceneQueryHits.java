package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.monitor.QueryMatch;

/** Where one stored query was found. */
final class LuceneQueryHits extends QueryMatch {

    private final List<Interval> occurrences = new ArrayList<>();

    LuceneQueryHits(String queryId) {
        super(queryId);
    }

    void add(Interval occurrence) {
        occurrences.add(occurrence);
    }

    List<Interval> occurrences() {
        return occurrences;
    }

    LuceneQueryHits with(LuceneQueryHits others) {
        others.occurrences.forEach(this::add);
        return this;
    }
}

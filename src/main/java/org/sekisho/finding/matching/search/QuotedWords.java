package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Clause;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Occurrences as they are quoted: passage by passage in reading order, each place once. */
public final class QuotedWords {

    private QuotedWords() {}

    public static List<MatchEvidence.Words> of(Rule rule, Clause clause, Collection<WordHit> hits) {
        Map<Passage, List<TextSpan>> byPassage =
                new TreeMap<>(Comparator.comparingInt(passage -> passage.span().start()));
        hits.forEach(
                hit -> hit.spans().forEach((passage, spans) -> byPassage.merge(passage, spans, QuotedWords::joined)));
        return byPassage.entrySet().stream()
                .map(found -> new MatchEvidence.Words(rule, clause, found.getKey(), apart(found.getValue())))
                .toList();
    }

    /** Words that had to stand in a part of the filing, and stand where nobody can tell the parts. */
    public static List<MatchEvidence.Words> elsewhere(Rule rule, Clause clause, Collection<WordHit> hits) {
        return of(rule, clause, hits).stream()
                .map(words -> new MatchEvidence.Words(rule, clause, words.passage(), words.hits(), true))
                .toList();
    }

    private static List<TextSpan> joined(List<TextSpan> some, List<TextSpan> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The same places without overlap, in order. */
    public static List<TextSpan> apart(List<TextSpan> spans) {
        List<TextSpan> apart = new ArrayList<>();
        @Nullable TextSpan last = null;
        for (TextSpan span :
                spans.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
            if (last != null && span.start() < last.end()) {
                apart.remove(apart.size() - 1);
                span = new TextSpan(last.start(), Math.max(last.end(), span.end()));
            }
            apart.add(span);
            last = span;
        }
        return apart;
    }
}

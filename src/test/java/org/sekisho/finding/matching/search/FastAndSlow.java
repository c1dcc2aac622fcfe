package org.sekisho.finding.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.RuleEvaluation.ExpressionEvaluation;
import org.sekisho.finding.matching.SlowMatcher;
import org.sekisho.finding.matching.oracle.SlowPlaces;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.FilingText;

/** Expressions compiled for the fast matcher, to be asked of filings together with the slow one. */
public final class FastAndSlow {

    private static final Filing NOTHING_KNOWN = new Filing(null, Bibliography.UNKNOWN, List.of(), List.of());

    private final Words words = Words.inBaseForm();
    private final PatternTable patterns = new PatternTable();
    private final List<WordExpression> expressions = new ArrayList<>();
    private final WordFinder finder;

    /** Leaves out what the compiler refuses. */
    public FastAndSlow(List<WordExpression> given) {
        for (WordExpression expression : new LinkedHashSet<>(given)) {
            List<String> problems = new ArrayList<>();
            if (new ExpressionCompiler(patterns, words, problems::add).compile(expression) && problems.isEmpty()) {
                expressions.add(expression);
            }
        }
        finder = WordFinder.of(words, patterns.all(), patterns.lookedIn());
    }

    List<WordExpression> expressions() {
        return expressions;
    }

    /** Asks both about every expression, and returns how many are met. */
    public int compareOn(FilingText text) {
        FoundWords found = new FoundWords(patterns, finder.find(text));
        FilingSigns signs = FilingSigns.of(NOTHING_KNOWN, text, found, Entities.NONE);
        SlowMatcher slow = new SlowMatcher(words, text);
        NavigableSet<String> terms = new TreeSet<>(IndexTerms.of(text, words).all());
        int met = 0;
        for (WordExpression expression : expressions) {
            Verdict verdict = new ExpressionEvaluation(signs, new Rule.Words(expression)).of(expression);
            SlowMatcher.Answer answer = slow.of(expression);
            assertThat(verdict.truth()).as(expression.written()).isEqualTo(answer.truth());
            assertThat(verdict.lenient()).as(expression.written()).isEqualTo(answer.lenient());
            assertThat(shown(verdict, slow))
                    .as("places of %s", expression.written())
                    .isEqualTo(answer.shown());
            if (expression.isPlace()) {
                compareOccurrences(expression, found.of(patterns.of(expression)), slow);
            }
            assertThat(verdict.lenient() != Truth.MET || possible(expression, signs))
                    .as("whether %s may be met", expression.written())
                    .isTrue();
            assertThat(verdict.lenient() != Truth.MET || TermsOf.have(terms, needed(expression)))
                    .as("whether an index rules out %s", expression.written())
                    .isTrue();
            met += verdict.truth() == Truth.MET ? 1 : 0;
        }
        return met;
    }

    private boolean possible(WordExpression expression, FilingSigns signs) {
        Signals signals = Signals.of(signs, false);
        return Presearch.needed(expression, patterns, null).among(asked -> signals.has(asked.signal()));
    }

    private Needed<IndexTerms.Term> needed(WordExpression expression) {
        return Presearch.inIndex(Presearch.needed(expression, patterns, null), patterns);
    }

    private static void compareOccurrences(WordExpression place, List<WordHit> hits, SlowMatcher slow) {
        Set<SlowPlaces.Occurrence> fast = hits.stream()
                .map(hit -> slow.places()
                        .occurrence(hit.spans().values().stream()
                                .flatMap(List::stream)
                                .toList()))
                .collect(Collectors.toSet());
        assertThat(fast)
                .as("occurrences of %s", place.written())
                .isEqualTo(slow.places().find(place));
    }

    private static BitSet shown(Verdict verdict, SlowMatcher slow) {
        return SlowMatcher.inText(slow.places()
                .occurrence(verdict.evidence().stream()
                        .filter(MatchEvidence.Words.class::isInstance)
                        .map(MatchEvidence.Words.class::cast)
                        .flatMap(words -> words.hits().stream())
                        .toList()));
    }
}

package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.NamedEntity;
import org.sekisho.finding.quantity.Threshold.Comparison;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.lists.keytech.Clause;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Why a filing may concern an entry: this met this rule. The rule is a leaf of the entry's rules. */
public sealed interface MatchEvidence {

    Rule rule();

    /** The part of the rule that it met, or the rule. */
    default Clause clause() {
        return rule();
    }

    /** The applicant's words that it points at, in reading order. They are secret: for who may read the filing only. */
    default List<String> quoted() {
        return List.of();
    }

    /** The passage that holds it; null if it comes from the bibliographic data. */
    @Nullable Passage passage();

    /**
     * Words of the applicant.
     *
     * @param clause the place that they are, of those that the rule asks for
     * @param elsewhere whether they had to stand in a part of the filing, and nobody can tell whether they do
     */
    record Words(Rule rule, Clause clause, Passage passage, List<TextSpan> hits, boolean elsewhere)
            implements MatchEvidence {

        public Words {
            hits = List.copyOf(hits);
            if (hits.isEmpty()) {
                throw new IllegalArgumentException("Evidence at %s points at no words".formatted(passage));
            }
            hits.forEach(passage::quote);
        }

        /** Words where they had to stand. */
        public Words(Rule rule, Clause clause, Passage passage, List<TextSpan> hits) {
            this(rule, clause, passage, hits, false);
        }

        @Override
        public List<String> quoted() {
            return hits.stream().map(passage::quote).toList();
        }
    }

    /**
     * An amount the applicant states of what the rule measures.
     *
     * @param what the words for what is measured
     * @param amount number and unit
     * @param comparison how it stands to the limit
     */
    record Amount(Rule rule, Passage passage, List<TextSpan> what, TextSpan amount, Comparison comparison)
            implements MatchEvidence {

        public Amount {
            what = List.copyOf(what);
            what.forEach(passage::quote);
            passage.quote(amount);
        }

        /** Whether it only comes near the limit. */
        public boolean near() {
            return comparison == Comparison.NEAR;
        }

        /** Whether it may be within the limit or not. */
        public boolean open() {
            return comparison == Comparison.UNDECIDED;
        }

        @Override
        public List<String> quoted() {
            return List.of(passage.quote(amount));
        }
    }

    /** A symbol the office gave. */
    record Symbol(Rule rule, ClassificationSymbol symbol) implements MatchEvidence {

        @Override
        public @Nullable Passage passage() {
            return null;
        }
    }

    /**
     * A name of a party, or one mentioned in a passage.
     *
     * @param uncertain whether nobody can tell if it is of the body that the rule asks for
     */
    record Name(Rule rule, NamedEntity entity, @Nullable Passage passage, boolean uncertain) implements MatchEvidence {}

    /** Occurrences as they are quoted: passage by passage in reading order, each place once. */
    final class QuotedWords {

        private QuotedWords() {}

        public static List<MatchEvidence.Words> of(Rule rule, Clause clause, Collection<WordHit> hits) {
            Map<Passage, List<TextSpan>> byPassage = new TreeMap<>(
                    Comparator.comparingInt(passage -> passage.span().start()));
            hits.forEach(hit ->
                    hit.spans().forEach((passage, spans) -> byPassage.merge(passage, spans, QuotedWords::joined)));
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
            for (TextSpan span : spans.stream()
                    .sorted(Comparator.comparingInt(TextSpan::start))
                    .toList()) {
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
}

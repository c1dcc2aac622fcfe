package org.sekisho.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.keytech.Rule;
import org.sekisho.passage.Passage;

/**
 * Says what an exclusion takes away when it reaches no further than the passage.
 *
 * <p>Of rules that all have to hold it is the passages in which all of their words stand. A party has no passage, so a
 * listed organisation takes away only the passages that mention it.
 */
final class ExclusionReach implements Rule.Handler<ExclusionReach.Reach> {

    /**
     * What does not count.
     *
     * @param met whether the exclusion's rule holds at all
     */
    record Reach(boolean met, Set<Passage> passages, Set<ClassificationSymbol> symbols) {

        static final Reach NOTHING = new Reach(false, Set.of(), Set.of());

        Reach or(Reach other) {
            return new Reach(met || other.met, union(passages, other.passages), union(symbols, other.symbols));
        }

        /** Where both are in words, the passages that hold both; words and symbols together reach as the words do. */
        Reach and(Reach other) {
            if (!met || !other.met) {
                return NOTHING;
            }
            if (passages.isEmpty() || other.passages.isEmpty()) {
                boolean symbolsOnly = passages.isEmpty() && other.passages.isEmpty();
                Set<ClassificationSymbol> both = symbolsOnly ? union(symbols, other.symbols) : Set.of();
                return new Reach(true, union(passages, other.passages), both);
            }
            Set<Passage> shared = new HashSet<>(passages);
            shared.retainAll(other.passages);
            return shared.isEmpty() ? NOTHING : new Reach(true, shared, Set.of());
        }

        private static <T> Set<T> union(Set<T> some, Set<T> more) {
            Set<T> all = new HashSet<>(some);
            all.addAll(more);
            return all;
        }
    }

    private final RuleEvaluation evaluation;

    ExclusionReach(RuleEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    private Reach of(Rule rule) {
        Verdict verdict = rule.handledBy(evaluation);
        List<MatchEvidence> evidence = verdict.evidence();
        return new Reach(
                verdict.truth() == Truth.MET,
                evidence.stream()
                        .map(MatchEvidence::passage)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                evidence.stream()
                        .filter(MatchEvidence.Symbol.class::isInstance)
                        .map(MatchEvidence.Symbol.class::cast)
                        .map(MatchEvidence.Symbol::symbol)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Reach classified(Rule.Classified rule) {
        return of(rule);
    }

    @Override
    public Reach word(Rule.Word rule) {
        return of(rule);
    }

    @Override
    public Reach phrase(Rule.Phrase rule) {
        return of(rule);
    }

    @Override
    public Reach near(Rule.Near rule) {
        return of(rule);
    }

    @Override
    public Reach stateFunded(Rule.StateFunded rule) {
        return of(rule);
    }

    @Override
    public Reach namedOrganisation(Rule.NamedOrganisation rule) {
        return of(rule);
    }

    @Override
    public Reach anyOf(Rule.AnyOf rule) {
        return rule.rules().stream().map(branch -> branch.handledBy(this)).reduce(Reach.NOTHING, Reach::or);
    }

    @Override
    public Reach allOf(Rule.AllOf rule) {
        return rule.rules().stream()
                .map(branch -> branch.handledBy(this))
                .reduce(Reach::and)
                .orElse(Reach.NOTHING);
    }
}

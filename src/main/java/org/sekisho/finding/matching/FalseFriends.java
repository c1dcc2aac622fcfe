package org.sekisho.finding.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.finding.matching.search.WordsAround;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.Exclusion.Scope;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * The signs of a filing that exclusions leave.
 *
 * @param verdicts on each exclusion, in their order
 * @param left what still counts
 * @param all whether nothing counts, because one that reaches over the whole filing is met
 */
record FalseFriends(List<Verdict> verdicts, FilingSigns left, boolean all) {

    static FalseFriends of(List<Exclusion> exclusions, CompiledRules compiled, FilingSigns signs) {
        if (exclusions.isEmpty()) {
            return new FalseFriends(List.of(), signs, false);
        }
        RuleEvaluation evaluation = new RuleEvaluation(compiled, signs);
        List<Verdict> verdicts = exclusions.stream()
                .map(exclusion -> evaluation.of(exclusion.rule()))
                .toList();
        Reach reach = Reach.NOTHING;
        boolean all = false;
        Set<TextSpan> denied = new HashSet<>();
        for (int i = 0; i < verdicts.size(); i++) {
            takenBack(verdicts.get(i)).forEach(words -> denied.addAll(words.hits()));
            if (exclusions.get(i).scope() == Scope.FILING) {
                all |= stands(verdicts.get(i));
            } else {
                reach = reach.or(Reach.of(verdicts.get(i)));
            }
        }
        return new FalseFriends(verdicts, signs.without(reach.passages(), reach.symbols(), denied), all);
    }

    /** Whether an exclusion is met by more than words that the filing takes back: {@code this is no loyalty card}. */
    private static boolean stands(Verdict verdict) {
        if (verdict.truth() != Truth.MET) {
            return false;
        }
        return switch (verdict.joined()) {
            case ANY -> verdict.parts().stream().anyMatch(FalseFriends::stands);
            case ALL -> verdict.parts().stream().allMatch(FalseFriends::stands);
            case AT_LEAST ->
                verdict.parts().stream()
                        .filter(part -> part.truth() == Truth.MET)
                        .allMatch(FalseFriends::stands);
            case NOT, NONE, UNLESS ->
                verdict.evidence().isEmpty() || verdict.evidence().stream().anyMatch(FalseFriends::stands);
        };
    }

    private static boolean stands(MatchEvidence evidence) {
        return !(evidence instanceof MatchEvidence.Words words)
                || !WordsAround.takenBack(words.passage(), words.hits());
    }

    private static Stream<MatchEvidence.Words> takenBack(Verdict verdict) {
        return verdict.truth() != Truth.MET
                ? Stream.of()
                : verdict.evidence().stream()
                        .filter(evidence -> !stands(evidence))
                        .map(MatchEvidence.Words.class::cast);
    }

    /**
     * The passages and symbols that an exclusion takes away when it reaches no further than the passage.
     *
     * <p>Of parts that all have to hold it is the passages in which all of their words stand. A party has no passage, so a
     * listed organisation takes away only the passages that mention it. Words that their passage takes back take nothing away.
     *
     * @param met whether the exclusion holds at all
     */
    record Reach(boolean met, Set<Passage> passages, Set<ClassificationSymbol> symbols) {

        static final Reach NOTHING = new Reach(false, Set.of(), Set.of());

        static Reach of(Verdict verdict) {
            if (verdict.truth() != Truth.MET) {
                return NOTHING;
            }
            return switch (verdict.joined()) {
                case ALL ->
                    verdict.parts().stream().map(Reach::of).reduce(Reach::and).orElse(NOTHING);
                case ANY, AT_LEAST -> verdict.parts().stream().map(Reach::of).reduce(NOTHING, Reach::or);
                case NOT, NONE, UNLESS -> ofEvidence(verdict);
            };
        }

        private static Reach ofEvidence(Verdict verdict) {
            return new Reach(
                    stands(verdict),
                    verdict.evidence().stream()
                            .filter(FalseFriends::stands)
                            .map(MatchEvidence::passage)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toUnmodifiableSet()),
                    verdict.evidence().stream()
                            .filter(MatchEvidence.Symbol.class::isInstance)
                            .map(MatchEvidence.Symbol.class::cast)
                            .map(MatchEvidence.Symbol::symbol)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        Reach or(Reach other) {
            return new Reach(met || other.met, union(passages, other.passages), union(symbols, other.symbols));
        }

        /** The passages that hold both, if both are in words; words and symbols together reach as the words do. */
        private Reach and(Reach other) {
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
}

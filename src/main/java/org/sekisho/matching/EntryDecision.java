package org.sekisho.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.keytech.Edition;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.Exclusion;
import org.sekisho.keytech.Exclusion.Scope;
import org.sekisho.matching.pattern.RulePatterns;

/**
 * Decides whether an entry applies to a filing.
 *
 * <p>It does if its technology is {@link Truth#MET} once the false friends are taken away, and what it requires besides
 * is not {@link Truth#NOT_MET}. A technology that is <em>not stated</em> is not found: a filing without any symbol is
 * found by words alone, and not by a rule that wants words and a symbol both.
 */
record EntryDecision(RulePatterns patterns) {

    Optional<EntryFinding> decide(Edition list, Entry entry, FilingSigns signs) {
        RuleEvaluation all = new RuleEvaluation(patterns, signs);
        if (entry.unless().stream().anyMatch(exclusion -> takesAwayAll(exclusion, all))) {
            return Optional.empty();
        }
        RuleEvaluation left = new RuleEvaluation(patterns, withoutFalseFriends(entry, signs, all));
        Verdict technology = left.anyOf(entry.rules());
        if (technology.truth() != Truth.MET) {
            return Optional.empty();
        }
        Verdict requirement = left.anyOf(entry.requires());
        Truth required = entry.requires().isEmpty() ? Truth.MET : requirement.truth();
        return required == Truth.NOT_MET
                ? Optional.empty()
                : Optional.of(new EntryFinding(list, entry, required, together(technology, requirement)));
    }

    private static boolean takesAwayAll(Exclusion exclusion, RuleEvaluation evaluation) {
        return exclusion.scope() == Scope.FILING
                && exclusion.rule().handledBy(evaluation).truth() == Truth.MET;
    }

    private static FilingSigns withoutFalseFriends(Entry entry, FilingSigns signs, RuleEvaluation all) {
        ExclusionReach reaches = new ExclusionReach(all);
        ExclusionReach.Reach reach = entry.unless().stream()
                .filter(exclusion -> exclusion.scope() == Scope.PASSAGE)
                .map(exclusion -> exclusion.rule().handledBy(reaches))
                .reduce(ExclusionReach.Reach.NOTHING, ExclusionReach.Reach::or);
        return signs.without(reach.passages(), reach.symbols());
    }

    private static List<MatchEvidence> together(Verdict technology, Verdict requirement) {
        return Stream.concat(technology.evidence().stream(), requirement.evidence().stream())
                .distinct()
                .toList();
    }
}

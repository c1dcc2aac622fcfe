package org.sekisho.finding.matching;

import java.util.List;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.Exclusion.Scope;

/**
 * What exclusions leave of a filing.
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
        for (int i = 0; i < verdicts.size(); i++) {
            if (exclusions.get(i).scope() == Scope.FILING) {
                all |= verdicts.get(i).truth() == Truth.MET;
            } else {
                reach = reach.or(Reach.of(verdicts.get(i)));
            }
        }
        return new FalseFriends(verdicts, signs.without(reach.passages(), reach.symbols()), all);
    }
}

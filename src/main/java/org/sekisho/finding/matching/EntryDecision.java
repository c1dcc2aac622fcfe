package org.sekisho.finding.matching;

import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;

/** Decides whether an entry applies to a filing. The explanation is made first, and the result is read off it. */
public record EntryDecision(CompiledRules compiled) {

    public EntryExplanation explain(Edition list, Entry entry, FilingSigns signs) {
        FalseFriends friends = FalseFriends.of(entry.unless(), compiled, signs);
        RuleEvaluation left = new RuleEvaluation(compiled, friends.left());
        Verdict technology = left.anyOf(() -> "any of its rules", entry.rules());
        @Nullable Verdict requirement =
                entry.requires().isEmpty() ? null : left.anyOf(() -> "any of what it requires", entry.requires());
        return new EntryExplanation(list, entry, technology, requirement, friends.verdicts(), friends.all());
    }
}

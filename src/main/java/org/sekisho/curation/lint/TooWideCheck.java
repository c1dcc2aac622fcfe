package org.sekisho.curation.lint;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;

/** Words that are in so many filings that they tell nothing by themselves. */
public final class TooWideCheck implements ListCheck.EntryCheck {

    /** In a list of twenty such terms most filings would be flagged. */
    private static final int MOST_IN_A_HUNDRED = 5;

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        RuleParts.alternatives(entry)
                .map(TooWideCheck::withoutExclusions)
                .filter(Rule.Words.class::isInstance)
                .map(Rule.Words.class::cast)
                .forEach(rule -> check(entry, rule, knowledge.commonWords(), remarks));
    }

    /** A word with a few false friends taken away is nearly as wide as the word. */
    private static Rule withoutExclusions(Rule rule) {
        return rule instanceof Rule.Unless unless ? unless.rule() : rule;
    }

    private static void check(Entry entry, Rule.Words rule, CommonWords common, Remarks remarks) {
        int share = rule.expression().handledBy(new Commonness(common));
        if (share >= MOST_IN_A_HUNDRED) {
            remarks.add(
                    entry.lines().of(rule),
                    "%s: '%s' is enough by itself and is in about %d of 100 filings"
                            .formatted(entry.code(), rule.written(), share),
                    "ask for something near it, or join it with a symbol under 'all'");
        }
    }
}

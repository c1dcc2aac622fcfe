package org.sekisho.curation.lint;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Stewardship;

/** Entries whose owner should have looked at them by now. */
public final class ReviewDateCheck implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        Stewardship stewardship = entry.stewardship();
        if (stewardship.overdueOn(knowledge.today())) {
            String owner = stewardship.owner();
            remarks.add(
                    entry.line(),
                    "%s: its review was due on %s".formatted(entry.code(), stewardship.reviewBy()),
                    "let %s look at it and set a new 'reviewBy'".formatted(owner == null ? "its owner" : owner));
        }
    }
}

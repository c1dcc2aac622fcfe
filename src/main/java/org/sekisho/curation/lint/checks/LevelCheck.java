package org.sekisho.curation.lint.checks;

import org.sekisho.curation.lint.remark.Knowledge;
import org.sekisho.curation.lint.remark.ListCheck;
import org.sekisho.curation.lint.remark.Remarks;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.used.ListedLevels;

/** Finds levels that do not exist. */
public record LevelCheck() implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        ListedLevels.doubtOf(entry)
                .ifPresent(message -> remarks.add(entry.lines().handling(), message, ""));
    }
}

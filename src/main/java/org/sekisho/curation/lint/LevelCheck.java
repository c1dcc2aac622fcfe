package org.sekisho.curation.lint;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.ListedLevels;

/** Finds levels that do not exist. */
public record LevelCheck() implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        ListedLevels.doubtOf(entry)
                .ifPresent(message -> remarks.add(entry.lines().handling(), message, ""));
    }
}

package org.sekisho.curation.lint;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.RuleParts;

/** An examiner who reads Japanese filings reads Japanese titles. */
public final class TitleCheck implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        if (entry.titleJa() == null && RuleParts.anyTerm(entry, Script.JAPANESE::isOf)) {
            remarks.add(
                    entry.line(),
                    "%s: it finds Japanese filings and has no Japanese title".formatted(entry.code()),
                    "add 'titleJa'");
        }
    }
}

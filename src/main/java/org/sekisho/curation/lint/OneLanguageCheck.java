package org.sekisho.curation.lint;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.RuleParts;

/** An entry with words of one language finds filings of the other by their symbols at most. */
public final class OneLanguageCheck implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        boolean english = RuleParts.anyTerm(entry, Script.ENGLISH::isOf);
        boolean japanese = RuleParts.anyTerm(entry, Script.JAPANESE::isOf);
        if (english != japanese) {
            remarks.add(
                    entry.line(),
                    "%s: all its words are %s".formatted(entry.code(), english ? "English" : "Japanese"),
                    "add %s words if such filings come in".formatted(english ? "Japanese" : "English"));
        }
    }
}

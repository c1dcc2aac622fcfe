package org.sekisho.curation.lint;

import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Rule.Vocabulary;
import org.sekisho.lists.keytech.RuleParts;

/** The same technology has one name in filings and another in the law. */
public final class LawWordsCheck implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        boolean words = RuleParts.words(entry).findAny().isPresent();
        boolean ofTheLaw = RuleParts.words(entry).anyMatch(rule -> rule.vocabulary() == Vocabulary.LAW);
        if (words && !ofTheLaw && entry.basis().instrument() != null) {
            remarks.add(
                    entry.line(),
                    "%s: it has no words as %s writes them"
                            .formatted(entry.code(), entry.basis().instrument()),
                    "add 'lawWords'");
        }
    }
}

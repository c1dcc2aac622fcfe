package org.sekisho.curation.lint;

import java.time.LocalDate;
import org.sekisho.lists.keytech.Entry;

/** Entries that find nothing today. */
public final class InForceCheck implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        if (entry.stewardship().inForceOn(knowledge.today())) {
            return;
        }
        LocalDate to = entry.stewardship().to();
        boolean over = to != null && knowledge.today().isAfter(to);
        remarks.add(
                entry.line(),
                over
                        ? "%s: it was in force until %s and finds nothing since".formatted(entry.code(), to)
                        : "%s: it is in force from %s and finds nothing until then"
                                .formatted(entry.code(), entry.stewardship().from()),
                over ? "take it out, or set a later 'to'" : "");
    }
}

package org.sekisho.curation.lint;

import org.sekisho.lists.classification.UnknownSymbols.Fault;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.ListedSymbols;

/** Asks the classification schemes for every symbol, and both ends of every range. */
public record SymbolCheck(Fault fault) implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        new ListedSymbols()
                .doubtsOf(entry, fault)
                .forEach(doubt -> remarks.add(
                        entry.lines().of(doubt.rule()),
                        "%s: %s".formatted(entry.code(), doubt.finding().message()),
                        ""));
    }
}

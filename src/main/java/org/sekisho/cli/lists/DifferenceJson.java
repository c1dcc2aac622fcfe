package org.sekisho.cli.lists;

import java.util.List;
import org.sekisho.curation.difference.FieldChange;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;

/** What changed from one list to another as programs get it. These names are a contract. */
record DifferenceJson(List<FieldChange> list, List<EntryCode> added, List<EntryCode> removed, List<Changed> changed) {

    static DifferenceJson of(ListDifference difference) {
        return new DifferenceJson(
                difference.list(),
                difference.added().stream().map(Entry::code).toList(),
                difference.removed().stream().map(Entry::code).toList(),
                difference.changed().stream()
                        .map(change -> new Changed(change.code(), change.fields()))
                        .toList());
    }

    record Changed(EntryCode entry, List<FieldChange> fields) {}
}

package org.sekisho.curation.difference;

import java.util.List;
import org.sekisho.lists.keytech.EntryCode;

/** An entry that is in both lists and not the same. */
public record EntryChange(EntryCode code, String title, List<FieldChange> fields) {

    public EntryChange {
        fields = List.copyOf(fields);
    }
}

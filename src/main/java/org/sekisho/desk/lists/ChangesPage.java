package org.sekisho.desk.lists;

import java.util.List;
import org.sekisho.curation.difference.FieldChange;
import org.sekisho.desk.ReaderPage;

/**
 * What changed from one edition of a list to another.
 *
 * @param editions all that are kept, the newest first
 * @param before the key of the one edition
 * @param after the key of the other
 * @param head what changed of the list itself
 */
record ChangesPage(
        ReaderPage reader,
        String list,
        List<Choice> editions,
        long before,
        long after,
        List<FieldChange> head,
        List<Named> added,
        List<Named> removed,
        List<Changed> changed) {

    ChangesPage {
        editions = List.copyOf(editions);
        head = List.copyOf(head);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Whether nothing changed that the reader may know of. */
    public boolean isEmpty() {
        return head.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** An edition to choose. */
    record Choice(long id, String name, String since) {}

    record Named(String code, String title) {}

    record Changed(String code, String title, List<FieldChange> fields) {

        Changed {
            fields = List.copyOf(fields);
        }
    }
}

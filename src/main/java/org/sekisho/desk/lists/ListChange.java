package org.sekisho.desk.lists;

import java.util.List;
import org.sekisho.curation.difference.FieldChange;

/**
 * What changed from one edition of a list to another.
 *
 * @param head what changed of the list itself
 */
public record ListChange(List<FieldChange> head, List<Named> added, List<Named> removed, List<Changed> changed) {

    /** Whether nothing changed that the reader may know of. */
    public boolean isEmpty() {
        return head.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** An entry. */
    public record Named(String code, String title) {}

    /** An entry that both editions have, and what of it changed. */
    public record Changed(String code, String title, List<FieldChange> fields) {}
}

package org.sekisho.cli.lists;

import java.util.List;
import org.sekisho.curation.difference.EntryChange;
import org.sekisho.curation.difference.FieldChange;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.lists.keytech.Entry;

/** What changed from one list to another as programs get it. These names are a contract. */
record DifferenceJson(List<Field> list, List<String> added, List<String> removed, List<Changed> changed) {

    static DifferenceJson of(ListDifference difference) {
        return new DifferenceJson(
                difference.list().stream().map(Field::of).toList(),
                codes(difference.added()),
                codes(difference.removed()),
                difference.changed().stream().map(Changed::of).toList());
    }

    private static List<String> codes(List<Entry> entries) {
        return entries.stream().map(entry -> entry.code().value()).toList();
    }

    record Changed(String entry, List<Field> fields) {

        static Changed of(EntryChange change) {
            return new Changed(
                    change.code().value(),
                    change.fields().stream().map(Field::of).toList());
        }
    }

    record Field(String field, List<String> gone, List<String> come, List<String> moved) {

        static Field of(FieldChange change) {
            return new Field(change.field(), change.gone(), change.come(), change.moved());
        }
    }
}

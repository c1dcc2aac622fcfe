package org.sekisho.curation.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.WrittenEntry;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;

/**
 * What changed from one list to another. Entries are the same entry if they have the same code; where they stand in the
 * file, and how the file is laid out, is no difference.
 *
 * @param list what changed of the list itself
 */
public record ListDifference(
        List<FieldChange> list, List<Entry> added, List<Entry> removed, List<EntryChange> changed) {

    public ListDifference {
        list = List.copyOf(list);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public static ListDifference between(KeyTechnologyList before, KeyTechnologyList after) {
        Map<EntryCode, Entry> earlier = byCode(before);
        Map<EntryCode, Entry> later = byCode(after);
        List<EntryChange> changed = new ArrayList<>();
        earlier.forEach((code, entry) -> {
            Entry now = later.get(code);
            List<FieldChange> fields = now == null
                    ? List.of()
                    : changes(Fields.of(WrittenEntry.of(entry)), Fields.of(WrittenEntry.of(now)));
            if (now != null && !fields.isEmpty()) {
                changed.add(new EntryChange(code, now.title(), fields));
            }
        });
        return new ListDifference(
                changes(Fields.of(WrittenList.head(before)), Fields.of(WrittenList.head(after))),
                without(later, earlier),
                without(earlier, later),
                changed);
    }

    public boolean isEmpty() {
        return list.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Map<EntryCode, Entry> byCode(KeyTechnologyList list) {
        Map<EntryCode, Entry> entries = new LinkedHashMap<>();
        list.entries().forEach(entry -> entries.put(entry.code(), entry));
        return entries;
    }

    private static List<Entry> without(Map<EntryCode, Entry> entries, Map<EntryCode, Entry> others) {
        return entries.values().stream()
                .filter(entry -> !others.containsKey(entry.code()))
                .toList();
    }

    private static List<FieldChange> changes(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .flatMap(field -> DiffUtilsSequence.change(field, of(before, field), of(after, field)).stream())
                .toList();
    }

    private static List<String> of(Map<String, List<String>> fields, String field) {
        @Nullable List<String> values = fields.get(field);
        return values == null ? List.of() : values;
    }

    /** An entry that is in both lists and not the same. */
    public record EntryChange(EntryCode code, String title, List<FieldChange> fields) {

        public EntryChange {
            fields = List.copyOf(fields);
        }
    }
}

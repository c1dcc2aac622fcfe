package org.sekisho.curation.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.WrittenEntry;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.curation.written.YamlText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.MeaningChanges;

/**
 * Changes from one list to another. Entries are the same entry if they have the same code; where they stand in the
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
        Map<EntryCode, Entry> earlier = MeaningChanges.byCode(before.entries());
        Map<EntryCode, Entry> later = MeaningChanges.byCode(after.entries());
        List<EntryChange> changed = new ArrayList<>();
        earlier.forEach((code, entry) -> {
            Entry now = later.get(code);
            List<FieldChange> fields = now == null
                    ? List.of()
                    : changes(Fields.of(WrittenEntry.of(entry)), Fields.of(WrittenEntry.of(now)));
            if (now != null && !fields.isEmpty()) {
                changed.add(new EntryChange(now, fields));
            }
        });
        return new ListDifference(
                changes(Fields.of(WrittenList.head(before)), Fields.of(WrittenList.head(after))),
                MeaningChanges.without(later, earlier),
                MeaningChanges.without(earlier, later),
                changed);
    }

    public boolean isEmpty() {
        return list.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** Lines for a person to read, without line breaks: {@code +} came, {@code -} went, {@code ~} changed. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (isEmpty()) {
            lines.add("No difference.");
        }
        if (!list.isEmpty()) {
            lines.add("~ the list");
            list.forEach(field -> field.addTo(lines));
        }
        removed.forEach(entry -> lines.add("- %s  %s".formatted(entry.code(), entry.title())));
        added.forEach(entry -> lines.add("+ %s  %s".formatted(entry.code(), entry.title())));
        changed.forEach(entry -> {
            lines.add("~ %s  %s".formatted(entry.code(), entry.now().title()));
            entry.fields().forEach(field -> field.addTo(lines));
        });
        return lines;
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

    /** An entry that is in both lists and not the same; {@code now} as the later one has it. */
    public record EntryChange(Entry now, List<FieldChange> fields) {

        public EntryChange {
            fields = List.copyOf(fields);
        }

        public EntryCode code() {
            return now.code();
        }
    }

    /**
     * Values that came and went under one key.
     *
     * @param field the key, {@code rules} or {@code basis.url}
     * @param gone values that were there, a rule, an example or a text each
     * @param come values that are new
     * @param moved values that stand elsewhere among the others
     */
    public record FieldChange(String field, List<String> gone, List<String> come, List<String> moved) {

        public FieldChange {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
            moved = List.copyOf(moved);
        }

        private void addTo(List<String> lines) {
            lines.add("    " + field);
            gone.forEach(value -> lines.add("      - " + oneLine(value)));
            come.forEach(value -> lines.add("      + " + oneLine(value)));
            moved.forEach(value -> lines.add("      ~ moved: " + oneLine(value)));
        }

        private static String oneLine(String value) {
            return value.replaceAll("\\R", " ");
        }
    }

    /** Keys and values taken apart to what can come and go by itself: a term, a symbol, an example. */
    static final class Fields {

        private static final List<String> ALTERNATIVES = List.of("words", "lawWords", "symbols");

        private Fields() {}

        /** The values under each key; keys within keys are joined by a dot. */
        static Map<String, List<String>> of(Map<String, Object> keys) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            keys.forEach((key, value) -> {
                if (value instanceof Map<?, ?> inner) {
                    inner.forEach((name, within) -> fields.put(key + "." + name, values(within)));
                } else {
                    fields.put(key.equals("basis") ? "basis.reason" : key, values(value));
                }
            });
            return fields;
        }

        private static List<String> values(Object value) {
            return value instanceof List<?> items
                    ? items.stream().flatMap(Fields::item).toList()
                    : List.of(String.valueOf(value));
        }

        private static Stream<String> item(Object item) {
            return item instanceof Map<?, ?> rule ? alternatives(rule) : Stream.of(String.valueOf(item));
        }

        /** One of several words is enough, and so is one of several symbols: each is a rule of its own. */
        private static Stream<String> alternatives(Map<?, ?> rule) {
            for (String key : ALTERNATIVES) {
                if (rule.get(key) instanceof List<?> several && !rule.containsKey("text")) {
                    return new ArrayList<Object>(several).stream().map(one -> withOnly(rule, key, one));
                }
            }
            return Stream.of(YamlText.withoutBraces(rule));
        }

        private static String withOnly(Map<?, ?> rule, String key, Object one) {
            Map<Object, Object> single = new LinkedHashMap<>(rule);
            single.put(key, one);
            return YamlText.withoutBraces(single);
        }
    }
}

package org.sekisho.curation.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.curation.written.WrittenEntry;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.curation.written.YamlText;
import org.sekisho.lists.keytech.KeyTechnologyList;

/** Makes a table of a list. */
final class TableOfList {

    private TableOfList() {}

    static Table of(KeyTechnologyList list) {
        Map<String, Object> head = WrittenList.head(list);
        List<List<String>> rows = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            Object value = head.get(heading.name().toLowerCase(Locale.ROOT));
            if (value != null) {
                rows.add(List.of(heading.mark(), written(value)));
            }
        }
        rows.add(List.of(""));
        rows.add(Column.keys());
        list.entries().forEach(entry -> rows.add(row(WrittenEntry.of(entry))));
        return new Table(rows);
    }

    private static List<String> row(Map<String, Object> entry) {
        return Arrays.stream(Column.values()).map(column -> column.cell(entry)).toList();
    }

    /** Organisations are a list in each line: {@code name: [one, another]}. */
    private static String written(Object value) {
        return value instanceof Map<?, ?> lists
                ? lists.entrySet().stream()
                        .map(named -> YamlText.withoutBraces(Map.of(named.getKey(), named.getValue())))
                        .collect(Collectors.joining("\n"))
                : String.valueOf(value);
    }
}

package org.sekisho.curation.written;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/** Makes keys and values of a list again, and YAML of those. Comments of the file it was read from are not kept. */
public final class WrittenList {

    private WrittenList() {}

    public static Map<String, Object> of(KeyTechnologyList list) {
        return of(list, list.entries());
    }

    /** With these entries only. */
    public static Map<String, Object> of(KeyTechnologyList list, List<Entry> entries) {
        Map<String, Object> keys = head(list);
        keys.put("entries", entries.stream().<Object>map(WrittenEntry::of).toList());
        return keys;
    }

    /** All but the entries. */
    public static Map<String, Object> head(KeyTechnologyList list) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("list", list.edition().list().value());
        keys.put("title", list.title());
        keys.put("edition", list.edition().name());
        if (!list.notice().isEmpty()) {
            keys.put("notice", list.notice());
        }
        Map<String, Object> organisations = organisations(list);
        if (!organisations.isEmpty()) {
            keys.put("organisations", organisations);
        }
        return keys;
    }

    public static String yaml(KeyTechnologyList list) {
        return YamlText.of(of(list));
    }

    /** The names of the lists of organisations that the list's file holds. */
    public static List<String> organisationLists(KeyTechnologyList list) {
        return List.copyOf(organisations(list).keySet());
    }

    /** The lists of organisations in a list's source, also those that no rule refers to. The source has been read before. */
    private static Map<String, Object> organisations(KeyTechnologyList list) {
        Map<String, Object> lists = new LinkedHashMap<>();
        ListNode.parse(list.source(), new NotedProblems()).stream()
                .flatMap(WrittenList::fields)
                .filter(field -> field.key().equals("organisations"))
                .flatMap(field -> fields(field.value()))
                .forEach(field -> lists.put(field.key(), texts(field.value())));
        return lists;
    }

    private static Stream<ListNode.Field> fields(ListNode node) {
        return node instanceof ListNode.Fields keys ? keys.fields().stream() : Stream.empty();
    }

    private static List<String> texts(ListNode node) {
        return node instanceof ListNode.Items several
                ? several.items().stream().map(WrittenList::text).toList()
                : List.of(text(node));
    }

    private static String text(ListNode node) {
        return node instanceof ListNode.Scalar scalar ? scalar.text().strip() : "";
    }
}

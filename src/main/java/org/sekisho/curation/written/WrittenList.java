package org.sekisho.curation.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;

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
        Map<String, Object> organisations = new LinkedHashMap<>();
        SnakeYamlOrganisations.of(list.source())
                .forEach((name, names) -> organisations.put(name, new ArrayList<>(names)));
        if (!organisations.isEmpty()) {
            keys.put("organisations", organisations);
        }
        return keys;
    }

    /** The list as a file. */
    public static String yaml(KeyTechnologyList list) {
        return YamlText.of(of(list));
    }

    /** The names of the lists of organisations that the list's file holds. */
    public static List<String> organisationLists(KeyTechnologyList list) {
        return List.copyOf(SnakeYamlOrganisations.of(list.source()).keySet());
    }
}

package org.sekisho.proof.canary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.lists.keytech.KeyTechnologyList;

/**
 * What canaries can be flagged by.
 *
 * @param lists by their names
 * @param entries in force, as {@code LIST:ENTRY}
 */
record ListsInUse(Set<String> lists, Set<String> entries) {

    public ListsInUse {
        lists = Set.copyOf(lists);
        entries = Set.copyOf(entries);
    }

    /** @param inForce lists with the entries that are in force */
    public static ListsInUse of(List<KeyTechnologyList> inForce) {
        return new ListsInUse(
                inForce.stream().map(list -> list.edition().list().value()).collect(Collectors.toSet()),
                inForce.stream()
                        .flatMap(list -> list.entries().stream()
                                .map(entry -> list.edition().list().value()
                                        + ":"
                                        + entry.code().value()))
                        .collect(Collectors.toSet()));
    }

    boolean has(String list) {
        return lists.contains(list);
    }
}

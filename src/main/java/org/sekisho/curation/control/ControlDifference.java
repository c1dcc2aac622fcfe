package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed from one draft of a control list to another, by the numbers of its items.
 *
 * @param changes in the law's own order: of the later list, and then what is gone
 */
public record ControlDifference(List<ItemChange> changes) {

    public ControlDifference {
        changes = List.copyOf(changes);
    }

    public static ControlDifference between(ControlList before, ControlList after) {
        Map<String, ControlItem> earlier = byNumber(before);
        Map<String, ControlItem> later = byNumber(after);
        List<ItemChange> changes = new ArrayList<>(ItemParts.ofLists(before, after));
        later.forEach((number, item) -> {
            ControlItem was = earlier.get(number);
            if (was == null) {
                changes.add(ItemChange.added(item));
            } else {
                changes.addAll(ItemParts.ofItems(was, item));
            }
        });
        earlier.values().stream()
                .filter(item -> !later.containsKey(item.number()))
                .map(ItemChange::gone)
                .forEach(changes::add);
        if (changes.isEmpty() && !List.copyOf(earlier.keySet()).equals(List.copyOf(later.keySet()))) {
            changes.add(ItemChange.reordered(earlier.keySet(), later.keySet()));
        }
        return new ControlDifference(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static Map<String, ControlItem> byNumber(ControlList list) {
        Map<String, ControlItem> items = new LinkedHashMap<>();
        list.all().forEach(item -> items.put(item.number(), item));
        return items;
    }
}

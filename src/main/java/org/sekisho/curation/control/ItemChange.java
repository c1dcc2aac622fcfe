package org.sekisho.curation.control;

import java.util.Collection;
import java.util.List;

/**
 * One thing that changed about an item.
 *
 * @param number the item's; empty for the list as a whole
 * @param about the label of the note that changed; else empty
 * @param concerns the items that it is about: the item, and what its note covers or covered
 * @param before how it was; empty if it was not there
 * @param after how it is; empty if it is gone
 */
public record ItemChange(String number, Kind kind, String about, List<String> concerns, String before, String after) {

    /** What may change. */
    public enum Kind {
        ADDED("added"),
        GONE("gone"),
        TEXT("text"),
        THRESHOLD("threshold"),
        EXCLUSION("exclusion"),
        JOINING("any or all"),
        NOTE("note"),
        ORDER("order");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public ItemChange {
        concerns = List.copyOf(concerns);
    }

    static ItemChange added(ControlItem item) {
        return new ItemChange(
                item.number(),
                Kind.ADDED,
                "",
                List.of(item.number()),
                "",
                item.statement().text());
    }

    static ItemChange gone(ControlItem item) {
        return new ItemChange(
                item.number(),
                Kind.GONE,
                "",
                List.of(item.number()),
                item.statement().text(),
                "");
    }

    static ItemChange reordered(Collection<String> before, Collection<String> after) {
        return new ItemChange("", Kind.ORDER, "", List.of(), String.join(", ", before), String.join(", ", after));
    }
}

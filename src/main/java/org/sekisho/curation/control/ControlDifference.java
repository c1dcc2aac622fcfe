package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.ControlDifference.ItemChange.Kind;

/**
 * Changes from one draft of a control list to another, by the numbers of its items.
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

    /** Compares an item, and its notes, part by part. */
    static final class ItemParts {

        private final String number;
        private final List<ItemChange> changes = new ArrayList<>();

        private ItemParts(String number) {
            this.number = number;
        }

        static List<ItemChange> ofItems(ControlItem before, ControlItem after) {
            ItemParts parts = new ItemParts(after.number());
            parts.statement(before, after);
            parts.compare(Kind.JOINING, before, after, item -> item.joining().name());
            parts.notes(before.notes(), after.notes());
            return parts.changes;
        }

        /** The day that a source states is no change by itself. */
        static List<ItemChange> ofLists(ControlList before, ControlList after) {
            ItemParts parts = new ItemParts("");
            parts.compare(Kind.TEXT, before, after, ControlList::title);
            parts.notes(before.notes(), after.notes());
            return parts.changes;
        }

        private void statement(ControlItem before, ControlItem after) {
            compare(Kind.TEXT, before, after, ItemParts::words);
            compare(Kind.THRESHOLD, before.statement(), after.statement(), ItemParts::thresholds);
            compare(Kind.EXCLUSION, before.statement(), after.statement(), ItemParts::exclusions);
        }

        private static String words(ControlItem item) {
            return Stream.of(item.enumerator(), item.statement().text())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        /** Notes are the same note if they have the same label, and come in the same turn of those that do. */
        private void notes(List<ControlNote> before, List<ControlNote> after) {
            Map<String, ControlNote> earlier = byLabel(before);
            Map<String, ControlNote> later = byLabel(after);
            int found = changes.size();
            Set<String> labels = new LinkedHashSet<>(later.keySet());
            labels.addAll(earlier.keySet());
            labels.forEach(label -> note(label, earlier.get(label), later.get(label)));
            if (changes.size() == found) {
                compare(Kind.ORDER, earlier.keySet(), later.keySet(), order -> String.join(", ", order));
            }
        }

        private static Map<String, ControlNote> byLabel(List<ControlNote> notes) {
            Map<String, ControlNote> byLabel = new LinkedHashMap<>();
            for (ControlNote note : notes) {
                String name = note.label().isEmpty() ? note.kind().name() : note.label();
                String label = name;
                for (int turn = 2; byLabel.containsKey(label); turn++) {
                    label = name + " (" + turn + ")";
                }
                byLabel.put(label, note);
            }
            return byLabel;
        }

        private void note(String label, @Nullable ControlNote before, @Nullable ControlNote after) {
            List<String> covers = Stream.of(before, after)
                    .flatMap(note -> note == null ? Stream.empty() : note.covers().stream())
                    .distinct()
                    .toList();
            int found = changes.size();
            compare(
                    Kind.EXCLUSION,
                    label,
                    covers,
                    all(before, ItemParts::exclusions),
                    all(after, ItemParts::exclusions));
            compare(
                    Kind.THRESHOLD,
                    label,
                    covers,
                    all(before, ItemParts::thresholds),
                    all(after, ItemParts::thresholds));
            if (changes.size() == found) {
                compare(Kind.NOTE, label, covers, text(before), text(after));
            }
        }

        private static String text(@Nullable ControlNote note) {
            return note == null
                    ? ""
                    : Stream.concat(
                                    Stream.of(note.kind() + " " + note.label() + " " + note.covers()),
                                    note.paragraphs().stream().map(ItemParts::text))
                            .collect(Collectors.joining(" "));
        }

        private static String text(NoteParagraph paragraph) {
            return Stream.of(
                            paragraph.at(),
                            paragraph.enumerator(),
                            paragraph.statement().text())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private static String all(@Nullable ControlNote note, Function<Statement, String> part) {
            return note == null
                    ? ""
                    : note.paragraphs().stream()
                            .map(paragraph -> part.apply(paragraph.statement()))
                            .filter(found -> !found.isEmpty())
                            .collect(Collectors.joining("; "));
        }

        private static String thresholds(Statement statement) {
            return statement.thresholds().stream()
                    .map(Statement.StatedThreshold::written)
                    .collect(Collectors.joining("; "));
        }

        private static String exclusions(Statement statement) {
            return statement.exclusions().stream().map(ItemParts::exclusion).collect(Collectors.joining("; "));
        }

        private static String exclusion(Statement.ScopedExclusion exclusion) {
            return exclusion.written()
                    + (exclusion.covers().isEmpty() ? "" : " [of " + String.join(", ", exclusion.covers()) + "]");
        }

        private <T> void compare(Kind kind, T before, T after, Function<T, String> part) {
            compare(kind, "", List.of(), part.apply(before), part.apply(after));
        }

        private void compare(Kind kind, String about, List<String> covers, String before, String after) {
            if (!before.equals(after)) {
                List<String> concerns = Stream.concat(Stream.of(number), covers.stream())
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
                changes.add(new ItemChange(number, kind, about, concerns, before, after));
            }
        }
    }

    /**
     * One thing that changed about an item.
     *
     * @param number the item's; empty for the list as a whole
     * @param about the label of the note that changed; else empty
     * @param concerns the items that it is about: the item, and what its note covers or covered
     * @param before how it was; empty if it was not there
     * @param after how it is; empty if it is gone
     */
    public record ItemChange(
            String number, Kind kind, String about, List<String> concerns, String before, String after) {

        /** Kinds of changes. */
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
            return of(item, Kind.ADDED, "", item.statement().text());
        }

        static ItemChange gone(ControlItem item) {
            return of(item, Kind.GONE, item.statement().text(), "");
        }

        private static ItemChange of(ControlItem item, Kind kind, String before, String after) {
            return new ItemChange(item.number(), kind, "", List.of(item.number()), before, after);
        }

        static ItemChange reordered(Collection<String> before, Collection<String> after) {
            return new ItemChange("", Kind.ORDER, "", List.of(), String.join(", ", before), String.join(", ", after));
        }
    }
}

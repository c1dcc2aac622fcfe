package org.sekisho.lists.classification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one set of files lists: subclasses, main groups and subgroups, in the order of the files.
 *
 * <p>Reader after reader adds to it; a symbol met twice keeps its first place and the better of what was said of it.
 */
final class Listing {

    /** A symbol as listed: the one above it by the dots, and the edition that brought it, where the file says so. */
    record Entry(@Nullable String parent, @Nullable SchemeEdition from) {

        Entry or(Entry other) {
            return new Entry(parent == null ? other.parent : parent, from == null ? other.from : from);
        }
    }

    /** A main group: its own entry, and its subgroups by their digits. */
    static final class Group {

        private Entry entry = new Entry(null, null);
        private boolean named;
        private final Map<String, Entry> subgroups = new LinkedHashMap<>();

        Entry entry() {
            return entry;
        }

        Map<String, Entry> subgroups() {
            return subgroups;
        }
    }

    private final Map<String, Map<String, Group>> subclasses = new LinkedHashMap<>();

    void addSubclass(String subclass) {
        subclasses.computeIfAbsent(subclass, absent -> new LinkedHashMap<>());
    }

    void addGroup(String subclass, String group, @Nullable SchemeEdition from) {
        Group listed = group(subclass, group);
        listed.entry = listed.entry.or(new Entry(null, from));
        listed.named = true;
    }

    void addSubgroup(
            String subclass, String group, String subgroup, @Nullable String parent, @Nullable SchemeEdition from) {
        group(subclass, group).subgroups.merge(subgroup, new Entry(parent, from), Entry::or);
    }

    private Group group(String subclass, String group) {
        addSubclass(subclass);
        Map<String, Group> groups = java.util.Objects.requireNonNull(subclasses.get(subclass));
        return groups.computeIfAbsent(group, absent -> new Group());
    }

    Map<String, Map<String, Group>> subclasses() {
        return subclasses;
    }

    /** How many groups are listed; a main group that only its subgroups speak of is none. */
    int size() {
        return subclasses.values().stream()
                .flatMap(groups -> groups.values().stream())
                .mapToInt(group -> (group.named ? 1 : 0) + group.subgroups.size())
                .sum();
    }
}

package org.sekisho.curation.evaluation;

import java.util.Set;
import java.util.TreeSet;

/**
 * The areas and entries to be found in a filing.
 *
 * @param areas named themselves, or by one of their entries
 * @param entries named themselves
 * @param open areas of which no entry is named: any of their entries is right, and none is missed
 */
record Expected(Set<String> areas, Set<ListedEntry> entries, Set<String> open) {

    public Expected {
        areas = Set.copyOf(areas);
        entries = Set.copyOf(entries);
        open = Set.copyOf(open);
    }

    static Expected of(Set<String> namedAreas, Set<ListedEntry> entries) {
        Set<String> areas = new TreeSet<>(namedAreas);
        Set<String> open = new TreeSet<>(namedAreas);
        for (ListedEntry entry : entries) {
            areas.add(entry.area());
            open.remove(entry.area());
        }
        return new Expected(areas, entries, open);
    }

    public boolean makesRight(ListedEntry entry) {
        return entries.contains(entry) || open.contains(entry.area());
    }
}

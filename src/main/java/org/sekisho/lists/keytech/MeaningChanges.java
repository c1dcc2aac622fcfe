package org.sekisho.lists.keytech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What another list would change for filings. Entries are the same entry if they have the same code.
 *
 * @param added entries that only the later list has
 * @param removed entries that only the earlier list has
 * @param changed entries that both have and that find something else, or send it elsewhere
 * @param reworded entries of which only words for people changed, as they are in the later list: they are screened by as
 *     before
 */
public record MeaningChanges(List<Entry> added, List<Entry> removed, List<Changed> changed, List<Entry> reworded) {

    public MeaningChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        reworded = List.copyOf(reworded);
    }

    /** An entry as it is and as it would be. */
    public record Changed(Entry before, Entry after) {

        public EntryCode code() {
            return after.code();
        }
    }

    public static MeaningChanges between(KeyTechnologyList before, KeyTechnologyList after) {
        return between(before.entries(), after.entries());
    }

    /** Between the entries of two lists, for instance {@link KeyTechnologyList#inForceOn those in force on a day}. */
    public static MeaningChanges between(List<Entry> before, List<Entry> after) {
        Map<EntryCode, Entry> earlier = byCode(before);
        Map<EntryCode, Entry> later = byCode(after);
        List<Changed> changed = new ArrayList<>();
        List<Entry> reworded = new ArrayList<>();
        earlier.forEach((code, was) -> {
            Entry is = later.get(code);
            if (is != null && !EntryMeaning.of(was).equals(EntryMeaning.of(is))) {
                changed.add(new Changed(was, is));
            } else if (is != null && !was.withoutLines().equals(is.withoutLines())) {
                reworded.add(is);
            }
        });
        return new MeaningChanges(without(later, earlier), without(earlier, later), changed, reworded);
    }

    /** Whether no filing has to be screened again. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** Whether whatever was found is found still, and as before: entries are new, or have more that is enough for them. */
    public boolean onlyAdd() {
        return removed.isEmpty()
                && changed.stream().allMatch(change -> EntryMeaning.onlyAdds(change.before(), change.after()));
    }

    /** The entries as they were, without those that did not change. */
    public List<Entry> before() {
        List<Entry> entries = new ArrayList<>(removed);
        changed.forEach(change -> entries.add(change.before()));
        return entries;
    }

    /** The entries as they would be, without those that do not change. */
    public List<Entry> after() {
        List<Entry> entries = new ArrayList<>(added);
        changed.forEach(change -> entries.add(change.after()));
        return entries;
    }

    private static Map<EntryCode, Entry> byCode(List<Entry> list) {
        Map<EntryCode, Entry> entries = new LinkedHashMap<>();
        list.forEach(entry -> entries.put(entry.code(), entry));
        return entries;
    }

    private static List<Entry> without(Map<EntryCode, Entry> entries, Map<EntryCode, Entry> others) {
        return entries.values().stream()
                .filter(entry -> !others.containsKey(entry.code()))
                .toList();
    }
}

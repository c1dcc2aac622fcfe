package org.sekisho.lists.keytech;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.CanonicalRule.CanonicalForm;

/**
 * Changes for filings by another list. Entries are the same entry if they have the same code.
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
    public record Changed(Entry before, Entry after) {}

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

    /** Entries by their codes, in their order. */
    public static Map<EntryCode, Entry> byCode(List<Entry> list) {
        Map<EntryCode, Entry> entries = new LinkedHashMap<>();
        list.forEach(entry -> entries.put(entry.code(), entry));
        return entries;
    }

    /** Entries of which the others do not have the code. */
    public static List<Entry> without(Map<EntryCode, Entry> entries, Map<EntryCode, Entry> others) {
        return entries.values().stream()
                .filter(entry -> !others.containsKey(entry.code()))
                .toList();
    }

    /**
     * A fingerprint of the meaning of an entry for filings: its rules, its requirements, its false friends, queue, area, level
     * of cases, first and last day. Two entries of the same meaning find the same in every filing.
     *
     * <p>Its code, title, owner, basis, examples, reasons and the layout of the file are for people, and no part of it; nor is the
     * order of what means the same in any order. Whoever adds to an entry what screening goes by adds it here.
     *
     * @param sha256 of the canonical form, 64 hexadecimal digits
     */
    public record EntryMeaning(String sha256) {

        /** Another number for another form: fingerprints of the one are none of the other. */
        private static final String FORM = "meaning-1";

        public static EntryMeaning of(Entry entry) {
            return new EntryMeaning(DigestUtils.sha256Hex(canonical(entry)));
        }

        /** Whether all rules and words that were enough for an entry are enough still, and all else of it is as it was. */
        static boolean onlyAdds(Entry before, Entry after) {
            return canonical(before, "").equals(canonical(after, ""))
                    && CanonicalRule.enough(after.rules()).containsAll(CanonicalRule.enough(before.rules()));
        }

        private static String canonical(Entry entry) {
            return canonical(entry, CanonicalRule.anyOf(entry.rules()));
        }

        private static String canonical(Entry entry, String rules) {
            Entry.Stewardship stewardship = entry.stewardship();
            String known = CanonicalForm.of(
                    FORM,
                    rules,
                    CanonicalForm.of(
                            "requires", entry.requires().isEmpty() ? "" : CanonicalRule.anyOf(entry.requires())),
                    CanonicalRule.exclusions(entry.unless()),
                    entry.queue().name(),
                    CanonicalForm.text(entry.area()),
                    stewardship.level().name(),
                    day(stewardship.from()),
                    day(stewardship.to()));
            return entry.languages().isEmpty() ? known : CanonicalForm.set(known, entry.languages());
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "*" : day.toString();
        }
    }
}

package org.sekisho.desk.lists;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.sekisho.curation.difference.EntryChange;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.StaffMember;

/** Which entries of lists a person may know of: those of their areas, up to the level that they are cleared for. */
public final class ListSight {

    private ListSight() {}

    public static boolean mayKnow(StaffMember reader, Entry entry) {
        Access access = reader.profile().access();
        return access.reaches(entry.area())
                && access.cleared().covers(entry.stewardship().level());
    }

    /** Whether they may know of all of a list, as whoever writes or answers an edition of it has to. */
    public static boolean mayKnowAll(StaffMember reader, KeyTechnologyList list) {
        return list.entries().stream().allMatch(entry -> mayKnow(reader, entry));
    }

    /** The title in the reader's language, if it has one. */
    public static String title(Entry entry, Locale language) {
        return language.getLanguage().equals(Locale.JAPANESE.getLanguage())
                ? Objects.requireNonNullElse(entry.titleJa(), entry.title())
                : entry.title();
    }

    /** What changed from one edition to another, within what the reader may know of. */
    public static ListChange change(KeyTechnologyList before, KeyTechnologyList after, StaffMember reader) {
        ListDifference all = ListDifference.between(before, after);
        return new ListChange(
                all.list(),
                named(all.added(), reader),
                named(all.removed(), reader),
                all.changed().stream()
                        .filter(change -> mayKnow(before, change, reader) && mayKnow(after, change, reader))
                        .map(change -> new ListChange.Changed(change.code().value(), change.title(), change.fields()))
                        .toList());
    }

    private static boolean mayKnow(KeyTechnologyList list, EntryChange change, StaffMember reader) {
        return entry(list, change.code())
                .filter(entry -> mayKnow(reader, entry))
                .isPresent();
    }

    private static Optional<Entry> entry(KeyTechnologyList list, EntryCode code) {
        return list.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    private static List<ListChange.Named> named(List<Entry> entries, StaffMember reader) {
        return entries.stream()
                .filter(entry -> mayKnow(reader, entry))
                .map(entry -> new ListChange.Named(entry.code().value(), entry.title()))
                .toList();
    }
}

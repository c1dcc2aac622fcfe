package org.sekisho.desk.lists;

import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.difference.ListDifference.EntryChange;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.office.staff.StaffMember;

/** The entries of lists that a person may know of: those of their areas, up to the level that they are cleared for. */
public final class ListVisibility {

    private ListVisibility() {}

    public static boolean mayKnow(StaffMember reader, Entry entry) {
        return reader.profile()
                .access()
                .reaches(entry.area(), entry.stewardship().level());
    }

    /** Whether they may know of all of a list, as whoever writes or answers an edition of it has to. */
    static boolean mayKnowAll(StaffMember reader, KeyTechnologyList list) {
        return list.entries().stream().allMatch(entry -> mayKnow(reader, entry));
    }

    /** The changes from one edition to another, within what the reader may know of. */
    static ListDifference change(KeyTechnologyList before, KeyTechnologyList after, StaffMember reader) {
        ListDifference all = ListDifference.between(before, after);
        return new ListDifference(
                all.list(),
                all.added().stream().filter(entry -> mayKnow(reader, entry)).toList(),
                all.removed().stream().filter(entry -> mayKnow(reader, entry)).toList(),
                all.changed().stream()
                        .filter(change -> mayKnow(before, change, reader) && mayKnow(after, change, reader))
                        .toList());
    }

    private static boolean mayKnow(KeyTechnologyList list, EntryChange change, StaffMember reader) {
        return list.entries().stream()
                .filter(entry -> entry.code().equals(change.code()))
                .anyMatch(entry -> mayKnow(reader, entry));
    }
}

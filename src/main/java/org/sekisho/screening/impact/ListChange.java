package org.sekisho.screening.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.MeaningChanges;

/**
 * A list as it is and as it would be, each with the entries that are in force.
 *
 * @param before null if there was none of its name
 * @param after null if there will be none
 */
public record ListChange(
        @Nullable KeyTechnologyList before, @Nullable KeyTechnologyList after) {

    private static final String BEFORE = "0".repeat(64);

    public ListChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change is of a list");
        }
    }

    /** Another edition, with the entries of both that are in force on a day. */
    public static ListChange between(
            @Nullable KeyTechnologyList before, @Nullable KeyTechnologyList after, LocalDate day) {
        return new ListChange(
                before == null ? null : before.inForceOn(day), after == null ? null : after.inForceOn(day));
    }

    /** The entries that change for filings. */
    public MeaningChanges meanings() {
        return MeaningChanges.between(
                before == null ? List.of() : before.entries(), after == null ? List.of() : after.entries());
    }

    /** Whether something was found by the list as it is. */
    static boolean isBefore(Edition edition) {
        return edition.sha256().equals(BEFORE);
    }

    /** The list as it is without the entries that stay, under the name that findings then bear. */
    Stream<KeyTechnologyList> changedBefore(List<Entry> changed) {
        return before == null || changed.isEmpty()
                ? Stream.empty()
                : Stream.of(of(
                        before,
                        new Edition(before.edition().list(), before.edition().name(), BEFORE),
                        changed));
    }

    /** The list as it would be without the entries that stay. */
    Stream<KeyTechnologyList> changedAfter(List<Entry> changed) {
        return after == null || changed.isEmpty() ? Stream.empty() : Stream.of(of(after, after.edition(), changed));
    }

    private static KeyTechnologyList of(KeyTechnologyList list, Edition edition, List<Entry> entries) {
        return new KeyTechnologyList(edition, list.title(), list.notice(), list.file(), entries, list.source());
    }
}

package org.sekisho.office.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.intake.filing.Handling;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.ScreenedFiling;

/**
 * The level that a run gives the cases of a filing: the highest of all entries found in it, whichever queue they are of, since
 * every case shows all of the text. Where nothing was found, and where a part was not read, it is {@link Handling#UNSTATED} at
 * least.
 *
 * @param entries all that were found
 */
record FoundLevel(Handling level, LevelCause cause, List<FoundEntry> entries) {

    /** Nothing was found. */
    static final FoundLevel NOTHING = new FoundLevel(Handling.UNSTATED, LevelCause.NOTHING_FOUND, List.of());

    FoundLevel {
        entries = List.copyOf(entries);
    }

    /** An entry with its level. */
    record FoundEntry(String list, String code, Handling level) {

        static FoundEntry of(EntryFinding finding) {
            return new FoundEntry(
                    finding.list().list().value(),
                    finding.entry().code().value(),
                    finding.entry().stewardship().level());
        }

        /** The entry's name among those that a person knew of. */
        String name() {
            return list + ":" + code;
        }
    }

    static FoundLevel of(ScreenedFiling filing) {
        List<FoundEntry> entries =
                filing.outcome().findings().stream().map(FoundEntry::of).toList();
        boolean unread = filing.outcome().kind() == OutcomeKind.UNSCREENABLE;
        @Nullable Handling highest = highest(entries).map(FoundEntry::level).orElse(null);
        if (highest != null && (!unread || highest.covers(Handling.UNSTATED))) {
            return new FoundLevel(highest, LevelCause.ENTRY, entries);
        }
        return new FoundLevel(Handling.UNSTATED, unread ? LevelCause.UNREAD : LevelCause.NOTHING_FOUND, entries);
    }

    /** The entry that it comes from; empty if it comes from none. */
    Optional<FoundEntry> by() {
        return cause == LevelCause.ENTRY ? highest(entries) : Optional.empty();
    }

    /** The first of those of the highest level. */
    static Optional<FoundEntry> highest(List<FoundEntry> some) {
        return some.stream()
                .sorted(Comparator.comparing(FoundEntry::level).reversed())
                .findFirst();
    }
}

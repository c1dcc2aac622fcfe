package org.sekisho.desk.lists;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.edition.EditionSettings;
import org.sekisho.office.rising.WatchEntries;
import org.sekisho.office.rising.WatchEvidence;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Puts together what speaks for an entry that opens no case. */
@DeskPart
class WatchRoom {

    private static final String WATCH = "queue." + ReviewQueue.WATCH;

    private final WatchEntries entries;
    private final EditionSettings settings;

    WatchRoom(WatchEntries entries, EditionSettings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    /** Null if the entry opens cases. */
    @Nullable WatchPage of(EntryPage page, StaffMember reader) {
        if (!page.row().queueKey().equals(WATCH)) {
            return null;
        }
        boolean writes = settings.takesTwo() && reader.has(Role.LIST_AUTHOR);
        String code = page.row().code();
        return WatchPage.of(
                entries.evidence(page.list(), code, reader),
                writes ? "/lists/%s/edit/%s/promote".formatted(page.list(), code) : null);
    }

    /**
     * What speaks for a watch entry.
     *
     * @param share to act on; null if too few are decided
     * @param promote where it is made an entry that opens cases; null if the reader cannot, or nothing speaks for it
     */
    record WatchPage(
            int found,
            int decided,
            int ofConcern,
            @Nullable Percentages share,
            boolean speaksForIt,
            @Nullable String promote) {

        static WatchPage of(WatchEvidence evidence, @Nullable String promote) {
            return new WatchPage(
                    evidence.found(),
                    evidence.decided(),
                    evidence.ofConcern(),
                    Percentages.of(evidence.share()),
                    evidence.speaksForIt(),
                    evidence.speaksForIt() ? promote : null);
        }
    }
}

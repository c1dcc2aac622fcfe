package org.sekisho.desk.lists;

import org.jspecify.annotations.Nullable;
import org.sekisho.office.rising.WatchEvidence;

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

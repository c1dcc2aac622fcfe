package org.sekisho.screening.record;

import java.util.List;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.screening.OutcomeKind;

/**
 * What a filing came to, without the evidence for it.
 *
 * @param found in the order of the lists
 */
public record RecordedEntries(OutcomeKind kind, List<Found> found) {

    public RecordedEntries {
        found = List.copyOf(found);
    }

    /** An entry that was found, and where it sends the filing. */
    public record Found(String list, String entry, ReviewQueue queue) {}
}

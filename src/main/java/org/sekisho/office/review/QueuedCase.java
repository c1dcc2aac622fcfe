package org.sekisho.office.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.staff.StaffId;

/**
 * A case as a queue shows it. It holds no words of the filing.
 *
 * @param version the filing's
 * @param received when the filing was registered
 * @param entries codes of the entries that were found for its queue, best first
 * @param other the queue in which there is another case on the same version of the filing that the reader may know of; null if
 *     in none
 * @param hold null if nobody has it on the table
 * @param assignedTo whose work it is; null if nobody's
 * @param sentBack whether a second person did not agree with the last decision, and nobody has decided since
 */
public record QueuedCase(
        CaseId id,
        FilingNumber number,
        int version,
        ReviewCase standing,
        Instant received,
        List<String> entries,
        List<String> areas,
        @Nullable ReviewQueue other,
        @Nullable Hold hold,
        @Nullable StaffId assignedTo,
        boolean sentBack) {

    public QueuedCase {
        entries = List.copyOf(entries);
        areas = List.copyOf(areas);
    }
}

package org.sekisho.office.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.QueuedCase;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.WorkList;

/**
 * A case in a line, in codes and none of its filing's words.
 *
 * @param list who has to do the next thing
 * @param clock the name of the clock that runs; null if none does
 * @param lastDay its last day; null if none is known
 * @param actBy the last day on which something can be done with effect
 * @param publicSince the day on which its filing was published; null if that is not known
 * @param assignedTo an account; null if it is assigned to nobody
 */
public record CaseLine(
        long id,
        String filing,
        int version,
        ReviewQueue queue,
        CaseStatus status,
        WorkList list,
        double rank,
        List<String> areas,
        List<String> entries,
        @Nullable String clock,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate actBy,
        @Nullable LocalDate publicSince,
        @Nullable String assignedTo,
        Instant received) {

    static CaseLine of(QueuedCase queued) {
        ReviewCase standing = queued.standing();
        return new CaseLine(
                queued.id().value(),
                queued.number().value(),
                queued.version(),
                standing.queue(),
                standing.status(),
                standing.list(),
                standing.rank(),
                queued.areas(),
                queued.entries(),
                standing.clock(),
                standing.dueOn(),
                standing.deadline() == null ? null : standing.deadline().actBy(),
                standing.publicSince(),
                queued.assignedTo() == null ? null : queued.assignedTo().value(),
                queued.received());
    }
}

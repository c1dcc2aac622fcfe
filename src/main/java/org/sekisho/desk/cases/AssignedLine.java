package org.sekisho.desk.cases;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.office.review.deciding.Assignment;

/**
 * An assignment in a line.
 *
 * @param words why; empty if nobody said
 * @param endKey of the words for how it ended; null as long as it stands
 * @param endedBy null as long as it stands
 * @param endedAt likewise
 */
public record AssignedLine(
        String to,
        String by,
        String at,
        String words,
        @Nullable String endKey,
        @Nullable String endedBy,
        @Nullable String endedAt) {

    /** As a page shows an assignment, its moments in UTC to the minute. */
    public static AssignedLine of(Assignment assignment) {
        Assignment.Ended ended = assignment.ended();
        return new AssignedLine(
                assignment.to().value(),
                assignment.by().value(),
                Moments.minute(assignment.at()),
                assignment.words(),
                ended == null ? null : "assignment.end." + ended.how(),
                ended == null ? null : ended.by(),
                ended == null ? null : Moments.minute(ended.at()));
    }
}

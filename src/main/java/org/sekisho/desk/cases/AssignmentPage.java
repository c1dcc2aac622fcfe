package org.sekisho.desk.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.CaseTop;
import org.sekisho.office.review.deciding.AssignmentDraft;

/**
 * To whom a case is assigned, and where that is changed.
 *
 * @param now null if it is nobody's work
 * @param people to whom it may be assigned
 * @param typed what was not done; null if nothing was typed
 */
record AssignmentPage(
        CaseTop top,
        boolean ended,
        @Nullable AssignedLine now,
        List<Candidate> people,
        List<AssignedLine> history,
        @Nullable AssignmentDraft typed) {

    /** Somebody to whom the case may be assigned. */
    record Candidate(String account, String name) {}
}

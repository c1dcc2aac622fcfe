package org.sekisho.office.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.StaffId;

/**
 * That a case was assigned to a person.
 *
 * @param words why; empty if nobody said
 * @param ended null as long as it is theirs
 */
public record Assignment(
        StaffId to,
        StaffId by,
        Instant at,
        String words,
        @Nullable Ended ended) {

    /**
     * How it ended.
     *
     * @param by an account, or the run after which the person may not decide the case any more
     */
    public record Ended(End how, String by, Instant at) {}

    /** Ways in which it ends. */
    public enum End {
        /** Somebody released the case. */
        RELEASED,
        /** It was assigned to somebody else. */
        HANDED_OVER,
        /** The person may not decide it any more. */
        GIVEN_BACK
    }

    @Override
    public String toString() {
        return "assignment to " + to;
    }
}

package org.sekisho.office.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.StaffId;

/**
 * Whether an order that runs is to be renewed or to end, as a person decided it. It holds for the term that ran then: once
 * a day is noted for the order anew, it is decided anew.
 *
 * @param until the last day of that term; null if nobody knew it
 * @param takesTwo whether it counts only once a second person agrees
 * @param second null as long as nobody has answered
 */
public record OrderDecision(
        long id,
        Kind kind,
        String words,
        StaffId by,
        Instant at,
        @Nullable LocalDate until,
        boolean takesTwo,
        @Nullable Answer second) {

    /** The two ways to decide on an order. */
    public enum Kind {
        RENEW,
        LET_END
    }

    /** The states of a decision on an order. */
    public enum Standing {
        PROPOSED,
        COUNTS,
        SENT_BACK
    }

    /** A second person's verdict. */
    public record Answer(boolean agreed, String words, StaffId by, Instant at) {

        @Override
        public String toString() {
            return (agreed ? "agreed by " : "sent back by ") + by;
        }
    }

    public Standing standing() {
        if (second == null) {
            return takesTwo ? Standing.PROPOSED : Standing.COUNTS;
        }
        return second.agreed() ? Standing.COUNTS : Standing.SENT_BACK;
    }

    /** Whether it is that kind, and counts. */
    public boolean counts(Kind asked) {
        return kind == asked && standing() == Standing.COUNTS;
    }

    @Override
    public String toString() {
        return kind + " by " + by;
    }
}

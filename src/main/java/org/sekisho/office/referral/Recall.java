package org.sekisho.office.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.StaffId;

/**
 * What an authority was sent is called back: why, by whom and when. It is owed until the authority has confirmed that it is
 * back or destroyed.
 *
 * @param returned null as long as nobody confirmed that
 */
public record Recall(
        Cause cause,
        String words,
        StaffId by,
        Instant at,
        @Nullable Returned returned) {

    /** Causes for calling a package back. */
    public enum Cause {
        /** To somebody or with something that it should not have been. */
        SENT_WRONGLY,
        FILING_WITHDRAWN,
        OTHER
    }

    /** Ends of a package that was called back. */
    public enum Outcome {
        RETURNED,
        DESTROYED
    }

    /** The authority's receipt: what became of the package, who confirmed it there, on which day, and who noted it. */
    public record Returned(Outcome outcome, String confirmedBy, LocalDate on, StaffId notedBy, Instant notedAt) {}

    /** Whether the authority's receipt is still missing. */
    public boolean isOwed() {
        return returned == null;
    }

    @Override
    public String toString() {
        return "recalled by " + by;
    }
}

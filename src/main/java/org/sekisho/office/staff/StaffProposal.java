package org.sekisho.office.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about an account that takes a second administrator of people.
 *
 * @param about the account, or the one to be
 * @param profile what the person would have; null where that is not what it is about
 * @param was what they had when it was proposed; null of a new person, and where that is not what it is about
 * @param proposedBy an account's name, or the machine's user
 * @param answer null as long as nobody answered
 */
public record StaffProposal(
        long id,
        StaffId about,
        Kind kind,
        @Nullable Profile profile,
        @Nullable Profile was,
        String proposedBy,
        Instant proposedAt,
        @Nullable Answer answer) {

    /** What it is. */
    public enum Kind {
        /** A new person. */
        ADD,
        /** Other rights. */
        CHANGE,
        /** A one-time code, which sets a password. */
        CODE,
        /** Taking the passkeys away. */
        PASSKEYS,
        /** Letting in again who was locked out. */
        UNLOCK,
        /** Locking out an administrator of people. */
        LOCK
    }

    /** What became of it. */
    public enum What {
        CONFIRMED,
        REFUSED,
        /** Somebody proposed anew. */
        REPLACED,
        /** Done by whoever runs the machine, without a second person. */
        AT_MACHINE
    }

    /** Who answered. */
    public record Answer(What what, String by, Instant at) {}

    /** What the audit trail says of it. */
    String inWords() {
        return "proposal %d, %s%s".formatted(id, kind, profile == null ? "" : ": " + profile.inWords());
    }

    /** Whether it only takes rights away, so that also whom it is about may agree. */
    boolean takesAway() {
        return kind == Kind.LOCK
                || (kind == Kind.CHANGE
                        && was != null
                        && profile != null
                        && !profile.access().exceeds(was.access()));
    }
}

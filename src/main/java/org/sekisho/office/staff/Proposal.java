package org.sekisho.office.staff;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something about an account or a case that takes a second person, or that was done at the machine without one.
 *
 * @param about an account, one to be, or what the trail calls a case
 * @param said what is proposed, in codes, for the trail; empty where the kind says it all
 * @param what what is proposed, as JSON; null where the kind says it all
 * @param was what an account had when it was proposed, as JSON, or the version and level of the case; null where that does not
 *     matter
 * @param proposedBy an account's name, or the machine's user
 * @param answer null as long as nobody answered
 */
public record Proposal(
        long id,
        String about,
        Kind kind,
        String said,
        @Nullable String what,
        @Nullable String was,
        String proposedBy,
        Instant proposedAt,
        @Nullable Answer answer) {

    /** The time after which a proposal can no longer be confirmed. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    /** Kinds of proposals. */
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
        LOCK,
        /** Taking a conflict of interest off the record. */
        CONFLICT,
        /** A lower level of a case. */
        LEVEL,
        /** An entry by which people of another area see a case. */
        ENTRY,
        /** Taking back an entry, so that a case ranks lower. */
        ENTRY_BACK,
        /** Giving a partner the whole text of a filing. */
        WHOLE_TEXT;

        boolean isOfCase() {
            return compareTo(LEVEL) >= 0;
        }
    }

    /** The outcome of a proposal. */
    public enum What {
        CONFIRMED,
        REFUSED,
        /** Somebody proposed anew. */
        REPLACED,
        /** Done by whoever runs the machine, without a second person. */
        AT_MACHINE
    }

    /** A second person's answer. */
    public record Answer(What what, String by, Instant at) {}

    /** A proposal about an account that had what it {@code was}, or about a case as it is. */
    public record Draft(
            String about,
            @Nullable Long caseId,
            Kind kind,
            String said,
            @Nullable Object what,
            @Nullable Object was) {}

    /** The value proposed, as its kind has it; null where the kind says it all. */
    public <T> @Nullable T what(Class<T> type) {
        return read(what, type);
    }

    /** How it stood, as its kind has it. */
    <T> @Nullable T was(Class<T> type) {
        return read(was, type);
    }

    private static <T> @Nullable T read(@Nullable String written, Class<T> type) {
        return written == null ? null : JsonMapper.shared().readValue(written, type);
    }

    /** Whether that person proposed it. */
    public boolean isOf(StaffId person) {
        return proposedBy.equals(person.value());
    }

    /** Words of its record on the audit trail. */
    String inWords() {
        return "proposal %d, %s%s".formatted(id, kind, said.isEmpty() ? "" : ": " + said);
    }

    /** Whether it only takes rights away, so that also whom it is about may agree. */
    boolean takesAway() {
        Profile now = kind == Kind.CHANGE ? what(Profile.class) : null;
        Profile before = kind == Kind.CHANGE ? was(Profile.class) : null;
        return kind == Kind.LOCK
                || (before != null && now != null && !now.access().exceeds(before.access()));
    }

    /** Says which and not in which words. */
    @Override
    public String toString() {
        return inWords();
    }
}

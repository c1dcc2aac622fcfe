package org.sekisho.office.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.StaffId;

/**
 * What a person decided on a case. It is never changed; a second person's verdict and an undo are added to it once.
 *
 * @param words the person's own, beside the reason; may be empty
 * @param before where the case stood
 * @param seen SHA-256 of the evidence and the editions as they were shown, which are kept with it
 * @param lotSeed the seed of the case, by which it was drawn, or not, for a second person
 * @param secondBecause why it needs a second person; null if it needs none
 * @param second what the second person said; null as long as nobody did
 * @param owed what becomes of the answers that authorities owe; null if they owe none, or it closes nothing
 */
public record Decision(
        long id,
        CaseId about,
        DecisionKind kind,
        DecisionReason reason,
        String words,
        StaffId by,
        Instant at,
        CaseStatus before,
        String seen,
        long lotSeed,
        @Nullable SecondBecause secondBecause,
        @Nullable SecondVerdict second,
        @Nullable Undone undone,
        @Nullable OwedOnClosing owed) {

    /** Reasons for which a decision needs a second person: {@link org.sekisho.office.review.TwoPersons} has the rule. */
    public enum SecondBecause {
        /** The newest that a second person said of the case is no. */
        SENT_BACK,
        /** Two persons agreed on something else. */
        DEPARTS,
        /** Decisions of its kind always do. */
        KIND,
        /** A part of the filing was not read by the program, and it was found of no concern. */
        UNREAD,
        /** The filing's text is missing, or not what was recorded, and it was found of no concern. */
        NO_TEXT,
        /** It closes the case although authorities owe answers on it. */
        OWED,
        /** The filing says what the declaration on file contradicts or lacks, and it was found of no concern. */
        UNDECLARED,
        /** The case ranks high, and was found of no concern. */
        RANK,
        /** The case was drawn by lot. */
        LOT,
        /** It ends a secrecy case without an order. */
        SECRECY_ENDS,
        /** Something that was decided on the case needed one before, even if it was taken back. */
        BEFORE
    }

    /** A second person's verdict. */
    public record SecondVerdict(StaffId by, Instant at, boolean agreed, String words) {}

    /** The person who took a decision back. */
    public record Undone(StaffId by, Instant at) {}

    /** Whether it waits for a second person. */
    public boolean awaitsSecond() {
        return secondBecause != null && second == null && undone == null;
    }

    /** Whether it counts: nobody took it back, and a second person who was needed agreed. */
    public boolean counts() {
        return undone == null && (secondBecause == null || second != null && second.agreed());
    }

    /** Whether a second person did not agree. */
    public boolean isSentBack() {
        return undone == null && second != null && !second.agreed();
    }

    /** Says who decided what and not in which words. */
    @Override
    public String toString() {
        return "Decision %d on case %s: %s, %s, by %s".formatted(id, about, kind, reason, by);
    }
}

package org.sekisho.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person is about to decide.
 *
 * @param reason null if none was chosen
 * @param words may be empty
 */
public record DecisionDraft(
        @Nullable DecisionKind kind, @Nullable DecisionReason reason, String words) {

    /** The most characters of words. */
    public static final int LONGEST = 4000;

    public DecisionDraft {
        words = words.strip();
    }

    /** What is missing or does not go together. */
    public enum Mistake {
        NO_DECISION,
        NO_REASON,
        REASON_OF_ANOTHER_DECISION,
        /** A part of the filing was not read, and the reason speaks of what was. */
        REASON_OF_A_READ_FILING,
        /** All of the filing was read. */
        REASON_OF_AN_UNREAD_FILING,
        NO_WORDS,
        TOO_MANY_WORDS
    }

    /** What is wrong with it for a filing that was, or was not, read whole. */
    public Optional<Mistake> mistake(boolean unread) {
        return mistake().or(() -> mistakenReason(unread));
    }

    private Optional<Mistake> mistakenReason(boolean unread) {
        if (kind == null || reason == null || reason.mayBeGivenFor(kind, unread)) {
            return Optional.empty();
        }
        return Optional.of(unread ? Mistake.REASON_OF_A_READ_FILING : Mistake.REASON_OF_AN_UNREAD_FILING);
    }

    /** What is wrong with it whatever filing it is about. */
    private Optional<Mistake> mistake() {
        if (kind == null) {
            return Optional.of(Mistake.NO_DECISION);
        }
        if (reason == null) {
            return Optional.of(Mistake.NO_REASON);
        }
        if (!reason.mayBeGivenFor(kind)) {
            return Optional.of(Mistake.REASON_OF_ANOTHER_DECISION);
        }
        if (reason.needsWords() && words.isEmpty()) {
            return Optional.of(Mistake.NO_WORDS);
        }
        return words.length() > LONGEST ? Optional.of(Mistake.TOO_MANY_WORDS) : Optional.empty();
    }
}

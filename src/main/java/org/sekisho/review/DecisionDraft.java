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
        NO_WORDS,
        TOO_MANY_WORDS
    }

    public Optional<Mistake> mistake() {
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

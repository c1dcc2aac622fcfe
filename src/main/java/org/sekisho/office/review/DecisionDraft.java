package org.sekisho.office.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person is about to decide.
 *
 * @param reason null if none was chosen
 * @param words may be empty
 * @param owed what becomes of answers that authorities owe; null if it was not said
 */
public record DecisionDraft(
        @Nullable DecisionKind kind,
        @Nullable DecisionReason reason,
        String words,
        @Nullable OwedOnClosing owed) {

    /** The most characters of words. */
    public static final int LONGEST = 4000;

    public DecisionDraft {
        words = words.strip();
    }

    public DecisionDraft(@Nullable DecisionKind kind, @Nullable DecisionReason reason, String words) {
        this(kind, reason, words, null);
    }

    /** Whether nothing was filled in. */
    public boolean isEmpty() {
        return kind == null && reason == null && owed == null && words.isEmpty();
    }

    /** The same without what is more than may be written. */
    public DecisionDraft shortened() {
        return new DecisionDraft(kind, reason, words.substring(0, Math.min(LONGEST, words.length())), owed);
    }

    /** A missing or contradictory part of a draft. */
    public enum Mistake implements Refusal {
        NO_DECISION,
        NO_REASON,
        REASON_OF_ANOTHER_DECISION,
        /** A part of the filing was not read, and the reason speaks of what was. */
        REASON_OF_A_READ_FILING,
        /** All of the filing was read. */
        REASON_OF_AN_UNREAD_FILING,
        /** Nothing that counts says that the filing was published. */
        NOT_PUBLIC,
        /** Not all that was found is declared, or nobody can tell; or the case is no disclosure review. */
        UNDECLARED,
        /** No later version of the filing has come. */
        NO_COPY,
        /** The later version waits to be screened. */
        COPY_WAITS,
        /** The later version could not be read either. */
        COPY_UNREAD,
        /** Authorities owe answers, and it is not said what becomes of them. */
        OWED_NOT_SAID,
        /** An authority wants something kept from the public, and it is not said why the case is closed all the same. */
        AGAINST_AUTHORITIES,
        NO_WORDS,
        TOO_MANY_WORDS;

        @Override
        public String key() {
            return "mistake." + name();
        }
    }

    /** The first mistake of the draft as a decision on a case. */
    public Optional<Mistake> mistake(DeskCase on) {
        return mistakeOnAny()
                .or(() -> mistakenReason(on))
                .or(() -> closes() && on.owed() > 0 ? mistakenAboutOwed() : Optional.empty());
    }

    /** Whether it ends the case. */
    public boolean closes() {
        return kind != null && kind.leadsTo() == CaseStatus.CLOSED;
    }

    private Optional<Mistake> mistakenAboutOwed() {
        if (owed == null) {
            return Optional.of(Mistake.OWED_NOT_SAID);
        }
        return words.isEmpty() ? Optional.of(Mistake.NO_WORDS) : Optional.empty();
    }

    private Optional<Mistake> mistakenReason(DeskCase on) {
        if (kind == null || reason == null) {
            return Optional.empty();
        }
        if (!reason.isTrueOf(on)) {
            return Optional.of(reason == DecisionReason.ALREADY_PUBLIC ? Mistake.NOT_PUBLIC : Mistake.UNDECLARED);
        }
        if (reason.mayBeGivenFor(kind, on.unread())) {
            return Optional.empty();
        }
        return Optional.of(on.unread() ? Mistake.REASON_OF_A_READ_FILING : Mistake.REASON_OF_AN_UNREAD_FILING);
    }

    /** The first mistake that does not depend on the filing. */
    public Optional<Mistake> mistakeOnAny() {
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

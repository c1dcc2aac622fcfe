package org.sekisho.office.review;

/** Reasons for not taking, deciding, answering or undoing. */
public enum CaseRefusal implements Refusal {
    /** Someone else has it on the table. */
    HELD,
    /** It was changed since the person saw it: decided, confirmed, taken back. */
    CHANGED,
    /** The person's roles do not let them. */
    ROLE,
    /** The case stands where this cannot be done with it. */
    STANDING,
    /** Authorities owe answers on it, and the proposal does not say what becomes of them. */
    OWED,
    /** The same person decided it. */
    SAME_PERSON,
    /** Only who decided may take it back. */
    NOT_THEIRS,
    /** The time for it is over, or a second person has answered. */
    TOO_LATE;

    @Override
    public String key() {
        return "not-done." + name();
    }
}

package org.sekisho.screening;

/** The name of an outcome, as it is stored, counted and shown. */
public enum OutcomeKind {
    CLEAR,
    FLAGGED,
    UNSCREENABLE,
    EXEMPT;

    /** Whether a person has to look at the filing. */
    public boolean needsExaminer() {
        return this == FLAGGED || this == UNSCREENABLE;
    }
}

package org.sekisho.screening;

/** The name of an outcome, as it is stored, counted and shown. */
public enum OutcomeKind {
    CLEAR,
    FLAGGED,
    UNSCREENABLE,
    EXEMPT;

    static final ScreeningOutcome.Handler<OutcomeKind> OF = new ScreeningOutcome.Handler<>() {
        @Override
        public OutcomeKind clear(ScreeningOutcome.Clear outcome) {
            return CLEAR;
        }

        @Override
        public OutcomeKind flagged(ScreeningOutcome.Flagged outcome) {
            return FLAGGED;
        }

        @Override
        public OutcomeKind unscreenable(ScreeningOutcome.Unscreenable outcome) {
            return UNSCREENABLE;
        }

        @Override
        public OutcomeKind exempt(ScreeningOutcome.Exempt outcome) {
            return EXEMPT;
        }
    };

    /** Whether a person has to look at the filing. */
    public boolean needsExaminer() {
        return this == FLAGGED || this == UNSCREENABLE;
    }
}

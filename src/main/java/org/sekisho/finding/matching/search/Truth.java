package org.sekisho.finding.matching.search;

/** Whether a rule holds, in Kleene's strong three-valued logic. */
public enum Truth {
    NOT_MET,
    NOT_STATED,
    MET;

    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case NOT_MET -> MET;
            case NOT_STATED -> NOT_STATED;
            case MET -> NOT_MET;
        };
    }
}

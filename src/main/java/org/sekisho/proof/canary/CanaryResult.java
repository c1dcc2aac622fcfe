package org.sekisho.proof.canary;

import org.sekisho.intake.filing.FilingNumber;

/**
 * What came of one expectation.
 *
 * @param detail why, in codes; empty if all is as expected
 */
public record CanaryResult(FilingNumber number, String expectation, Verdict verdict, String detail) {

    /** Whether something came of it that had not to come. */
    boolean isAlarming() {
        return verdict == Verdict.MISSED || verdict == Verdict.FLAGGED;
    }

    /** Whether it is about an example of a list. */
    public boolean ofExample() {
        return number.value().startsWith(CanaryExamples.NUMBER);
    }

    /** How what was expected and what came compare. */
    public enum Verdict {
        AS_EXPECTED,
        /** It has to be flagged, and was not. */
        MISSED,
        /** It must not be flagged, and was. */
        FLAGGED,
        /** The list it is about is not in use. */
        NOT_APPLICABLE,
        /** Nothing of its format was read, so there was nothing to prove. */
        NOT_TRIED
    }
}

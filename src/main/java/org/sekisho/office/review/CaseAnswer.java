package org.sekisho.office.review;

import org.sekisho.intake.filing.FilingNumber;

/** The outcome of a person's act on a case. */
public sealed interface CaseAnswer {

    /** It is done, and the case now stands so. */
    record Done(DeskCase now) implements CaseAnswer {}

    /** It is done, and the case is now one that the person may not know of. */
    record Gone(FilingNumber number) implements CaseAnswer {}

    /** It waits for a second person. */
    record Proposed(DeskCase about) implements CaseAnswer {}

    /** There is no such case, or nothing such about it, or the person may not know of it. */
    record Unknown() implements CaseAnswer {}

    /**
     * Nothing was done.
     *
     * @param about the case as it stands
     * @param hint what was perhaps meant; empty if nothing is known
     */
    record Refused(DeskCase about, Refusal why, String hint) implements CaseAnswer {}
}

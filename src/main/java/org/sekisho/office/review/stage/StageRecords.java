package org.sekisho.office.review.stage;

import java.util.List;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseId;

/** The clocks of cases, each with those it had before. Whoever changes one has locked the case and holds the transaction. */
interface StageRecords {

    CaseClock of(CaseId about);

    /** The oldest first. */
    List<ClockChange> changes(CaseId about);

    /** Gives the case the clock of a change. With the first change, the clock it was opened with is kept too. */
    void add(CaseId about, ClockChange change);
}

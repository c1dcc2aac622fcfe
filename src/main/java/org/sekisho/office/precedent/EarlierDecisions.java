package org.sekisho.office.precedent;

import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;

/** What is remembered of other cases, as far as a person may know of them. */
public interface EarlierDecisions {

    /** Those that bear on a case, the newest first, at most {@value #MOST}. */
    List<EarlierDecision> of(DeskCase shown, StaffMember reader);

    /** The most that are told. */
    int MOST = 50;

    /** The newest version of the same filing that came in after this one, if there is one. */
    Optional<Version> newer(DeskCase shown, StaffMember reader);

    /** The newest version of the same filing that came in before this one, and whose text is kept. */
    Optional<Version> before(DeskCase shown, StaffMember reader);

    /**
     * A version of a filing.
     *
     * @param about its case in the same queue; empty if it has none that the reader may know of
     */
    record Version(FilingId filing, int version, Optional<CaseId> about) {}
}

package org.sekisho.office.referral;

import org.sekisho.office.review.DeskCase;

/** The contents of cases that may be sent to authorities. */
interface CasePackages {

    /** The parts of a case's filing about an area; may hold nothing. */
    ReferralPackage of(DeskCase about, String area);
}

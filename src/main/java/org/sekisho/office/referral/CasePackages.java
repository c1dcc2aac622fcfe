package org.sekisho.office.referral;

import org.sekisho.office.review.DeskCase;

/** What may be sent of cases. */
public interface CasePackages {

    /** What of a case's filing is about an area; may be empty. */
    ReferralPackage of(DeskCase about, String area);
}

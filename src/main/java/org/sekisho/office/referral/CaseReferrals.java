package org.sekisho.office.referral;

import java.util.List;
import org.sekisho.office.review.DeskCase;

/** A case, and before whom it was put, the oldest first. */
public record CaseReferrals(DeskCase about, List<Referral> referrals) {

    public CaseReferrals {
        referrals = List.copyOf(referrals);
    }

    /** The joined answer of the authorities. */
    public JoinedAnswer joined() {
        return JoinedAnswer.of(referrals);
    }
}

package org.sekisho.office.referral;

import java.util.List;
import org.sekisho.office.review.DeskCase;

/** A case, and before whom it was put, the oldest first. */
public record CaseReferrals(DeskCase about, List<Referral> referrals) {

    public CaseReferrals {
        referrals = List.copyOf(referrals);
    }

    /**
     * Whether authorities do not agree: of the answers that count, two differ. One that needs to know more has said nothing
     * yet.
     */
    public boolean dissent() {
        return referrals.stream()
                        .map(Referral::newest)
                        .filter(answer -> answer != null && answer.opinion() != Opinion.NEEDS_MORE)
                        .map(answer -> answer.opinion())
                        .distinct()
                        .count()
                > 1;
    }
}

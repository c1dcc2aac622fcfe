package org.sekisho.office.letter;

import java.util.List;
import org.sekisho.office.referral.CaseReferrals;

/** A case with its referrals, and the notices that were sent about it, the oldest first. */
public record CaseNotices(CaseReferrals referrals, List<SentNotice> sent) {

    public CaseNotices {
        sent = List.copyOf(sent);
    }
}

package org.sekisho.office.letter;

import java.util.List;
import org.sekisho.office.referral.CaseReferrals;

/** A case with its referrals, and the letters that were sent about it, the oldest first. */
public record CaseLetters(CaseReferrals referrals, List<SentLetter> sent) {

    public CaseLetters {
        sent = List.copyOf(sent);
    }
}

package org.sekisho.office.letter;

import java.util.List;
import org.sekisho.office.referral.CaseReferrals;

/** A case with its referrals, the letters that were sent about it, and what came from the applicant, the oldest first. */
public record CaseLetters(CaseReferrals referrals, List<SentLetter> sent, List<ApplicantAnswer> answers) {

    public CaseLetters {
        sent = List.copyOf(sent);
        answers = List.copyOf(answers);
    }
}

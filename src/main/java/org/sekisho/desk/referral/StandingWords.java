package org.sekisho.desk.referral;

import java.time.LocalDate;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.ReferralStanding;

/**
 * How a referral stands, in words and in a colour.
 *
 * @param tone {@code late}, {@code soon}, {@code ample} or {@code none}
 */
record StandingWords(String key, String tone) {

    static StandingWords of(Referral referral, LocalDate today) {
        ReferralStanding standing = ReferralStanding.of(referral, today);
        String tone = switch (standing) {
            case ANSWERED -> "ample";
            case WAITING, WITHDRAWN -> "none";
            case TO_REMIND -> "soon";
            case OVERDUE, TO_ESCALATE, RETURN_OWED -> "late";
        };
        return new StandingWords("referral.state." + standing, tone);
    }
}

package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.sekisho.office.referral.Referral.StepKind;

/** How a referral stands on a day, and what somebody has to do about it. */
public enum ReferralStanding {
    ANSWERED,
    /** Nobody has to answer it any more. */
    WITHDRAWN,
    WAITING,
    TO_REMIND,
    OVERDUE,
    TO_ESCALATE,
    /** Its package was called back, and the authority has not confirmed what became of it. */
    RETURN_OWED;

    /** Those that ask something of somebody at this office. */
    public static final Set<ReferralStanding> TO_DO = EnumSet.of(TO_REMIND, OVERDUE, TO_ESCALATE, RETURN_OWED);

    public static ReferralStanding of(Referral referral, LocalDate today) {
        if (referral.owesReturn()) {
            return RETURN_OWED;
        }
        if (referral.withdrawal() != null) {
            return WITHDRAWN;
        }
        if (!referral.awaitsAnswer()) {
            return ANSWERED;
        }
        if (referral.isDue(StepKind.ESCALATED, today)) {
            return TO_ESCALATE;
        }
        if (referral.isOverdue(today)) {
            return OVERDUE;
        }
        return referral.isDue(StepKind.REMINDED, today) ? TO_REMIND : WAITING;
    }
}

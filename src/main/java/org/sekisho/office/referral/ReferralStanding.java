package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.sekisho.office.referral.Referral.StepKind;

/** States of a referral on a day, and what each asks for. */
public enum ReferralStanding {
    ANSWERED,
    /** The referral was taken back; no answer is needed. */
    WITHDRAWN,
    WAITING,
    TO_REMIND,
    OVERDUE,
    TO_ESCALATE,
    /** Its package was called back, and the authority has not confirmed what became of it. */
    RETURN_OWED;

    /** The states that ask something of this office. */
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

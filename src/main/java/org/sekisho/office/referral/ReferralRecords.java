package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffMember;

/** Referrals with what was added to them. Whoever asks for those of a case has been let at the case. */
interface ReferralRecords {

    /** The oldest first. */
    List<Referral> of(CaseId about);

    /** What was sent, byte for byte; empty if the case has no such referral, or it was withdrawn. */
    Optional<byte[]> sent(CaseId about, long referral);

    /**
     * Those that await an answer and whose day for a reminder has come, of cases that are not closed, and those that were
     * withdrawn before the day for the answer; the longest overdue first.
     *
     * @param reader whose cases they are; null for those of all
     */
    List<DueReferral> due(LocalDate today, @Nullable StaffMember reader);
}

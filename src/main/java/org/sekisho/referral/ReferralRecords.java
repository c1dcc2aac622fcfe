package org.sekisho.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.review.CaseId;
import org.sekisho.staff.StaffMember;

/**
 * Referrals and what was added to them. Whoever asks for those of a case has been let at the case; whoever adds holds the
 * transaction.
 */
interface ReferralRecords {

    /** The oldest first. */
    List<Referral> of(CaseId about);

    /** What was sent, byte for byte; empty if the case has no such referral. */
    Optional<byte[]> sent(CaseId about, long referral);

    /** Keeps a new one; its id is given anew. */
    long add(Referral referral, byte[] content);

    void addReceipt(long referral, String sha256, Referral.Receipt receipt);

    void addAnswer(long referral, Referral.Answer answer);

    void addStep(long referral, Referral.Step step);

    /**
     * Those that await an answer and whose day for a reminder has come, of cases that are not closed; the longest overdue
     * first.
     *
     * @param reader whose cases they are; null for those of all
     */
    List<DueReferral> due(LocalDate today, @Nullable StaffMember reader);
}

package org.sekisho.office.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * How something is added to a referral: on a case that is locked, by someone who may, and on the audit trail in the same
 * transaction.
 */
@Component
record ReferralRecorder(CaseActs acts, JdbcReferralRecords records, AuditTrail audit, Clock clock) {

    /** Performs an act on a referral as it stands now, while nobody else changes it. */
    CaseAnswer perform(CaseId id, long referral, StaffMember person, BiConsumer<Act, Referral> work) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), ReferralRefusal.ROLE);
            Referral found = records.of(id).stream()
                    .filter(one -> one.id() == referral)
                    .findFirst()
                    .orElse(null);
            work.accept(act, act.need(found, ReferralRefusal.NO_REFERRAL));
        });
    }

    /** Notes an act that wrote something to a referral. How many answers are owed stands with the case, too. */
    void note(Act act, AuditAction action, Referral of, String detail) {
        countOwed(act.about());
        act.note(action, "referral %d to %s: %s".formatted(of.id(), of.authority(), detail));
    }

    /** Notes what was written to referrals of a case that the caller has locked. */
    void note(DeskCase about, AuditAction action, String detail, StaffId by) {
        countOwed(about);
        audit.add(by.value(), action, about.subject(), detail);
    }

    private void countOwed(DeskCase about) {
        acts.owes(about.id(), (int)
                records.of(about.id()).stream().filter(Referral::awaitsAnswer).count());
    }

    /** The name of a referral as a cause on the trail and among the clocks. */
    static String named(long referral) {
        return "referral " + referral;
    }

    Instant now() {
        return RowMoments.now(clock);
    }
}

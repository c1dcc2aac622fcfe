package org.sekisho.office.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.referral.ReferralResult.Done;
import org.sekisho.office.referral.ReferralResult.Refused;
import org.sekisho.office.referral.ReferralResult.Unknown;
import org.sekisho.office.referral.ReferralResult.Why;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseAccess;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * How something is added to a referral: on a case that is locked, by someone who may, and on the audit trail in the same
 * transaction.
 */
@Component
class ReferralBook {

    private final CaseAccess cases;
    private final JdbcReferralRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    ReferralBook(CaseAccess cases, JdbcReferralRecords records, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** Works on a referral as it stands now, while nobody else changes it. */
    ReferralResult with(
            CaseId id, long referral, StaffMember person, BiFunction<DeskCase, Referral, ReferralResult> work) {
        Optional<DeskCase> about = cases.lock(id, person);
        if (about.isEmpty()) {
            return new Unknown();
        }
        if (!CaseRights.of(person).mayDecide()) {
            return new Refused(about.get(), Why.ROLE);
        }
        return records.of(id).stream()
                .filter(found -> found.id() == referral)
                .findFirst()
                .map(found -> work.apply(about.get(), found))
                .orElseGet(() -> new Refused(about.get(), Why.NO_REFERRAL));
    }

    /** How many answers are owed stands with the case, too: nobody closes it without a word on them. */
    private void countOwed(DeskCase about) {
        cases.owes(about.id(), (int)
                records.of(about.id()).stream().filter(Referral::awaitsAnswer).count());
    }

    ReferralResult done(StaffMember person, AuditAction action, DeskCase about, Referral of, String detail) {
        recordSealed(person, action, about, "referral %d to %s: %s".formatted(of.id(), of.authority(), detail));
        return new Done();
    }

    /** Of an act that wrote something to a referral. */
    void recordSealed(StaffMember person, AuditAction action, DeskCase about, String detail) {
        countOwed(about);
        audit.add(person.id().value(), action, about.subject(), detail);
    }

    void recordOpenedAgain(StaffMember person, DeskCase about, Opinion said) {
        audit.add(person.id().value(), AuditAction.CASE_OPENED_AGAIN, about.subject(), "an authority said " + said);
    }

    void record(StaffMember person, AuditAction action, DeskCase about, String detail) {
        audit.add(person.id().value(), action, about.subject(), detail);
    }

    /** What a referral is called where another stage notes that it was the cause of something. */
    static String named(long referral) {
        return "referral " + referral;
    }

    Instant now() {
        return RowMoments.now(clock);
    }
}

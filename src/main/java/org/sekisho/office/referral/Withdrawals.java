package org.sekisho.office.referral;

import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.referral.Referral.Withdrawal;
import org.sekisho.office.referral.ReferralResult.Refused;
import org.sekisho.office.referral.ReferralResult.Why;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseStages;
import org.sekisho.office.review.deciding.OwedAnswers;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes referrals back that are not answered. The case stands where it stood all the time; the clock that ran before runs
 * again if no other referral is left that moved it.
 */
@Service
public class Withdrawals implements OwedAnswers {

    private final ReferralBook book;
    private final JdbcReferralRecords records;
    private final JdbcReferralAdditions additions;
    private final CaseStages stages;

    Withdrawals(ReferralBook book, JdbcReferralRecords records, JdbcReferralAdditions additions, CaseStages stages) {
        this.book = book;
        this.records = records;
        this.additions = additions;
        this.stages = stages;
    }

    @Transactional
    public ReferralResult withdraw(CaseId id, long referral, String reason, StaffMember person) {
        return book.with(id, referral, person, (about, found) -> {
            if (found.withdrawal() != null) {
                return new Refused(about, Why.WITHDRAWN);
            }
            if (!found.awaitsAnswer()) {
                return new Refused(about, Why.ANSWERED);
            }
            if (reason.isBlank()) {
                return new Refused(about, Why.NO_REASON);
            }
            if (reason.length() > ReferralDraft.LONGEST) {
                return new Refused(about, Why.TOO_MANY_WORDS);
            }
            return withdraw(about, found, reason.strip(), person);
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(DeskCase about, String reason, StaffMember person) {
        records.of(about.id()).stream()
                .filter(Referral::awaitsAnswer)
                .forEach(owed -> withdraw(about, owed, reason, person));
    }

    @Override
    public boolean objected(DeskCase about) {
        return JoinedAnswer.of(records.of(about.id())).objected();
    }

    /** Takes back a referral of a case that the caller has locked. */
    ReferralResult withdraw(DeskCase about, Referral found, String reason, StaffMember person) {
        additions.addWithdrawal(found.id(), new Withdrawal(reason, person.id(), book.now()));
        if (noneMovesTheClock(about.id())) {
            stages.withdrawn(about, ReferralBook.named(found.id()), person);
        }
        return book.done(
                person,
                AuditAction.REFERRAL_WITHDRAWN,
                about,
                found,
                found.receipt() == null ? "no receipt was noted" : "received there before");
    }

    private boolean noneMovesTheClock(CaseId id) {
        return records.of(id).stream().noneMatch(left -> left.movesClock() && left.withdrawal() == null);
    }
}

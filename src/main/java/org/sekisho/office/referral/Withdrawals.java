package org.sekisho.office.referral;

import java.util.stream.Collectors;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.referral.Referral.Withdrawal;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStages;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.OwedAnswers;
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

    private final ReferralRecorder recorder;
    private final JdbcReferralRecords records;
    private final JdbcReferralAdditions additions;
    private final CaseStages stages;

    Withdrawals(
            ReferralRecorder recorder,
            JdbcReferralRecords records,
            JdbcReferralAdditions additions,
            CaseStages stages) {
        this.recorder = recorder;
        this.records = records;
        this.additions = additions;
        this.stages = stages;
    }

    public CaseAnswer withdraw(CaseId id, long referral, String reason, StaffMember person) {
        return recorder.perform(id, referral, person, (act, found) -> {
            act.refuseIf(found.withdrawal() != null, ReferralRefusal.WITHDRAWN);
            act.refuseIf(!found.awaitsAnswer(), ReferralRefusal.ANSWERED);
            act.refuseIf(reason.isBlank(), ReferralRefusal.NO_REASON);
            act.refuseIf(reason.length() > ReferralDraft.LONGEST, ReferralRefusal.TOO_MANY_WORDS);
            withdraw(act.about(), found, reason.strip(), person);
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
    public boolean objected(DeskCase about, StaffMember person) {
        return records.ofFiling(about, person).stream()
                .collect(Collectors.groupingBy(Referral::about))
                .values()
                .stream()
                .map(JoinedAnswer::of)
                .anyMatch(JoinedAnswer::objected);
    }

    /** Takes back a referral of a case that the caller has locked. */
    void withdraw(DeskCase about, Referral found, String reason, StaffMember person) {
        additions.addWithdrawal(found.id(), new Withdrawal(reason, person.id(), recorder.now()));
        if (noneMovesTheClock(about.id())) {
            stages.withdrawn(about, ReferralRecorder.named(found.id()), person);
        }
        String receipt = found.receipt() == null ? "no receipt was noted" : "received there before";
        recorder.note(
                about,
                AuditAction.REFERRAL_WITHDRAWN,
                "referral %d to %s: %s".formatted(found.id(), found.authority(), receipt),
                person.id());
    }

    private boolean noneMovesTheClock(CaseId id) {
        return records.of(id).stream().noneMatch(left -> left.movesClock() && left.withdrawal() == null);
    }
}

package org.sekisho.office.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.referral.Recall.Cause;
import org.sekisho.office.referral.Recall.Outcome;
import org.sekisho.office.referral.Recall.Returned;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;

/**
 * Calls packages back, whatever became of the case, and notes what the authorities did with them. Who has no package any
 * more need not answer: a referral that is not answered is withdrawn with it. Sekisho tells the authority nothing.
 */
@Service
public record Recalls(
        ReferralRecorder recorder,
        JdbcReferralAdditions additions,
        Withdrawals withdrawals,
        DueReferrals due,
        Clocks clocks) {

    /** @param cause null if none was chosen */
    public CaseAnswer recall(CaseId id, long referral, @Nullable Cause cause, String words, StaffMember person) {
        return recorder.perform(id, referral, person, (act, found) -> {
            act.refuseIf(found.recall() != null, ReferralRefusal.RECALLED);
            Cause why = act.need(cause, ReferralRefusal.NO_REASON);
            act.refuseIf(words.isBlank(), ReferralRefusal.NO_REASON);
            act.refuseIf(words.length() > ReferralDraft.LONGEST, ReferralRefusal.TOO_MANY_WORDS);
            additions.addRecall(referral, new Recall(why, words.strip(), act.by(), act.now(), null));
            if (found.awaitsAnswer()) {
                withdrawals.withdraw(act.about(), found, words.strip(), person);
            }
            String sent = found.sent().sha256();
            recorder.note(act, AuditAction.PACKAGE_RECALLED, found, "%s, sent %s".formatted(why, sent));
        });
    }

    /** Notes that the authority has confirmed what became of a package that was called back. */
    public CaseAnswer noteReturn(CaseId id, long referral, ReturnDraft draft, StaffMember person) {
        return recorder.perform(id, referral, person, (act, found) -> {
            Recall recall = act.need(found.recall(), ReferralRefusal.NOT_RECALLED);
            act.refuseIf(!recall.isOwed(), ReferralRefusal.NOTED_ALREADY);
            Outcome outcome = act.need(draft.outcome(), ReferralRefusal.NO_OUTCOME);
            String by = draft.by();
            act.refuseIf(by.isEmpty() || by.length() > AuthorityAnswers.LONGEST_NAME, ReferralRefusal.NO_NAME);
            LocalDate on = act.need(draft.on(), ReferralRefusal.WRONG_DAY);
            boolean before = on.isBefore(clocks.daysHere().at(recall.at()));
            act.refuseIf(before || on.isAfter(due.today()), ReferralRefusal.WRONG_DAY);
            additions.addReturn(referral, new Returned(outcome, by, on, act.by(), act.now()));
            recorder.note(act, AuditAction.PACKAGE_RETURNED, found, "%s on %s".formatted(outcome, on));
        });
    }
}

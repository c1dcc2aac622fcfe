package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.referral.Referral.Receipt;
import org.sekisho.office.referral.Referral.Step;
import org.sekisho.office.referral.Referral.StepKind;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;

/**
 * What comes back from authorities, and what is done when nothing does. Nothing is written over: an answer that corrects
 * another is a new one, and those that differ are all kept.
 */
@Service
public record AuthorityAnswers(
        ReferralRecorder recorder,
        JdbcReferralAdditions additions,
        DueReferrals due,
        ReviewCases cases,
        Clocks clocks) {

    /** The most characters of who said something at an authority. */
    static final int LONGEST_NAME = 200;

    /**
     * Notes that an authority has the package.
     *
     * @param sha256 the hash that it named, which has to be that of what was sent
     * @param by who confirmed it there
     */
    public CaseAnswer noteReceipt(CaseId id, long referral, ReceiptDraft draft, StaffMember person) {
        return recorder.perform(id, referral, person, (act, found) -> {
            String sent = found.sent().sha256();
            act.refuseIf(found.receipt() != null, ReferralRefusal.NOTED_ALREADY);
            act.refuseIf(!draft.sha256().toLowerCase(Locale.ROOT).equals(sent), ReferralRefusal.WRONG_HASH);
            LocalDate day = day(act, draft.by(), draft.on(), found);
            additions.addReceipt(referral, new Receipt(draft.by(), day, act.by(), act.now()));
            recorder.note(act, AuditAction.RECEIPT_NOTED, found, "received on %s, %s".formatted(day, sent));
        });
    }

    public CaseAnswer noteAnswer(CaseId id, long referral, AnswerDraft draft, StaffMember person) {
        return recorder.perform(id, referral, person, (act, found) -> {
            act.refuseIf(found.withdrawal() != null, ReferralRefusal.WITHDRAWN);
            Opinion opinion = act.need(draft.opinion(), ReferralRefusal.NO_OPINION);
            act.refuseIf(draft.words().isEmpty() && opinion != Opinion.NO_OBJECTION, ReferralRefusal.NO_WORDS);
            act.refuseIf(draft.words().length() > ReferralDraft.LONGEST, ReferralRefusal.TOO_MANY_WORDS);
            LocalDate day = day(act, draft.by(), draft.on(), found);
            openAgain(act, opinion);
            additions.addAnswer(
                    referral, new Referral.Answer(opinion, draft.words(), draft.by(), day, act.by(), act.now()));
            recorder.note(
                    act,
                    AuditAction.ANSWER_NOTED,
                    found,
                    "%s on %s%s".formatted(opinion, day, found.newest() == null ? "" : ", corrects an earlier one"));
        });
    }

    /** An authority that objects to a case that was closed meanwhile, or asks for more, is not answered by silence. */
    private void openAgain(Act act, Opinion opinion) {
        ReviewCase standing = act.about().standing();
        if (opinion != Opinion.NO_OBJECTION && standing.status() == CaseStatus.CLOSED) {
            cases.openAgain(standing.filing(), standing.queue());
            act.note(AuditAction.CASE_OPENED_AGAIN, "an authority said " + opinion);
        }
    }

    /** The day on which somebody at the authority said it. */
    private LocalDate day(Act act, String by, @Nullable LocalDate on, Referral found) {
        act.refuseIf(by.isEmpty() || by.length() > LONGEST_NAME, ReferralRefusal.NO_NAME);
        LocalDate day = act.need(on, ReferralRefusal.WRONG_DAY);
        boolean before = day.isBefore(clocks.daysHere().at(found.at()));
        act.refuseIf(before || day.isAfter(due.today()), ReferralRefusal.WRONG_DAY);
        return day;
    }

    /** Notes that somebody reminded the authority, or took the referral higher, once its day had come. */
    public CaseAnswer noteStep(CaseId id, long referral, StepKind step, StaffMember person) {
        return recorder.perform(id, referral, person, (act, found) -> {
            act.refuseIf(!found.isDue(step, due.today()), ReferralRefusal.NOT_DUE);
            additions.addStep(referral, new Step(step, act.by(), act.now()));
            String to = step == StepKind.ESCALATED ? "to " + found.days().escalateTo() : "";
            recorder.note(act, step.action(), found, to);
        });
    }
}

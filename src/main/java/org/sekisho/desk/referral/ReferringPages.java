package org.sekisho.desk.referral;

import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.Visit;
import org.sekisho.office.referral.AuthorityAnswers;
import org.sekisho.office.referral.Recall;
import org.sekisho.office.referral.Recalls;
import org.sekisho.office.referral.Referral.StepKind;
import org.sekisho.office.referral.Referring;
import org.sekisho.office.referral.Withdrawals;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Puts a case before authorities, notes what comes back, and calls back what was sent. */
@DeskPage
@RequestMapping("/cases/{id}/referrals")
record ReferringPages(
        Referring referring, AuthorityAnswers answers, Withdrawals withdrawals, Recalls recalls, ReferralPages pages) {

    @PostMapping
    String refer(@PathVariable long id, Typed typed, Visit visit) {
        return pages.answered(referring.refer(new CaseId(id), typed.draft(), visit.reader()), id, typed, visit);
    }

    @PostMapping("/receipt")
    String receipt(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer = answers.noteReceipt(new CaseId(id), typed.referral(), typed.receipt(), visit.reader());
        return pages.answered(answer, id, typed, visit);
    }

    @PostMapping("/answer")
    String answer(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer = answers.noteAnswer(new CaseId(id), typed.referral(), typed.answer(), visit.reader());
        return pages.answered(answer, id, typed, visit);
    }

    @PostMapping("/step")
    String step(@PathVariable long id, Typed typed, Visit visit) {
        StepKind step = FormFields.one(StepKind.class, typed.step());
        if (step == null) {
            return pages.show(id, visit, typed, null);
        }
        CaseAnswer answer = answers.noteStep(new CaseId(id), typed.referral(), step, visit.reader());
        return pages.answered(answer, id, typed, visit);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer =
                withdrawals.withdraw(new CaseId(id), typed.referral(), FormFields.text(typed.reason()), visit.reader());
        return pages.answered(answer, id, typed, visit);
    }

    @PostMapping("/recall")
    String recall(@PathVariable long id, Typed typed, Visit visit) {
        Recall.Cause cause = FormFields.one(Recall.Cause.class, typed.cause());
        String reason = FormFields.text(typed.reason());
        CaseAnswer answer = recalls.recall(new CaseId(id), typed.referral(), cause, reason, visit.reader());
        return pages.answered(answer, id, typed, visit);
    }

    @PostMapping("/recall/receipt")
    String returned(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer = recalls.noteReturn(new CaseId(id), typed.referral(), typed.returned(), visit.reader());
        return pages.answered(answer, id, typed, visit);
    }
}

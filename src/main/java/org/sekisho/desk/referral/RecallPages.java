package org.sekisho.desk.referral;

import org.sekisho.desk.DeskPage;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.Visit;
import org.sekisho.office.referral.Recall;
import org.sekisho.office.referral.Recalls;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was sent to an authority is called back, and its receipt is noted. */
@DeskPage
@RequestMapping("/cases/{id}/referrals/recall")
class RecallPages {

    private final Recalls recalls;
    private final ReferralPages referrals;

    RecallPages(Recalls recalls, ReferralPages referrals) {
        this.recalls = recalls;
        this.referrals = referrals;
    }

    @PostMapping
    String recall(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer = recalls.recall(
                new CaseId(id),
                typed.referral(),
                FormFields.one(Recall.Cause.class, typed.cause()),
                FormFields.text(typed.reason()),
                visit.reader());
        return referrals.answered(answer, id, typed, visit);
    }

    @PostMapping("/receipt")
    String returned(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer = recalls.noteReturn(new CaseId(id), typed.referral(), typed.returned(), visit.reader());
        return referrals.answered(answer, id, typed, visit);
    }
}

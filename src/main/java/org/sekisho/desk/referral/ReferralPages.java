package org.sekisho.desk.referral;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.office.referral.AuthorityAnswers;
import org.sekisho.office.referral.CaseReferrals;
import org.sekisho.office.referral.DueReferrals;
import org.sekisho.office.referral.Referral.StepKind;
import org.sekisho.office.referral.ReferralRefusal;
import org.sekisho.office.referral.Referrals;
import org.sekisho.office.referral.Referring;
import org.sekisho.office.referral.Withdrawals;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case is put before authorities, and what comes back is noted. */
@DeskPage
class ReferralPages {

    /** Somebody else did something with it since the person saw it. */
    private static final Set<Refusal> MEANWHILE =
            Set.of(ReferralRefusal.ANSWERED, ReferralRefusal.WITHDRAWN, ReferralRefusal.RECALLED);

    private final Referrals referrals;
    private final Referring referring;
    private final AuthorityAnswers answers;
    private final Withdrawals withdrawals;
    private final DueReferrals due;
    private final ReferralPageMaker maker;

    ReferralPages(
            Referrals referrals,
            Referring referring,
            AuthorityAnswers answers,
            Withdrawals withdrawals,
            DueReferrals due,
            ReferralPageMaker maker) {
        this.referrals = referrals;
        this.referring = referring;
        this.answers = answers;
        this.withdrawals = withdrawals;
        this.due = due;
        this.maker = maker;
    }

    @GetMapping("/referrals")
    String due(Visit visit) {
        visit.model().addAttribute("page", maker.due(due.of(visit.reader()), visit.reader(), visit.language()));
        return "referrals";
    }

    @GetMapping("/cases/{id}/referrals")
    String show(@PathVariable long id, Visit visit) {
        return show(id, visit, Typed.NOTHING, null);
    }

    private String show(long id, Visit visit, Typed typed, @Nullable String problemKey) {
        visit.model()
                .addAttribute(
                        "page",
                        maker.page(
                                referrals.see(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new),
                                visit.reader(),
                                visit.language(),
                                typed,
                                problemKey));
        return "case-referrals";
    }

    /** The package of one referral; without saying which, or if it was withdrawn, the page on which they stand. */
    @GetMapping("/cases/{id}/referrals/package")
    ResponseEntity<byte[]> sent(@PathVariable long id, @RequestParam @Nullable Long of, StaffMember reader) {
        Optional<byte[]> content = of == null ? Optional.empty() : referrals.export(new CaseId(id), of, reader);
        return content.map(bytes -> Downloads.file(bytes, MediaType.APPLICATION_JSON, "referral-%d.json".formatted(of)))
                .orElseGet(() -> instead(id, of, reader));
    }

    /** The page says what became of it; of one that is not there, there is no page either. */
    private ResponseEntity<byte[]> instead(long id, @Nullable Long of, StaffMember reader) {
        CaseReferrals seen = referrals.see(new CaseId(id), reader).orElseThrow(NotThereException::new);
        if (of == null) {
            return Downloads.instead("/cases/%d/referrals".formatted(id));
        }
        return seen.referrals().stream()
                .filter(referral -> referral.id() == of)
                .map(referral -> Downloads.instead("/cases/%d/referrals#referral-%d".formatted(id, of)))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }

    @PostMapping("/cases/{id}/referrals")
    String refer(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer = referring.refer(new CaseId(id), typed.draft(), visit.reader());
        return answered(answer, id, typed, visit);
    }

    @PostMapping("/cases/{id}/referrals/receipt")
    String receipt(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer = answers.noteReceipt(new CaseId(id), typed.referral(), typed.receipt(), visit.reader());
        return answered(answer, id, typed, visit);
    }

    @PostMapping("/cases/{id}/referrals/answer")
    String answer(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer = answers.noteAnswer(new CaseId(id), typed.referral(), typed.answer(), visit.reader());
        return answered(answer, id, typed, visit);
    }

    @PostMapping("/cases/{id}/referrals/step")
    String step(@PathVariable long id, Typed typed, Visit visit) {
        StepKind step = typed.stepKind();
        if (step == null) {
            return show(id, visit, typed, null);
        }
        CaseAnswer answer = answers.noteStep(new CaseId(id), typed.referral(), step, visit.reader());
        return answered(answer, id, typed, visit);
    }

    @PostMapping("/cases/{id}/referrals/withdrawal")
    String withdraw(@PathVariable long id, Typed typed, Visit visit) {
        CaseAnswer answer =
                withdrawals.withdraw(new CaseId(id), typed.referral(), FormFields.text(typed.reason()), visit.reader());
        return answered(answer, id, typed, visit);
    }

    /** The page that follows: the referrals as they now are, or with why it was not done and what was typed. */
    String answered(CaseAnswer answer, long id, Typed typed, Visit visit) {
        return visit.answered(answer, "/cases/%d/referrals".formatted(id), no -> {
            boolean meanwhile = MEANWHILE.contains(no.why());
            visit.response().setStatus((meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
            return show(id, visit, typed, no.why().key());
        });
    }
}

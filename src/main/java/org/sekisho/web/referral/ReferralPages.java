package org.sekisho.web.referral;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.referral.AuthorityAnswers;
import org.sekisho.referral.Referral.StepKind;
import org.sekisho.referral.ReferralResult;
import org.sekisho.referral.Referrals;
import org.sekisho.review.CaseId;
import org.sekisho.staff.StaffMember;
import org.sekisho.web.DeskPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A case is put before authorities, and what comes back is noted. */
@DeskPage
class ReferralPages {

    private final Referrals referrals;
    private final AuthorityAnswers answers;
    private final ReferralPageMaker maker;

    ReferralPages(Referrals referrals, AuthorityAnswers answers, ReferralPageMaker maker) {
        this.referrals = referrals;
        this.answers = answers;
        this.maker = maker;
    }

    @GetMapping("/referrals")
    String due(StaffMember reader, Locale language, Model model) {
        model.addAttribute("page", maker.due(answers.due(reader), reader, language));
        return "referrals";
    }

    @GetMapping("/cases/{id}/referrals")
    String show(@PathVariable long id, StaffMember reader, Locale language, Model model) {
        return show(id, reader, language, model, Typed.NOTHING, null);
    }

    private String show(
            long id, StaffMember reader, Locale language, Model model, Typed typed, @Nullable String problemKey) {
        model.addAttribute(
                "page",
                maker.page(
                        referrals.see(new CaseId(id), reader).orElseThrow(ReferralPages::notThere),
                        reader,
                        language,
                        typed,
                        problemKey));
        return "case-referrals";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The package of one referral; without saying which, the page on which they stand. */
    @GetMapping("/cases/{id}/referrals/package")
    ResponseEntity<byte[]> sent(@PathVariable long id, @RequestParam @Nullable Long of, StaffMember reader) {
        if (of == null) {
            return referrals
                    .see(new CaseId(id), reader)
                    .map(seen -> Downloads.instead(
                            "/cases/%s/referrals".formatted(seen.about().id())))
                    .orElseThrow(ReferralPages::notThere);
        }
        byte[] content = referrals.export(new CaseId(id), of, reader).orElseThrow(ReferralPages::notThere);
        return Downloads.file(content, MediaType.APPLICATION_JSON, "referral-%d.json".formatted(of));
    }

    @PostMapping("/cases/{id}/referrals")
    String refer(
            @PathVariable long id,
            Typed typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        ReferralResult result = referrals.refer(new CaseId(id), typed.draft(), reader);
        return answered(result, id, typed, reader, language, model, response);
    }

    @PostMapping("/cases/{id}/referrals/receipt")
    String receipt(
            @PathVariable long id,
            Typed typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        ReferralResult result = answers.noteReceipt(
                new CaseId(id),
                typed.referral(),
                Typed.text(typed.sha256()),
                Typed.text(typed.by()),
                typed.onDay(),
                reader);
        return answered(result, id, typed, reader, language, model, response);
    }

    @PostMapping("/cases/{id}/referrals/answer")
    String answer(
            @PathVariable long id,
            Typed typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        ReferralResult result = answers.noteAnswer(new CaseId(id), typed.referral(), typed.answer(), reader);
        return answered(result, id, typed, reader, language, model, response);
    }

    @PostMapping("/cases/{id}/referrals/step")
    String step(
            @PathVariable long id,
            Typed typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        StepKind step = typed.stepKind();
        if (step == null) {
            return show(id, reader, language, model, typed, null);
        }
        ReferralResult result = answers.noteStep(new CaseId(id), typed.referral(), step, reader);
        return answered(result, id, typed, reader, language, model, response);
    }

    /** The page that follows: the referrals as they now are, or with why it was not done and what was typed. */
    private String answered(
            ReferralResult result,
            long id,
            Typed typed,
            StaffMember reader,
            Locale language,
            Model model,
            HttpServletResponse response) {
        return result.handledBy(new ReferralResult.Handler<>() {
            @Override
            public String done(ReferralResult.Done done) {
                return "redirect:/cases/%d/referrals".formatted(id);
            }

            @Override
            public String unknown(ReferralResult.Unknown unknown) {
                throw notThere();
            }

            @Override
            public String refused(ReferralResult.Refused refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return show(id, reader, language, model, typed, "referral.why." + refused.why());
            }
        });
    }
}

package org.sekisho.desk.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.cases.JoinedPages;
import org.sekisho.office.referral.Authority;
import org.sekisho.office.referral.CaseReferrals;
import org.sekisho.office.referral.DueReferral;
import org.sekisho.office.referral.DueReferrals;
import org.sekisho.office.referral.Opinion;
import org.sekisho.office.referral.Recall;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.Referral.StepKind;
import org.sekisho.office.referral.ReferralRefusal;
import org.sekisho.office.referral.Referrals;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Refusal;
import org.sekisho.office.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows before which authorities a case was put, what came back, and which referrals somebody has to do something about. */
@DeskPage
record ReferralPages(Referrals referrals, DueReferrals due, JoinedPages joined) {

    /** Somebody else did something with it since the person saw it. */
    private static final Set<Refusal> MEANWHILE =
            Set.of(ReferralRefusal.ANSWERED, ReferralRefusal.WITHDRAWN, ReferralRefusal.RECALLED);

    @GetMapping("/referrals")
    String due(Visit visit) {
        return visit.page("referrals", new DueReferralsPage(due.of(visit.reader()), joined.words(visit.language())));
    }

    @GetMapping("/cases/{id}/referrals")
    String show(@PathVariable long id, Visit visit) {
        return show(id, visit, Typed.NOTHING, null);
    }

    String show(long id, Visit visit, Typed typed, @Nullable String problemKey) {
        CaseReferrals shown = seen(id, visit.reader());
        JoinedPages.JoinedPage together = joined.of(shown, visit.language());
        return visit.page(
                "case-referrals",
                new CaseReferralsPage(shown, problemKey, together, choices(shown, together.words()), typed));
    }

    private CaseReferrals seen(long id, StaffMember reader) {
        return referrals.see(new CaseId(id), reader).orElseThrow(NotThereException::new);
    }

    /** Whom a person can ask about which area: none that owes an answer about it. */
    private List<CaseReferralsPage.Choice> choices(CaseReferrals shown, JoinedPages.ReferralWords words) {
        return shown.about().areas().stream()
                .flatMap(area -> words.authorities().askedAbout(area).stream()
                        .filter(asked -> shown.referrals().stream()
                                .filter(Referral::awaitsAnswer)
                                .noneMatch(owed -> owed.area().equals(area)
                                        && owed.authority().equals(asked.code())))
                        .map(asked -> new CaseReferralsPage.Choice(asked, area, referrals.answerBy(asked))))
                .toList();
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
        CaseReferrals seen = seen(id, reader);
        if (of == null) {
            return Downloads.instead("/cases/%d/referrals".formatted(id));
        }
        return seen.referrals().stream()
                .filter(referral -> referral.id() == of)
                .map(referral -> Downloads.instead("/cases/%d/referrals#referral-%d".formatted(id, of)))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }

    /** The page that follows: the referrals as they now are, or with why it was not done and what was typed. */
    String answered(CaseAnswer answer, long id, Typed typed, Visit visit) {
        return visit.answered(answer, "/cases/%d/referrals".formatted(id), no -> {
            boolean meanwhile = MEANWHILE.contains(no.why());
            visit.response().setStatus((meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY).value());
            return show(id, visit, typed, no.why().key());
        });
    }

    /** Referrals about which somebody has to do something. */
    record DueReferralsPage(List<DueReferral> rows, JoinedPages.ReferralWords words) {}

    /**
     * Before whom a case was put, what came back, and what can be done.
     *
     * @param problemKey of the words for why something was not done; null if nothing is wrong
     */
    record CaseReferralsPage(
            CaseReferrals shown,
            @Nullable String problemKey,
            JoinedPages.JoinedPage joined,
            List<Choice> choices,
            Typed typed) {

        /** An authority that can be asked about an area. */
        record Choice(Authority authority, String area, LocalDate answerBy) {

            public String value() {
                return Typed.ask(authority.code(), area);
            }
        }

        public DeskCase about() {
            return shown.about();
        }

        public boolean mayRefer() {
            return Referrals.mayRefer(about().standing().status());
        }

        public boolean isDue(Referral referral, StepKind step) {
            return referral.isDue(step, joined.words().today());
        }

        /** The contents of a referral's forms that were typed and not done; null if nothing was. */
        public @Nullable Typed typed(Referral referral) {
            return typed.referral() == referral.id() ? typed : null;
        }

        public Opinion[] opinions() {
            return Opinion.values();
        }

        public Recall.Cause[] causes() {
            return Recall.Cause.values();
        }

        public Recall.Outcome[] outcomes() {
            return Recall.Outcome.values();
        }

        @Override
        public String toString() {
            return "referrals of case " + about().id();
        }
    }
}

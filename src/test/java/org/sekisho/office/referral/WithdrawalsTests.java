package org.sekisho.office.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.referral.ReferralDraft.Ask;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Referrals that are taken back, on real rows. */
class WithdrawalsTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);
    private static final StaffMember OCEAN = ReferralOffice.person("ocean", Role.EXAMINER, "ocean");
    private static final Ask COUNCIL = new Ask("council", "quantum");

    private final ReferralOffice office = new ReferralOffice();
    private final CaseId id = office.open(CaseStatus.SECRECY_REVIEW, "quantum");

    @BeforeEach
    void theCouncilIsAsked() {
        done(ask());
    }

    private CaseAnswer ask() {
        return office.within(() -> office.referring().refer(id, new ReferralDraft(List.of(COUNCIL), null, ""), ONE));
    }

    private Referral only() {
        return office.within(() -> office.referrals().see(id, ONE).orElseThrow())
                .referrals()
                .get(0);
    }

    private CaseAnswer withdraw(String reason, StaffMember by) {
        long referral = only().id();
        return office.within(() -> office.withdrawals().withdraw(id, referral, reason, by));
    }

    private CaseAnswer answer(Opinion opinion) {
        AnswerDraft draft = new AnswerDraft(opinion, "words", "the registrar", ReferralOffice.TODAY);
        long referral = only().id();
        return office.within(() -> office.answers().noteAnswer(id, referral, draft, ONE));
    }

    private static void done(CaseAnswer result) {
        assertThat(result).isInstanceOf(CaseAnswer.Done.class);
    }

    @Test
    void areKeptWithTheirReasonAndNobodyOwesAnAnswer() {
        done(withdraw(" asked by mistake ", ONE));

        Referral withdrawn = only();
        assertThat(withdrawn.withdrawal())
                .satisfies(taken -> assertThat(taken.reason()).isEqualTo("asked by mistake"));
        assertThat(withdrawn.awaitsAnswer()).isFalse();
        assertThat(ReferralStanding.of(withdrawn, ReferralOffice.TODAY)).isEqualTo(ReferralStanding.WITHDRAWN);
        assertThat(office.rows.word("SELECT status FROM review_case"))
                .as("a referral decides nothing, and its withdrawal neither")
                .isEqualTo("SECRECY_REVIEW");
        assertThat(office.rows.word("SELECT detail FROM audit_record WHERE action = 'REFERRAL_WITHDRAWN'"))
                .startsWith("referral %d to council: no receipt was noted, referrals ".formatted(withdrawn.id()));
        done(ask());
    }

    @Test
    void areListedUntilTheDayForTheAnswerSoThatNobodyWaits() {
        withdraw("a mistake", ONE);

        office.later(14);
        assertThat(office.within(() -> office.due().ofAll())).hasSize(1);
        office.later(1);
        assertThat(office.within(() -> office.due().ofAll())).isEmpty();
    }

    @Test
    void areHandedOutNoMore() {
        long referral = only().id();
        assertThat(office.within(() -> office.referrals().export(id, referral, ONE)))
                .isPresent();

        withdraw("a mistake", ONE);

        assertThat(office.within(() -> office.referrals().export(id, referral, ONE)))
                .isEmpty();
    }

    @Test
    void needAReasonAndAnExaminerWhoMayKnowOfTheCase() {
        refused(withdraw("  ", ONE), ReferralRefusal.NO_REASON);
        refused(withdraw("x".repeat(4001), ONE), ReferralRefusal.TOO_MANY_WORDS);
        refused(withdraw("a mistake", SECOND), ReferralRefusal.ROLE);
        assertThat(withdraw("a mistake", OCEAN)).isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(only().withdrawal()).isNull();
    }

    @Test
    void areNotTakenBackOnceTheyAreAnswered() {
        done(answer(Opinion.NEEDS_MORE));
        done(answer(Opinion.RESTRICT));

        refused(withdraw("a mistake", ONE), ReferralRefusal.ANSWERED);
        assertThat(only().withdrawal()).isNull();
    }

    @Test
    void areNotAnsweredAnyMoreNorWithdrawnTwice() {
        done(answer(Opinion.NEEDS_MORE));
        done(withdraw("a mistake", ONE));

        refused(answer(Opinion.NO_OBJECTION), ReferralRefusal.WITHDRAWN);
        refused(withdraw("again", ONE), ReferralRefusal.WITHDRAWN);
        office.later(60);
        refused(
                office.within(() -> office.answers().noteStep(id, only().id(), Referral.StepKind.REMINDED, ONE)),
                ReferralRefusal.NOT_DUE);
    }
}

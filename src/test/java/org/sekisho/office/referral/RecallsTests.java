package org.sekisho.office.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.referral.Recall.Cause;
import org.sekisho.office.referral.Recall.Outcome;
import org.sekisho.office.referral.ReferralDraft.Ask;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Packages that are called back, on real rows. */
class RecallsTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);

    private final ReferralOffice office = new ReferralOffice();
    private final CaseId id = office.open(CaseStatus.SECRECY_REVIEW, "quantum");

    @BeforeEach
    void theCouncilIsAsked() {
        ReferralDraft draft = new ReferralDraft(List.of(new Ask("council", "quantum")), null, "");
        done(office.within(() -> office.referring().refer(id, draft, ONE)));
    }

    private Referral only() {
        return office.within(() -> office.referrals().see(id, ONE).orElseThrow())
                .referrals()
                .get(0);
    }

    private CaseAnswer recall(@Nullable Cause cause, String words, StaffMember by) {
        long referral = only().id();
        return office.within(() -> office.recalls().recall(id, referral, cause, words, by));
    }

    private CaseAnswer returned(@Nullable Outcome outcome, String by, @Nullable LocalDate on) {
        long referral = only().id();
        return office.within(() -> office.recalls().noteReturn(id, referral, new ReturnDraft(outcome, by, on), ONE));
    }

    private List<ReferralStanding> due() {
        return office.within(() -> office.due().ofAll()).stream()
                .map(one -> ReferralStanding.of(one.referral(), office.due().today()))
                .toList();
    }

    private static void done(CaseAnswer result) {
        assertThat(result).isInstanceOf(CaseAnswer.Done.class);
    }

    @Test
    void areOwedUntilTheReceiptIsThereWhateverBecomesOfTheCase() {
        done(recall(Cause.SENT_WRONGLY, "to the wrong house", ONE));
        office.later(400);
        office.rows.change("UPDATE review_case SET status = 'CLOSED'");
        assertThat(due()).containsExactly(ReferralStanding.RETURN_OWED);

        done(returned(Outcome.DESTROYED, "the secretary", ReferralOffice.TODAY.plusDays(399)));

        assertThat(due()).isEmpty();
        assertThat(only().recall())
                .extracting(Recall::returned)
                .extracting(Recall.Returned::outcome)
                .isEqualTo(Outcome.DESTROYED);
        assertThat(office.audited()).contains("one PACKAGE_RECALLED", "one PACKAGE_RETURNED");
    }

    @Test
    void withdrawWhatIsNotAnsweredAndAreHandedOutNoMore() {
        done(recall(Cause.FILING_WITHDRAWN, "the applicant withdrew", ONE));

        assertThat(only().withdrawal()).extracting(Referral.Withdrawal::reason).isEqualTo("the applicant withdrew");
        assertThat(office.within(() -> office.referrals().export(id, only().id(), ONE)))
                .isEmpty();
        refused(recall(Cause.OTHER, "again", ONE), ReferralRefusal.RECALLED);
    }

    @Test
    void leaveAnAnswerThatIsThere() {
        AnswerDraft draft = new AnswerDraft(Opinion.NO_OBJECTION, "", "the secretary", ReferralOffice.TODAY);
        done(office.within(() -> office.answers().noteAnswer(id, only().id(), draft, ONE)));

        done(recall(Cause.SENT_WRONGLY, "too much was in it", ONE));

        assertThat(only().withdrawal()).isNull();
        assertThat(only().newest()).isNotNull();
        assertThat(office.within(() -> office.referrals().export(id, only().id(), ONE)))
                .isEmpty();
    }

    @Test
    void sayWhyAndWhatBecameOfThem() {
        refused(recall(null, "words", ONE), ReferralRefusal.NO_REASON);
        refused(recall(Cause.OTHER, " ", ONE), ReferralRefusal.NO_REASON);
        refused(recall(Cause.OTHER, "words", SECOND), ReferralRefusal.ROLE);
        refused(returned(Outcome.RETURNED, "x", ReferralOffice.TODAY), ReferralRefusal.NOT_RECALLED);
        done(recall(Cause.OTHER, "words", ONE));
        refused(returned(null, "x", ReferralOffice.TODAY), ReferralRefusal.NO_OUTCOME);
        refused(returned(Outcome.RETURNED, " ", ReferralOffice.TODAY), ReferralRefusal.NO_NAME);
        refused(returned(Outcome.RETURNED, "x", ReferralOffice.TODAY.minusDays(1)), ReferralRefusal.WRONG_DAY);
        refused(returned(Outcome.RETURNED, "x", ReferralOffice.TODAY.plusDays(1)), ReferralRefusal.WRONG_DAY);
        done(returned(Outcome.RETURNED, "x", ReferralOffice.TODAY));
        refused(returned(Outcome.RETURNED, "x", ReferralOffice.TODAY), ReferralRefusal.NOTED_ALREADY);
    }
}

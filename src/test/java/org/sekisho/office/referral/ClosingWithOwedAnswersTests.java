package org.sekisho.office.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.review.Answers.done;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.review.CaseActsFixture;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRefusal;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.review.OwedOnClosing;
import org.sekisho.office.staff.StaffMember;
import org.springframework.dao.DataAccessException;

/** A case on which authorities owe answers is not closed without a word on what becomes of them. */
class ClosingWithOwedAnswersTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember SECOND = DeskOffice.reviewer("second");

    private final ReferralOffice office = new ReferralOffice();
    private final CaseDesk desk = CaseActsFixture.desk(office.jdbc, office.withdrawals(), office.audit, office.clock);
    private final CaseId id = office.open(CaseStatus.OPEN, "quantum");

    @BeforeEach
    void twoAuthoritiesAreAsked() {
        DecisionDraft goesOn = new DecisionDraft(DecisionKind.SECRECY_REVIEW, DecisionReason.ON_THE_LIST, "");
        done(office.within(() -> desk.decide(id, 0, goesOn, ONE)));
        ReferralDraft draft = new ReferralDraft(
                List.of(new ReferralDraft.Ask("ministry", "quantum"), new ReferralDraft.Ask("council", "quantum")),
                null,
                "Is it known?");
        done(office.within(() -> office.referring().refer(id, draft, ONE)));
    }

    private List<Referral> referrals() {
        return office.within(() -> office.referrals().of(now())).referrals();
    }

    private DeskCase now() {
        return office.within(() -> desk.see(id, ONE)).orElseThrow();
    }

    private CaseAnswer close(@Nullable OwedOnClosing owed, String words) {
        DecisionDraft draft = new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, words, owed);
        return office.within(() -> desk.decide(id, now().version(), draft, ONE));
    }

    private DeskCase agreed() {
        CaseAnswer answer = office.within(() -> desk.answer(id, now().version(), true, "", SECOND));
        done(answer);
        return ((CaseAnswer.Done) answer).now();
    }

    private void say(Opinion opinion) {
        long first = referrals().get(0).id();
        AnswerDraft draft = new AnswerDraft(opinion, "So it is.", "the registry", ReferralOffice.TODAY);
        done(office.within(() -> office.answers().noteAnswer(id, first, draft, ONE)));
    }

    @Test
    void isRefusedAsLongAsItIsNotSaidAndWhy() {
        assertThat(now().owed()).isEqualTo(2);
        assertThat(close(null, "a toy"))
                .isInstanceOf(CaseAnswer.Refused.class)
                .extracting("why")
                .isEqualTo(DecisionDraft.Mistake.OWED_NOT_SAID);
        assertThat(close(OwedOnClosing.WITHDRAWN, ""))
                .isInstanceOf(CaseAnswer.Refused.class)
                .extracting("why")
                .isEqualTo(DecisionDraft.Mistake.NO_WORDS);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> office.rows.change("UPDATE review_case SET status = 'CLOSED'"));
    }

    @Test
    void withdrawsThemWhenASecondPersonAgreesAndNotBefore() {
        done(close(OwedOnClosing.WITHDRAWN, "It is a toy."));
        assertThat(now().newest()).extracting(Decision::secondBecause).isEqualTo(Decision.SecondBecause.OWED);
        assertThat(referrals()).allMatch(Referral::awaitsAnswer);

        DeskCase closed = agreed();

        assertThat(closed.standing().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.owed()).isZero();
        assertThat(referrals())
                .allSatisfy(referral -> assertThat(referral.withdrawal())
                        .isNotNull()
                        .extracting(Referral.Withdrawal::reason)
                        .isEqualTo("It is a toy."));
    }

    private List<ClosedOver> told(Instant after, Instant until) {
        return office.within(() -> office.due().closedOver(after, until));
    }

    @Test
    void isToldOnceInTheNextReportByNumberAuthorityReasonAndPersons() {
        Instant before = office.clock.instant().minusSeconds(1);
        close(OwedOnClosing.AWAITED, "The answers are for the record.");
        Instant closed = office.clock.instant();
        assertThat(told(before, closed)).as("nobody confirmed it").isEmpty();
        agreed();

        String number = now().number().value();
        assertThat(told(before, closed))
                .containsExactly(
                        new ClosedOver(number, "council", "OTHER_MEANING", "AWAITED", "one", "second"),
                        new ClosedOver(number, "ministry", "OTHER_MEANING", "AWAITED", "one", "second"));
        assertThat(told(closed, closed.plusSeconds(60))).isEmpty();
        assertThat(told(before.minusSeconds(60), before)).isEmpty();
    }

    @Test
    void isToldTooIfTheReferralWasWithdrawnBeforeSoThatNothingWasOwedAnyMore() {
        Instant before = office.clock.instant().minusSeconds(1);
        say(Opinion.NO_OBJECTION);
        long other = referrals().get(1).id();
        office.within(() -> office.withdrawals().withdraw(id, other, "Not needed.", ONE));

        CaseAnswer answer = close(null, "");

        assertThat(((CaseAnswer.Done) answer).now().standing().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(told(before, office.clock.instant())).singleElement().satisfies(one -> {
            assertThat(one.authority()).isEqualTo(referrals().get(1).authority());
            assertThat(one.answer()).isEqualTo("WITHDRAWN");
            assertThat(one.persons()).isEqualTo("one");
        });
    }

    @Test
    void awaitsThemBeyondItsEndAndIsOpenAgainIfOneObjects() {
        close(OwedOnClosing.AWAITED, "The answers are for the record.");
        assertThat(agreed().standing().status()).isEqualTo(CaseStatus.CLOSED);
        office.later(30);
        assertThat(office.within(() -> office.due().of(ONE))).hasSize(2);

        long first = referrals().get(0).id();
        AnswerDraft restrict =
                new AnswerDraft(Opinion.RESTRICT, "Keep it.", "the registry", ReferralOffice.TODAY.plusDays(30));
        done(office.within(() -> office.answers().noteAnswer(id, first, restrict, ONE)));
        assertThat(now().standing().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void isNotAgreedToIfAnAnswerCameToBeOwedAfterTheProposal() {
        say(Opinion.NO_OBJECTION);
        long other = referrals().get(1).id();
        office.within(() -> office.withdrawals().withdraw(id, other, "Not needed.", ONE));
        assertThat(now().owed()).isZero();
        office.rows.change("UPDATE review_case SET rank_score = 25");
        done(close(null, ""));
        say(Opinion.NEEDS_MORE);

        assertThat(office.within(() -> desk.answer(id, now().version(), true, "", SECOND)))
                .isInstanceOf(CaseAnswer.Refused.class)
                .extracting("why")
                .isEqualTo(CaseRefusal.OWED);
    }

    @Test
    void againstAnAuthorityThatAnsweredTakesWordsWhy() {
        say(Opinion.RESTRICT);
        referrals().stream()
                .filter(Referral::awaitsAnswer)
                .forEach(owed -> office.within(() -> office.answers()
                        .noteAnswer(
                                id,
                                owed.id(),
                                new AnswerDraft(Opinion.NO_OBJECTION, "", "the secretary", ReferralOffice.TODAY),
                                ONE)));

        assertThat(close(null, ""))
                .isInstanceOf(CaseAnswer.Refused.class)
                .extracting("why")
                .isEqualTo(DecisionDraft.Mistake.AGAINST_AUTHORITIES);
        done(close(null, "The ministry took it for another filing."));
    }

    @Test
    void anotherCaseOfTheFilingTakesWordsWhy() {
        say(Opinion.RESTRICT);
        office.rows.change("""
                INSERT INTO review_case (id, filing_id, queue, status, opened_at, run_id, rank_score, handling)
                SELECT 99, filing_id, 'DISCLOSURE', 'OPEN', opened_at, run_id, 5, handling FROM review_case WHERE id = ?""", id.value());
        office.rows.change(
                "INSERT INTO case_area (case_id, area) SELECT 99, area FROM case_area WHERE case_id = ?", id.value());
        CaseId sibling = new CaseId(99);
        DecisionDraft closes = new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "");

        assertThat(office.within(() -> desk.decide(sibling, 0, closes, ONE)))
                .isInstanceOf(CaseAnswer.Refused.class)
                .extracting("why")
                .isEqualTo(DecisionDraft.Mistake.AGAINST_AUTHORITIES);
        DecisionDraft why =
                new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "Of another part.");
        done(office.within(() -> desk.decide(sibling, 0, why, ONE)));
    }
}

package org.sekisho.office.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.office.referral.Referral.StepKind;
import org.sekisho.office.referral.ReferralDraft.Ask;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Cases before authorities, on real rows. */
class ReferralsTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);
    private static final StaffMember OCEAN = ReferralOffice.person("ocean", Role.EXAMINER, "ocean");
    private static final Ask MINISTRY = new Ask("ministry", "quantum");
    private static final Ask COUNCIL = new Ask("council", "quantum");

    private final ReferralOffice office = new ReferralOffice();
    private final CaseId id = office.open(CaseStatus.SECRECY_REVIEW, "quantum", "empty");

    private CaseAnswer refer(StaffMember by, @Nullable LocalDate answerBy, Ask... asks) {
        return office.within(
                () -> office.referring().refer(id, new ReferralDraft(List.of(asks), answerBy, "Is it known?"), by));
    }

    private CaseReferrals seen() {
        return office.within(() -> office.referrals().see(id, ONE).orElseThrow());
    }

    private Referral only() {
        assertThat(seen().referrals()).hasSize(1);
        return seen().referrals().get(0);
    }

    private CaseAnswer answer(Referral to, Opinion opinion, String words) {
        AnswerDraft draft =
                new AnswerDraft(opinion, words, "the registrar", office.due().today());
        return office.within(() -> office.answers().noteAnswer(id, to.id(), draft, ONE));
    }

    private static void done(CaseAnswer result) {
        assertThat(result).isInstanceOf(CaseAnswer.Done.class);
    }

    private List<DueReferral> due() {
        return office.within(() -> office.due().of(ONE));
    }

    @Test
    void severalAreAskedAtOnceEachWithDaysOfItsOwn() {
        done(refer(ONE, null, MINISTRY, COUNCIL));

        assertThat(seen().referrals())
                .extracting(Referral::authority, referral -> referral.days().answerBy())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ministry", LocalDate.of(2026, 12, 10)),
                        org.assertj.core.groups.Tuple.tuple("council", LocalDate.of(2026, 12, 9)));
        assertThat(office.audited().stream().filter(line -> line.equals("one CASE_REFERRED")))
                .hasSize(2);
        assertThat(seen().about().standing().status()).isEqualTo(CaseStatus.SECRECY_REVIEW);
    }

    @Test
    void aDayForAllTakesThePlaceOfTheirs() {
        done(refer(ONE, LocalDate.of(2026, 12, 1), MINISTRY));

        assertThat(only().days().answerBy()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(only().days().remindOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(only().days().escalateOn()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void whatWasSentIsKeptByteForByteUnderItsHash() throws Exception {
        refer(ONE, null, MINISTRY);

        byte[] sent = office.within(
                () -> office.referrals().export(id, only().id(), ONE).orElseThrow());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent)))
                .isEqualTo(only().sent().sha256());
        assertThat(new String(sent, StandardCharsets.UTF_8)).contains("A key of quanta.", "claim 1", "Q-01", "2026");
        assertThat(office.audited()).contains("one REFERRAL_EXPORTED");
    }

    @Test
    void theTrailHoldsNoWordOfTheFilingAndNoneOfTheOffices() {
        refer(ONE, null, MINISTRY);
        answer(only(), Opinion.RESTRICT, "an unusual opinion");

        assertThat(office.rows.word("SELECT GROUP_CONCAT(CONCAT(subject, ' ', detail)) FROM audit_record"))
                .doesNotContain("quanta", "Is it known", "unusual", "registrar");
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"OPEN", "AWAITING_CONFIRMATION", "CLOSED"})
    void aCaseOfWhichNobodyDecidedThatItGoesOnIsPutBeforeNobody(CaseStatus status) {
        office.rows.change("UPDATE review_case SET status = ?", status.name());

        refused(refer(ONE, null, MINISTRY), ReferralRefusal.STANDING);
    }

    @Test
    void whatIsNotWholeIsRefusedAndNothingIsSentToAnybody() {
        refused(refer(ONE, null), ReferralRefusal.NOBODY_ASKED);
        refused(refer(ONE, null, MINISTRY, new Ask("nobody", "quantum")), ReferralRefusal.NOT_THEIR_AREA);
        refused(refer(ONE, null, new Ask("council", "empty")), ReferralRefusal.NOT_THEIR_AREA);
        refused(refer(ONE, null, new Ask("ministry", "ocean")), ReferralRefusal.NOT_THEIR_AREA);
        refused(refer(ONE, null, MINISTRY, new Ask("ministry", "empty")), ReferralRefusal.NOTHING_TO_SEND);
        refused(refer(ONE, LocalDate.of(2026, 11, 24), MINISTRY), ReferralRefusal.DAY_OVER);
        refused(refer(SECOND, null, MINISTRY), ReferralRefusal.ROLE);

        assertThat(seen().referrals()).isEmpty();
    }

    @Test
    void whoOwesAnAnswerIsNotAskedTheSameAgain() {
        refer(ONE, null, MINISTRY);

        refused(refer(ONE, null, MINISTRY, COUNCIL), ReferralRefusal.ASKED_ALREADY);
        answer(only(), Opinion.NO_OBJECTION, "");
        done(refer(ONE, null, MINISTRY, COUNCIL));
    }

    @Test
    void toWhomMayNotKnowOfTheCaseItIsNotThere() {
        refer(ONE, LocalDate.of(2026, 11, 25), MINISTRY);
        long referral = only().id();

        assertThat(refer(OCEAN, null, COUNCIL)).isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(office.within(() -> office.referrals().see(id, OCEAN))).isEmpty();
        assertThat(office.within(() -> office.referrals().export(id, referral, OCEAN)))
                .isEmpty();
        assertThat(office.within(() -> office.answers()
                        .noteAnswer(id, referral, new AnswerDraft(Opinion.NO_OBJECTION, "", "x", null), OCEAN)))
                .isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(office.within(() -> office.due().of(OCEAN))).isEmpty();
        assertThat(due()).hasSize(1);
        assertThat(office.audited()).contains("ocean CASE_REFUSED");
    }

    @Test
    void aReferralIsFoundUnderItsOwnCaseOnly() {
        refer(ONE, null, MINISTRY);
        long referral = only().id();
        CaseId other = office.open(CaseStatus.SECRECY_REVIEW, "quantum");

        assertThat(office.within(() -> office.referrals().export(other, referral, ONE)))
                .isEmpty();
        refused(
                office.within(() -> office.answers()
                        .noteAnswer(
                                other,
                                referral,
                                new AnswerDraft(Opinion.NO_OBJECTION, "", "x", ReferralOffice.TODAY),
                                ONE)),
                ReferralRefusal.NO_REFERRAL);
    }

    @Nested
    class WhatComesBack {

        @Test
        void aReceiptNamesTheHashOfWhatWasSent() {
            refer(ONE, null, MINISTRY);
            String right = only().sent().sha256();

            refused(receipt("0".repeat(64)), ReferralRefusal.WRONG_HASH);
            assertThat(only().receipt()).isNull();
            done(receipt(" " + right.toUpperCase(java.util.Locale.ROOT)));
            assertThat(only().receipt()).isNotNull();
            refused(receipt(right), ReferralRefusal.NOTED_ALREADY);
        }

        private CaseAnswer receipt(String hash) {
            return office.within(() -> office.answers()
                    .noteReceipt(id, only().id(), new ReceiptDraft(hash, "the registrar", ReferralOffice.TODAY), ONE));
        }

        @Test
        void answersThatDifferAreAllKeptAndShownAsDissent() {
            refer(ONE, null, MINISTRY, COUNCIL);
            Referral ministry = seen().referrals().get(0);
            Referral council = seen().referrals().get(1);

            done(answer(ministry, Opinion.RESTRICT, "keep it"));
            assertThat(seen().joined().dissent()).isFalse();
            done(answer(council, Opinion.NEEDS_MORE, "which?"));
            assertThat(seen().joined().dissent()).isFalse();
            done(answer(council, Opinion.NO_OBJECTION, ""));
            assertThat(seen().joined().dissent()).isTrue();
        }

        @Test
        void aCorrectionIsANewAnswerAndTheOldOneStays() {
            refer(ONE, null, MINISTRY);
            answer(only(), Opinion.RESTRICT, "keep it");
            answer(only(), Opinion.PARTLY, "keep claim 1");

            assertThat(only().answers())
                    .extracting(Referral.Answer::opinion)
                    .containsExactly(Opinion.RESTRICT, Opinion.PARTLY);
            assertThat(only().newest().words()).isEqualTo("keep claim 1");
        }

        @Test
        void anAnswerSaysWhatAndWhoAndWhen() {
            refer(ONE, null, MINISTRY);
            Referral referral = only();

            refused(answer(referral, null, "words"), ReferralRefusal.NO_OPINION);
            refused(answer(referral, Opinion.PARTLY, " "), ReferralRefusal.NO_WORDS);
            refused(note(referral, " ", ReferralOffice.TODAY), ReferralRefusal.NO_NAME);
            refused(note(referral, "x", null), ReferralRefusal.WRONG_DAY);
            refused(note(referral, "x", ReferralOffice.TODAY.plusDays(1)), ReferralRefusal.WRONG_DAY);
            refused(note(referral, "x", ReferralOffice.TODAY.minusDays(1)), ReferralRefusal.WRONG_DAY);
            assertThat(only().answers()).isEmpty();
        }

        private CaseAnswer note(Referral referral, String by, @Nullable LocalDate on) {
            return office.within(() -> office.answers()
                    .noteAnswer(id, referral.id(), new AnswerDraft(Opinion.NO_OBJECTION, "", by, on), ONE));
        }
    }

    @Nested
    class AnAnswerThatDoesNotCome {

        @Test
        void isRemindedOfThreeWorkingDaysBeforeAndOnce() {
            refer(ONE, null, MINISTRY); // answer by Thursday 10 December, reminder on Monday 7
            assertThat(only().isDue(StepKind.REMINDED, LocalDate.of(2026, 12, 6)))
                    .isFalse();
            refused(step(StepKind.REMINDED), ReferralRefusal.NOT_DUE);
            assertThat(due()).isEmpty();

            office.later(12);
            assertThat(due()).hasSize(1);
            done(step(StepKind.REMINDED));
            refused(step(StepKind.REMINDED), ReferralRefusal.NOT_DUE);
        }

        @Test
        void isTakenHigherTwoWorkingDaysAfter() {
            refer(ONE, null, MINISTRY);
            office.later(18); // Sunday 13 December
            assertThat(only().isOverdue(office.due().today())).isTrue();
            refused(step(StepKind.ESCALATED), ReferralRefusal.NOT_DUE);

            office.later(1);
            done(step(StepKind.ESCALATED));
            assertThat(only().days().escalateTo()).isEqualTo("head");
            assertThat(due()).as("it is still owed").hasSize(1);
        }

        @Test
        void isOwedNoMoreOnceItIsThere() {
            refer(ONE, null, MINISTRY, COUNCIL);
            office.later(30);
            assertThat(due()).extracting(one -> one.referral().authority()).containsExactly("council", "ministry");
            assertThat(office.within(() -> office.due().ofAll())).hasSize(2);

            answer(seen().referrals().get(0), Opinion.NEEDS_MORE, "which?");
            assertThat(due()).hasSize(2);
            answer(seen().referrals().get(0), Opinion.NO_OBJECTION, "");
            assertThat(due()).hasSize(1);
        }

        private CaseAnswer step(StepKind kind) {
            return office.within(() -> office.answers().noteStep(id, only().id(), kind, ONE));
        }
    }
}

package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.review.Answers.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.office.staff.StaffMember;
import org.springframework.dao.DataAccessException;

/** What people may do with cases, on real rows. */
class CaseDeskTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 24);
    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember OTHER = DeskOffice.examiner("other");
    private static final StaffMember SECOND = DeskOffice.reviewer("second");
    private static final DecisionDraft NO_CONCERN =
            new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "a toy");
    private static final DecisionDraft ORDER =
            new DecisionDraft(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, "");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseId id = office.open("quantum", DUE, 5);

    private CaseAnswer decide(DecisionDraft draft, int version, StaffMember by) {
        return office.within(() -> office.desk().decide(id, version, draft, by));
    }

    @Test
    void aDecisionMovesTheCaseAndKeepsWhatWasSeen() {
        DeskCase now = done(decide(NO_CONCERN, 0, ONE));

        assertThat(now.standing().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(now.version()).isEqualTo(1);
        assertThat(now.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.counts()).isTrue();
            assertThat(decision.words()).isEqualTo("a toy");
        });
        assertThat(office.rows.word("SELECT seen FROM case_decision"))
                .contains("Q-01")
                .contains("\"edition\":\"2026\"");
        assertThat(office.audited()).containsExactly("one CASE_DECIDED");
    }

    @Test
    void whoeverDecidesOnWhatWasChangedMeanwhileIsToldSo() {
        decide(NO_CONCERN, 0, ONE);

        assertThat(decide(ORDER, 0, OTHER))
                .isInstanceOfSatisfying(
                        CaseAnswer.Refused.class,
                        answer -> assertThat(answer.about().newest())
                                .isNotNull()
                                .extracting(Decision::by)
                                .isEqualTo(ONE.id()));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsToldThatTheOtherDid() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<CaseAnswer>> tries =
                    List.of(() -> decide(NO_CONCERN, 0, ONE), () -> decide(NO_CONCERN, 0, OTHER));
            List<Class<?>> answers = new java.util.ArrayList<>();
            for (Future<CaseAnswer> answer : both.invokeAll(tries)) {
                answers.add(answer.get().getClass());
            }
            assertThat(answers).containsExactlyInAnyOrder(CaseAnswer.Done.class, CaseAnswer.Refused.class);
        } finally {
            both.shutdownNow();
        }
        assertThat(office.rows.number("SELECT COUNT(*) FROM case_decision")).isEqualTo(1);
    }

    @Test
    void aDecisionWithoutAReasonOfItsOwnIsNotMade() {
        assertThat(decide(new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.STATE_FUNDED, ""), 0, ONE))
                .isInstanceOf(CaseAnswer.Refused.class)
                .extracting("why")
                .isEqualTo(DecisionDraft.Mistake.REASON_OF_ANOTHER_DECISION);
        assertThat(office.audited()).isEmpty();
    }

    @Nested
    class ACaseOnSomeonesTable {

        @Test
        void isDecidedByNobodyElse() {
            done(office.within(() -> office.desk().take(id, OTHER, false)));

            assertThat(decide(NO_CONCERN, 0, ONE))
                    .isInstanceOfSatisfying(
                            CaseAnswer.Refused.class,
                            answer -> assertThat(answer.about().hold().by()).isEqualTo(OTHER.id()));
        }

        @Test
        void isFreeAgainAfterAWhile() {
            done(office.within(() -> office.desk().take(id, OTHER, false)));
            office.later(Duration.ofMinutes(11));

            done(decide(NO_CONCERN, 0, ONE));
        }

        @Test
        void isThereOnlyOfThoseWhoMayDecideItAsItStands() {
            assertThat(office.within(() -> office.desk().take(id, SECOND, false)))
                    .isInstanceOf(CaseAnswer.Refused.class)
                    .extracting("why")
                    .isEqualTo(CaseRefusal.ROLE);
            done(decide(ORDER, 0, ONE));

            done(office.within(() -> office.desk().take(id, SECOND, false)));
        }

        @Test
        void canBeTakenOverAndThatIsOnRecord() {
            done(office.within(() -> office.desk().take(id, OTHER, false)));
            assertThat(office.within(() -> office.desk().take(id, ONE, false))).isInstanceOf(CaseAnswer.Refused.class);
            done(office.within(() -> office.desk().take(id, ONE, true)));

            assertThat(office.audited()).containsExactly("other CASE_TAKEN", "one CASE_TAKEN_OVER");
        }
    }

    @Nested
    class ADecisionThatNeedsASecondPerson {

        @Test
        void movesNothingBeforeTheyAgree() {
            DeskCase proposed = done(decide(ORDER, 0, ONE));
            assertThat(proposed.standing().status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);

            DeskCase confirmed = done(office.within(() -> office.desk().answer(id, 1, true, "", SECOND)));
            assertThat(confirmed.standing().status()).isEqualTo(CaseStatus.ORDER_RECOMMENDED);
        }

        @Test
        void goesBackWithWordsIfTheyDoNot() {
            decide(ORDER, 0, ONE);
            assertThat(office.within(() -> office.desk().answer(id, 1, false, " ", SECOND)))
                    .isInstanceOf(CaseAnswer.Refused.class);

            DeskCase back = done(office.within(() -> office.desk().answer(id, 1, false, "it is a toy", SECOND)));
            assertThat(back.standing().status()).isEqualTo(CaseStatus.OPEN);
            assertThat(back.decisions())
                    .singleElement()
                    .satisfies(decision -> assertThat(decision.counts()).isFalse());
        }

        @Test
        void isNeverConfirmedByWhoMadeIt() {
            StaffMember both = DeskOffice.person(
                    "both",
                    java.util.Set.of(
                            org.sekisho.office.staff.Role.EXAMINER, org.sekisho.office.staff.Role.SECOND_REVIEWER),
                    java.util.Set.of(),
                    true,
                    org.sekisho.intake.filing.Handling.CONFIDENTIAL);
            decide(ORDER, 0, both);

            assertThat(office.within(() -> office.desk().answer(id, 1, true, "", both)))
                    .isInstanceOf(CaseAnswer.Refused.class)
                    .extracting("why")
                    .isEqualTo(CaseRefusal.SAME_PERSON);
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> office.rows.change("UPDATE case_decision SET second_by = decided_by"));
        }

        @Test
        void isOneOfNoConcernWhereTheRankIsHigh() {
            CaseId high = office.open("quantum", DUE, 25);

            DeskCase proposed = done(office.within(() -> office.desk().decide(high, 0, NO_CONCERN, ONE)));
            assertThat(proposed.newest())
                    .isNotNull()
                    .extracting(Decision::secondBecause)
                    .isEqualTo(Decision.SecondBecause.RANK);
        }

        /** The rank of a case orders the queue and has no seal; that of its filing's outcome has one. */
        @Test
        void isOneOfNoConcernWhereSomebodyWroteALowerRankOfTheCase() {
            CaseId high = office.open("quantum", DUE, 25);
            office.rows.change("""
                    INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                    SELECT filing_id, run_id, 'FLAGGED', 25, opened_at FROM review_case WHERE id = ?""", high.value());
            office.rows.change("UPDATE review_case SET rank_score = 1 WHERE id = ?", high.value());

            assertThat(done(office.within(() -> office.desk().decide(high, 0, NO_CONCERN, ONE)))
                            .newest())
                    .extracting(Decision::secondBecause)
                    .isEqualTo(Decision.SecondBecause.RANK);
        }

        @Test
        void isWhateverEndsASecrecyCaseWithoutAnOrderUnlessTheOfficeWantsItOtherwise() {
            DeskOffice strict = new DeskOffice(20, 0, true);
            CaseId secrecy = strict.open("quantum", DUE, 5);
            CaseId disclosure = strict.open("quantum", DUE, 5);
            strict.rows.change("UPDATE review_case SET queue = 'DISCLOSURE' WHERE id = ?", disclosure.value());

            assertThat(done(strict.within(() -> strict.desk().decide(secrecy, 0, NO_CONCERN, ONE)))
                            .newest())
                    .extracting(Decision::secondBecause)
                    .isEqualTo(Decision.SecondBecause.SECRECY_ENDS);
            assertThat(done(strict.within(() -> strict.desk().decide(disclosure, 0, NO_CONCERN, ONE)))
                            .standing()
                            .status())
                    .isEqualTo(CaseStatus.CLOSED);
        }

        @Test
        void isDrawnByALotThatCanBeDrawnAgain() {
            SecondPersonSettings half = new SecondPersonSettings(java.util.Set.of(), 100, false, 0.5);
            long drawn = java.util.stream.LongStream.range(0, 2_000)
                    .filter(half::draws)
                    .count();

            assertThat(drawn).isBetween(900L, 1_100L);
            assertThat(half.draws(7)).isEqualTo(half.draws(7));
        }
    }

    @Nested
    class ADecisionTakenBack {

        @Test
        void leavesTheCaseWhereItStood() {
            decide(NO_CONCERN, 0, ONE);

            DeskCase open = done(office.within(() -> office.undo(id, ONE)));
            assertThat(open.standing().status()).isEqualTo(CaseStatus.OPEN);
            assertThat(office.audited()).containsExactly("one CASE_DECIDED", "one CASE_UNDONE");
        }

        @Test
        void isOnlyForWhoMadeItAndNotForLong() {
            decide(NO_CONCERN, 0, ONE);
            assertThat(office.within(() -> office.undo(id, OTHER)))
                    .isInstanceOf(CaseAnswer.Refused.class)
                    .extracting("why")
                    .isEqualTo(CaseRefusal.NOT_THEIRS);
            office.later(Duration.ofMinutes(11));
            assertThat(office.within(() -> office.undo(id, ONE)))
                    .isInstanceOf(CaseAnswer.Refused.class)
                    .extracting("why")
                    .isEqualTo(CaseRefusal.TOO_LATE);
        }
    }

    @Test
    void aCaseThatIsForbiddenLooksLikeOneThatIsNotThereAndTheTryIsOnRecord() {
        StaffMember ocean = DeskOffice.person(
                "ocean",
                java.util.Set.of(org.sekisho.office.staff.Role.EXAMINER),
                java.util.Set.of("ocean"),
                false,
                org.sekisho.intake.filing.Handling.CONFIDENTIAL);

        assertThat(office.within(() -> office.desk().see(id, ocean))).isEmpty();
        assertThat(office.within(() -> office.desk().see(new CaseId(999), ocean)))
                .isEmpty();
        assertThat(office.within(() -> office.desk().decide(id, 0, NO_CONCERN, ocean)))
                .isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(office.audited()).containsExactly("ocean CASE_REFUSED", "ocean CASE_REFUSED", "ocean CASE_REFUSED");
    }
}

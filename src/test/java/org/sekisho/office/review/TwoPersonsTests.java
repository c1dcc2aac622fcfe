package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.Decision.SecondBecause;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.NoTexts;
import org.springframework.dao.DataAccessException;

/** No order of deciding, taking back, sending back and opening again leads to a case that one person closed and that takes two. */
class TwoPersonsTests {

    private static final List<StaffMember> PEOPLE = List.of(both("one"), both("two"), both("three"));
    private static final StaffMember ONE = PEOPLE.get(0);
    private static final StaffMember TWO = PEOPLE.get(1);

    private final DeskOffice office = new DeskOffice(20, 0.3);

    private static StaffMember both(String account) {
        return DeskOffice.person(
                account, Set.of(Role.EXAMINER, Role.SECOND_REVIEWER), Set.of(), true, Handling.CONFIDENTIAL);
    }

    private DeskCase now(CaseId id) {
        return office.within(() -> office.desk().see(id, ONE)).orElseThrow();
    }

    private DeskCase done(Supplier<CaseAnswer> work) {
        CaseAnswer answer = office.within(work);
        assertThat(answer).isInstanceOf(CaseAnswer.Done.class);
        return ((CaseAnswer.Done) answer).now();
    }

    private CaseAnswer decide(CaseId id, DecisionKind kind, StaffMember by) {
        DecisionReason reason = DecisionReason.of(kind, false).get(0);
        return office.desk().decide(id, now(id).version(), new DecisionDraft(kind, reason, "so"), by);
    }

    private CaseAnswer answer(CaseId id, boolean agreed, StaffMember by) {
        return office.desk().answer(id, now(id).version(), agreed, "so", by);
    }

    private void openAgain(CaseId id) {
        DeskCase now = now(id);
        office.within(() ->
                office.cases().openAgain(now.standing().filing(), now.standing().queue()));
    }

    private int sql(String statement, CaseId id) {
        return office.rows.change(statement, id.value());
    }

    private CaseId opened(boolean drawn) {
        CaseId id = office.open("quantum", null, 5);
        SecondPersonSettings settings = office.settings().secondPerson();
        long seed = 0;
        while (settings.draws(seed) != drawn) {
            seed++;
        }
        sql("UPDATE review_case SET lot_seed = " + seed + " WHERE id = ?", id);
        return id;
    }

    @Test
    void aCaseIsDrawnOnceWhateverIsTakenBack() {
        CaseId id = opened(true);
        for (int i = 0; i < 20; i++) {
            DeskCase proposed = done(() -> decide(id, DecisionKind.NO_CONCERN, ONE));
            assertThat(proposed.standing().status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
            done(() -> office.undo(id, ONE));
        }
        assertThat(now(id).decisions())
                .extracting(Decision::lotSeed)
                .containsOnly(now(id).decisions().get(0).lotSeed());
    }

    @Test
    void whatASecondPersonSentBackIsNotClosedByOneAloneByProposingItAgain() {
        CaseId id = opened(false);
        done(() -> decide(id, DecisionKind.RECOMMEND_SECRECY_ORDER, ONE));
        done(() -> answer(id, false, TWO));

        for (DecisionKind kind : DecisionKind.values()) {
            DeskCase again = done(() -> decide(id, kind, ONE));
            assertThat(again.newest()).extracting(Decision::secondBecause).isEqualTo(SecondBecause.SENT_BACK);
            done(() -> office.undo(id, ONE));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTwoRecommendedIsNotClosedOtherwiseByOneAlone(boolean foundAnew) {
        CaseId id = opened(false);
        done(() -> decide(id, DecisionKind.RECOMMEND_SECRECY_ORDER, ONE));
        done(() -> answer(id, true, TWO));
        if (foundAnew) {
            openAgain(id);
        }

        DeskCase proposed = done(() -> decide(id, DecisionKind.NO_CONCERN, TWO));
        assertThat(proposed.standing().status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
        assertThat(proposed.newest()).extracting(Decision::secondBecause).isEqualTo(SecondBecause.DEPARTS);
        assertThat(done(() -> answer(id, true, ONE)).standing().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void aFilingWhoseTextIsGoneIsFoundOfNoConcernByTwo() {
        CaseId id = opened(false);
        office.texts = new NoTexts();
        DeskCase proposed = done(() -> decide(id, DecisionKind.NO_CONCERN, ONE));
        assertThat(proposed.newest()).extracting(Decision::secondBecause).isEqualTo(SecondBecause.NO_TEXT);
    }

    @Test
    void twoProposalsThatNobodyAnsweredBeforeTheCaseWasOpenedAgainAreNotForgotten() {
        CaseId id = opened(false);
        done(() -> decide(id, DecisionKind.RECOMMEND_SECRECY_ORDER, ONE));
        openAgain(id);
        done(() -> decide(id, DecisionKind.RECOMMEND_SECRECY_ORDER, TWO));
        openAgain(id);

        assertThat(done(() -> decide(id, DecisionKind.NO_CONCERN, PEOPLE.get(2)))
                        .newest())
                .extracting(Decision::secondBecause)
                .isEqualTo(SecondBecause.BEFORE);
    }

    /** What somebody does; what is not allowed just then is refused and changes nothing. */
    private record Step(int what, DecisionKind kind, StaffMember by) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(DecisionKind.values()),
                        Arbitraries.of(PEOPLE))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(14);
    }

    private void take(Step step, CaseId id) {
        switch (step.what()) {
            case 0, 1 -> office.within(() -> decide(id, step.kind(), step.by()));
            case 2 -> office.within(() -> decide(id, DecisionKind.NO_CONCERN, step.by()));
            case 3 -> office.within(() -> office.undo(id, step.by()));
            case 4 -> office.within(() -> answer(id, step.kind().ordinal() % 2 == 0, step.by()));
            default -> openAgain(id);
        }
    }

    @Property(tries = 60)
    void noOrderOfStepsLetsOneAloneMoveACaseThatTookTwo(@ForAll("steps") List<Step> steps) {
        CaseId id = office.open("quantum", null, 5);
        for (Step step : steps) {
            boolean tookTwo = now(id).decisions().stream().anyMatch(past -> past.secondBecause() != null);
            int decisions = now(id).decisions().size();
            take(step, id);
            DeskCase after = now(id);
            if (tookTwo && after.decisions().size() > decisions) {
                assertThat(after.standing().status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION);
            }
            assertThat(after.decisions().stream().map(Decision::lotSeed).distinct())
                    .as("lots drawn")
                    .hasSizeLessThanOrEqualTo(1);
            if (tookTwo && after.standing().status() == CaseStatus.CLOSED) {
                assertThat(after.decisions())
                        .anyMatch(past ->
                                past.counts() && past.second() != null && past.kind() == DecisionKind.NO_CONCERN);
            }
        }
    }

    @Nested
    class TheDatabase {

        private void refuses(String statement, CaseId id) {
            assertThatExceptionOfType(DataAccessException.class).as(statement).isThrownBy(() -> sql(statement, id));
        }

        @Test
        void closesNoCaseThatWaitsForASecondPerson() {
            CaseId id = opened(false);
            done(() -> decide(id, DecisionKind.RECOMMEND_SECRECY_ORDER, ONE));

            refuses("UPDATE review_case SET status = 'CLOSED' WHERE id = ?", id);
            refuses("UPDATE review_case SET status = 'ORDER_RECOMMENDED' WHERE id = ?", id);
            refuses("UPDATE review_case SET takes_two_from = NULL, status = 'CLOSED' WHERE id = ?", id);
            refuses(
                    "UPDATE review_case SET decided_version = 0, decided_status = 'CLOSED', decided_persons = 2, status = 'CLOSED' WHERE id = ?",
                    id);
        }

        @Test
        void closesNoCaseInWhichTwoRecommendedAnOrderOrOneWasSentBack() {
            CaseId recommended = opened(false);
            done(() -> decide(recommended, DecisionKind.RECOMMEND_SECRECY_ORDER, ONE));
            done(() -> answer(recommended, true, TWO));
            CaseId refused = opened(true);
            done(() -> decide(refused, DecisionKind.NO_CONCERN, ONE));
            done(() -> answer(refused, false, TWO));

            for (CaseId id : List.of(recommended, refused)) {
                refuses("UPDATE review_case SET status = 'CLOSED' WHERE id = ?", id);
                refuses("UPDATE review_case SET takes_two_from = NULL WHERE id = ?", id);
                sql("""
                        INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                            status_before, seen, seen_sha256)
                        SELECT id, version, 'NO_CONCERN', 'OTHER_MEANING', '', 'one', NOW(6), 'OPEN', '', ''
                        FROM review_case WHERE id = ?""", id);
                refuses("""
                        UPDATE review_case SET status = 'CLOSED', decided_version = version, decided_status = 'CLOSED',
                            decided_persons = 1 WHERE id = ?""", id);
            }
        }

        @Test
        void takesNoAnswerOfWhoDecidedNoneWithoutAPersonAndNoOtherLot() {
            CaseId id = opened(false);
            done(() -> decide(id, DecisionKind.RECOMMEND_SECRECY_ORDER, ONE));

            refuses("UPDATE case_decision SET second_by = decided_by, second_verdict = 'AGREED' WHERE case_id = ?", id);
            refuses("UPDATE case_decision SET second_verdict = 'AGREED' WHERE case_id = ?", id);
            refuses("UPDATE review_case SET lot_seed = lot_seed + 1 WHERE id = ?", id);
            refuses("UPDATE case_decision SET lot_seed = lot_seed + 1 WHERE case_id = ?", id);
        }
    }
}

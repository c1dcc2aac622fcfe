package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.review.Answers.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.dao.DataAccessException;

/** What would let more people see a case waits for a second person where closing the case does. */
class CaseProposalsTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember OTHER = DeskOffice.examiner("other");
    private static final StaffMember SECOND = DeskOffice.reviewer("second");
    private static final StaffMember BOTH = DeskOffice.person(
            "both", Set.of(Role.EXAMINER, Role.SECOND_REVIEWER), Set.of(), true, Handling.CONFIDENTIAL);
    private static final StaffMember UNCLEARED =
            DeskOffice.person("uncleared", Set.of(Role.EXAMINER), Set.of(), true, Handling.OPEN);
    private static final QueueFilter TO_CONFIRM =
            new QueueFilter(null, null, WorkList.TO_CONFIRM, null, null, null, false);

    private final DeskOffice office = new DeskOffice(20, 0, true);
    private final GivenFixture fixture = new GivenFixture(office);
    private final CaseProposals proposals = fixture.proposals();
    private final CaseId id = office.open("quantum", null, 5);

    private CaseAnswer lower(CaseId of, Handling from, Handling to, StaffMember person) {
        LevelDraft draft = new LevelDraft(from, to, "Published meanwhile.", false);
        return office.within(() -> fixture.levels().change(of, draft, person));
    }

    private CaseAnswer answer(long proposal, boolean agreed, StaffMember person) {
        return office.within(() -> proposals.answer(id, proposal, agreed, person));
    }

    private DeskCase seen(StaffMember by) {
        return office.within(() -> office.desk().standing(id, by)).orElseThrow();
    }

    private boolean sees(StaffMember person) {
        return office.within(() -> office.desk().standing(id, person)).isPresent();
    }

    private List<Proposal> waiting() {
        return office.within(() -> proposals.waiting(seen(ONE)));
    }

    private long proposed() {
        assertThat(lower(id, Handling.CONFIDENTIAL, Handling.OPEN, ONE)).isInstanceOf(CaseAnswer.Proposed.class);
        return waiting().get(0).id();
    }

    private List<CaseId> toConfirm() {
        return office.queue().page(TO_CONFIRM, QueueOrder.DEADLINE, null, SECOND).cases().stream()
                .map(QueuedCase::id)
                .toList();
    }

    @Test
    void nobodyMoreSeesTheCaseUntilASecondPersonConfirms() {
        long waits = proposed();

        assertThat(sees(UNCLEARED)).isFalse();
        assertThat(waiting())
                .singleElement()
                .satisfies(one -> assertThat(one.what(CaseChange.class).words()).isEqualTo("Published meanwhile."));
        assertThat(answer(waits, true, SECOND)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(sees(UNCLEARED)).isTrue();
        assertThat(waiting()).isEmpty();
        assertThat(fixture.levels().of(seen(ONE)))
                .last()
                .extracting(LevelChange::by, LevelChange::words)
                .isEqualTo(List.of("one", "Published meanwhile."));
    }

    @Test
    void whoProposedItDoesNotConfirmItAndNeitherDoesAnExaminer() {
        assertThat(lower(id, Handling.CONFIDENTIAL, Handling.OPEN, BOTH)).isInstanceOf(CaseAnswer.Proposed.class);
        long waits = waiting().get(0).id();

        assertThat(answer(waits, true, BOTH)).satisfies(refused(GivenRefusal.OWN));
        assertThat(answer(waits, true, OTHER)).satisfies(refused(GivenRefusal.SECOND));
        assertThat(answer(waits, false, OTHER)).satisfies(refused(GivenRefusal.SECOND));
        assertThat(answer(waits, true, UNCLEARED)).isInstanceOf(CaseAnswer.Unknown.class);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> office.rows.change(
                        "UPDATE proposal SET answer = 'CONFIRMED', answered_by = proposed_by, answered_at = NOW(6)"));
        assertThat(answer(waits, false, BOTH)).as("they may think again").isInstanceOf(CaseAnswer.Done.class);
        assertThat(answer(waits, true, SECOND)).satisfies(refused(GivenRefusal.OVER));
        assertThat(sees(UNCLEARED)).isFalse();
    }

    @Test
    void itIsOverOnceTheCaseIsChangedOrClosedOrAWeekHasPassed() {
        long old = proposed();
        office.later(Duration.ofDays(8));
        assertThat(waiting()).isEmpty();
        assertThat(answer(old, true, SECOND)).satisfies(refused(GivenRefusal.OVER));

        long raised = proposed();
        office.within(() -> fixture.levels()
                .change(id, new LevelDraft(Handling.CONFIDENTIAL, Handling.SECRET, "Keys.", true), ONE));
        office.rows.change("UPDATE review_case SET handling = 'CONFIDENTIAL', version = version + 1");
        assertThat(answer(raised, true, SECOND)).satisfies(refused(GivenRefusal.OVER));

        long decided = proposed();
        DecisionDraft none = new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "so");
        office.within(() -> office.desk().decide(id, seen(ONE).version(), none, ONE));
        assertThat(answer(decided, true, SECOND)).satisfies(refused(GivenRefusal.OVER));
        assertThat(sees(UNCLEARED)).isFalse();
        assertThat(proposals.of(seen(ONE))).hasSize(3).allMatch(one -> one.answer() == null || one.id() != decided);
    }

    @Test
    void itIsToDoForASecondPersonWhoseOwnDecisionWaitsOnTheCase() {
        DecisionDraft order =
                new DecisionDraft(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, "Keys.");
        office.within(() -> office.desk().decide(id, 0, order, BOTH));
        assertThat(toDo(BOTH)).isZero();

        long waits = proposed();

        assertThat(toDo(BOTH)).isOne();
        assertThat(office.queue().page(QueueFilter.WORK, null, BOTH).cases())
                .singleElement()
                .satisfies(shown -> assertThat(shown.id()).isEqualTo(id));
        assertThat(answer(waits, true, BOTH)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(toDo(BOTH)).isZero();
        assertThat(office.queue().page(QueueFilter.WORK, null, BOTH).cases()).isEmpty();
    }

    private int toDo(StaffMember reader) {
        return office.queue().toDo(office.queue().counts(QueueFilter.WORK, reader), QueueFilter.WORK, reader);
    }

    @Test
    void itIsInTheListOfWhatASecondPersonHasToConfirmAndTheCaseStaysToBeDecided() {
        office.open("quantum", null, 5);
        assertThat(toConfirm()).isEmpty();
        long waits = proposed();

        assertThat(toConfirm()).containsExactly(id);
        assertThat(office.queue().counts(QueueFilter.WORK, SECOND).lists())
                .containsEntry(WorkList.TO_CONFIRM, 1)
                .containsEntry(WorkList.TO_DECIDE, 2);
        assertThat(office.queue().counts(QueueFilter.WORK, SECOND).all()).isEqualTo(2);
        assertThat(office.queue()
                        .page(QueueFilter.WORK, QueueOrder.DEADLINE, null, SECOND)
                        .cases())
                .extracting(QueuedCase::id)
                .containsExactly(id);
        assertThat(office.queue().toDo(office.queue().counts(QueueFilter.WORK, SECOND), QueueFilter.WORK, SECOND))
                .isEqualTo(1);
        answer(waits, false, SECOND);
        assertThat(toConfirm()).isEmpty();
    }

    /** Each case of a filing shows its whole text. */
    @Test
    void itWaitsOnACaseForDisclosureOfAFilingThatHasOneForSecrecy() {
        CaseId disclosure = office.open("quantum", null, 5);
        office.rows.change("UPDATE review_case SET queue = 'DISCLOSURE' WHERE id = ?", disclosure.value());
        assertThat(lower(disclosure, Handling.CONFIDENTIAL, Handling.OPEN, ONE)).isInstanceOf(CaseAnswer.Done.class);
        CaseId beside = office.open("quantum", null, 5);
        office.rows.change("""
                UPDATE review_case SET queue = 'DISCLOSURE', filing_id = (SELECT f.filing_id FROM (SELECT filing_id FROM review_case
                    WHERE id = ?) f) WHERE id = ?""", id.value(), beside.value());

        assertThat(lower(beside, Handling.CONFIDENTIAL, Handling.OPEN, ONE)).isInstanceOf(CaseAnswer.Proposed.class);
    }

    @Test
    void oneIsEnoughToRaiseALevelAndWhereOneClosesTheCase() {
        CaseId other = office.open("quantum", null, 5);
        assertThat(lower(
                        other,
                        Handling.CONFIDENTIAL,
                        Handling.SECRET,
                        DeskOffice.person("cleared", Set.of(Role.EXAMINER), Set.of(), true, Handling.SECRET)))
                .isInstanceOf(CaseAnswer.Done.class);
        office.rows.change("UPDATE review_case SET queue = 'DISCLOSURE' WHERE id = ?", id.value());

        assertThat(lower(id, Handling.CONFIDENTIAL, Handling.OPEN, ONE)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(sees(UNCLEARED)).isTrue();
    }

    @Test
    void bothActsAndTheAnswerAreOnTheTrailWithoutTheReason() {
        answer(proposed(), true, SECOND);

        assertThat(office.rows.words("SELECT CONCAT(actor, ' ', action, ' ', detail) FROM audit_record ORDER BY id"))
                .noneMatch(line -> line.contains("Published"))
                .anyMatch(line -> line.matches("one PROPOSAL_MADE proposal \\d+, LEVEL: CONFIDENTIAL to OPEN.*"))
                .anyMatch(line -> line.matches("second PROPOSAL_CONFIRMED proposal \\d+, LEVEL: .*, of one.*"));
    }
}

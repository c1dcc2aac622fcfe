package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.Assignment.End;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Conflict;
import org.sekisho.office.staff.Language;
import org.sekisho.office.staff.Profile;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.office.staff.StaffOffice;

/** Whose work a case is, on real rows. */
class CaseAssignmentsTests {

    private static final QueueFilter MINE = new QueueFilter(null, null, null, null, null, null, true);

    private final DeskOffice office = new DeskOffice(20, 0);
    private final Staff staff = StaffOffice.over(office.database).staff();
    private final CaseAssignments assignments = AssigningFixture.assignments(office, staff);
    private final CaseId id = office.open("quantum", LocalDate.of(2026, 12, 1), 5);

    private StaffMember exa;
    private StaffMember exb;
    private StaffMember second;

    @BeforeEach
    void people() {
        exa = added("exa", Set.of(Role.EXAMINER), Set.of(), Handling.SECRET);
        exb = added("exb", Set.of(Role.EXAMINER), Set.of("quantum"), Handling.CONFIDENTIAL);
        second = added("second", Set.of(Role.SECOND_REVIEWER), Set.of(), Handling.SECRET);
        added("sea", Set.of(Role.EXAMINER), Set.of("ocean"), Handling.SECRET);
        added("low", Set.of(Role.EXAMINER), Set.of(), Handling.OPEN);
    }

    private StaffMember added(String account, Set<Role> roles, Set<String> areas, Handling cleared) {
        StaffId person = new StaffId(account);
        staff.add(person, profile(roles, areas, cleared), "test");
        return staff.byId(person).orElseThrow();
    }

    private static Profile profile(Set<Role> roles, Set<String> areas, Handling cleared) {
        return new Profile("A", new Access(roles, areas, areas.isEmpty(), cleared), Language.EN);
    }

    private CaseAnswer assign(String from, String to, StaffMember by) {
        return office.within(() -> assignments.assign(id, new AssignmentDraft(from, to, "knows lasers"), by));
    }

    private DeskCase now() {
        return office.desk().standing(id, exa).orElseThrow();
    }

    private String whose() {
        return assignments.now(now()).map(one -> one.to().value()).orElse("nobody");
    }

    private List<CaseId> next(StaffMember person) {
        return office.queue().next(QueueFilter.WORK, person);
    }

    private List<String> audited() {
        return office.rows.words("""
                        SELECT CONCAT(actor, ' ', action, ' ', REGEXP_REPLACE(detail, ', assignment [0-9a-f.]{64,}$', '')) AS line FROM audit_record
                        WHERE action LIKE 'CASE%ASSIGNED' ORDER BY id""");
    }

    @Test
    void isSeenIfSomebodyChangesItInTheDatabase() {
        assign("", "exb", exa);
        assertThat(office.differing("assignment")).isEmpty();

        for (String change : List.of(
                "UPDATE review_case SET assigned_to = 'exa'", "UPDATE case_assignment SET words = 'knows nothing'")) {
            office.rows.change(change);
            assertThat(office.differing("assignment")).as(change).containsExactly("assignment");
            office.rows.change("UPDATE review_case SET assigned_to = 'exb'");
            office.rows.change("UPDATE case_assignment SET words = 'knows lasers'");
            assertThat(office.differing("assignment")).as("it was put back").isEmpty();
        }
        office.within(() -> assignments.release(id, "exb", exa));
        assertThat(office.differing("assignment")).as("the program released it").isEmpty();
        office.rows.change("DELETE FROM case_assignment");
        assertThat(office.differing("assignment")).as("it was deleted").containsExactly("assignment");
    }

    @Test
    void aCaseThatIsAssignedIsInThatPersonsListAndOfferedToNobodyElse() {
        assertThat(assign("", "exb", exa)).isInstanceOf(CaseAnswer.Done.class);

        assertThat(office.queue().page(MINE, null, exb).cases())
                .singleElement()
                .satisfies(queued -> assertThat(queued.assignedTo()).isEqualTo(exb.id()));
        assertThat(office.queue().counts(MINE, exb).all()).isEqualTo(1);
        assertThat(office.queue().page(MINE, null, exa).cases()).isEmpty();
        assertThat(next(exb)).containsExactly(id);
        assertThat(next(exa)).isEmpty();
        assertThat(audited()).containsExactly("exa CASE_ASSIGNED to exb");
        assertThat(assignments.of(now())).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("knows lasers");
            assertThat(one.by()).isEqualTo(exa.id());
        });
    }

    @Test
    void onlyExaminersWhoMayKnowOfTheCaseAreOfferedAndAccepted() {
        staff.addConflict(
                added("bound", Set.of(Role.EXAMINER), Set.of(), Handling.SECRET).id(), filing(), "test");
        staff.deactivate(
                added("out", Set.of(Role.EXAMINER), Set.of(), Handling.SECRET).id(), "test");

        assertThat(assignments.candidates(now()))
                .extracting(person -> person.id().value())
                .containsExactly("exa", "exb");
        for (String nobody : List.of("second", "sea", "low", "bound", "out", "", "no such")) {
            assertThat(assign("", nobody, exa)).as(nobody).satisfies(refused(CaseAssignments.Why.NOBODY));
        }
        assertThat(whose()).isEqualTo("nobody");
    }

    private Conflict filing() {
        return new Conflict(Conflict.Kind.FILING, DeskOffice.number(id));
    }

    @Test
    void isHandedOverAndReleasedByAnyExaminerWhoSawWhoseItWas() {
        assign("", "exb", exa);
        assertThat(assign("", "exa", exa)).satisfies(refused(CaseAssignments.Why.CHANGED));
        assertThat(assign("exb", "exb", exa)).satisfies(refused(CaseAssignments.Why.THEIRS_ALREADY));

        assertThat(assign("exb", "exa", exb)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(whose()).isEqualTo("exa");
        assertThat(office.within(() -> assignments.release(id, "exb", exb)))
                .satisfies(refused(CaseAssignments.Why.CHANGED));
        assertThat(office.within(() -> assignments.release(id, "exa", exb))).isInstanceOf(CaseAnswer.Done.class);

        assertThat(whose()).isEqualTo("nobody");
        assertThat(next(exa)).containsExactly(id);
        assertThat(assignments.of(now()))
                .extracting(one -> one.ended().how())
                .containsExactly(End.HANDED_OVER, End.RELEASED);
        assertThat(audited())
                .containsExactly(
                        "exa CASE_ASSIGNED to exb",
                        "exb CASE_ASSIGNED to exa, from exb",
                        "exb CASE_UNASSIGNED from exa");
    }

    @Test
    void isNotForWhoDecidesNothingOrMayNotKnowOfTheCase() {
        assertThat(assign("", "exa", second)).satisfies(refused(CaseAssignments.Why.ROLE));
        assertThat(assign("", "exa", staff.byId(new StaffId("sea")).orElseThrow()))
                .isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(audited()).isEmpty();
    }

    @Test
    void keepsNobodyFromDecidingNorTheSecondPersonFromConfirming() {
        assign("", "exb", exa);
        DecisionDraft order = new DecisionDraft(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, "");
        office.within(() -> office.desk().decide(id, 0, order, exa));

        assertThat(next(second)).containsExactly(id);
        assertThat(whose()).isEqualTo("exb");
    }

    @Test
    void restsWhileTheCaseHasEnded() {
        assign("", "exb", exa);
        DecisionDraft closing = new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "");
        office.within(() -> office.desk().decide(id, 0, closing, exb));

        assertThat(whose()).isEqualTo("nobody");
        assertThat(office.queue().page(MINE, null, exb).cases()).isEmpty();
        assertThat(assign("", "exa", exa)).satisfies(refused(CaseAssignments.Why.ENDED));

        office.within(() -> office.undo(id, exb));
        assertThat(whose()).isEqualTo("exb");
    }

    @Nested
    class WithSomebodyWhoMayNotDecideItAnyMore {

        @BeforeEach
        void assigned() {
            assign("", "exb", exa);
        }

        private void givenBack() {
            office.within(() -> {
                assignments.giveBack(exb.id(), "admin");
                return true;
            });
            assertThat(whose()).isEqualTo("nobody");
            assertThat(next(exa)).containsExactly(id);
            assertThat(audited()).endsWith("admin CASE_UNASSIGNED from exb, who may not decide it");
        }

        @Test
        void nothingStaysWhenTheyAreLockedOut() {
            staff.deactivate(exb.id(), "admin");
            givenBack();
        }

        @Test
        void nothingStaysWhenTheRoleIsTakenAway() {
            staff.change(exb.id(), profile(Set.of(Role.AUDITOR), Set.of("quantum"), Handling.SECRET), "admin");
            givenBack();
        }

        @Test
        void nothingStaysWhenTheAreaIsTakenAway() {
            staff.change(exb.id(), profile(Set.of(Role.EXAMINER), Set.of("ocean"), Handling.SECRET), "admin");
            givenBack();
        }

        @Test
        void nothingStaysWhenAnInterestIsKnown() {
            staff.addConflict(exb.id(), filing(), "admin");
            givenBack();
        }

        @Test
        void nothingStaysWhenTheCaseIsRaisedAboveThem() {
            LevelDraft secret = new LevelDraft(Handling.CONFIDENTIAL, Handling.SECRET, "keys", false);
            office.within(() -> new GivenFixture(office).levels().change(id, secret, exa));

            assertThat(whose()).isEqualTo("nobody");
            assertThat(audited()).endsWith("exa CASE_UNASSIGNED from exb, who may not decide it");
        }

        /** Nights write several filings at a time: if one waited for another's cases, two would wait for each other. */
        @Test
        void nothingOfAnotherFilingIsWaitedFor() throws Exception {
            CaseId other = office.open("quantum", LocalDate.of(2026, 12, 1), 5);
            office.within(() -> assignments.assign(other, new AssignmentDraft("", "exb", ""), exa));
            office.rows.change("UPDATE review_case SET handling = 'SECRET'");
            try (Connection elsewhere = office.database.getConnection();
                    Statement holds = elsewhere.createStatement()) {
                elsewhere.setAutoCommit(false);
                holds.executeQuery("SELECT id FROM review_case WHERE id = " + other.value() + " FOR UPDATE");

                office.within(() -> {
                    office.rows.change("SET SESSION innodb_lock_wait_timeout = 1");
                    assignments.giveBackOn(List.of(now().standing().filing()), "sekisho run 2");
                    return true;
                });
                elsewhere.rollback();
            }
            assertThat(whose()).isEqualTo("nobody");
            assertThat(office.rows.word("SELECT assigned_to FROM review_case WHERE id = ?", other.value()))
                    .isEqualTo("exb");
        }

        @Test
        void allStaysThatIsStillTheirs() {
            staff.change(exb.id(), profile(Set.of(Role.EXAMINER), Set.of("quantum"), Handling.SECRET), "admin");
            office.within(() -> {
                assignments.giveBack(exb.id(), "admin");
                return true;
            });
            assertThat(whose()).isEqualTo("exb");
        }
    }

    @Test
    void ofTwoWhoAssignAtOnceOneIsToldThatTheOtherDid() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<CaseAnswer>> tries = List.of(() -> assign("", "exa", exa), () -> assign("", "exb", exb));
            List<CaseAnswer> results = new java.util.ArrayList<>();
            for (Future<CaseAnswer> result : both.invokeAll(tries)) {
                results.add(result.get());
            }
            assertThat(results)
                    .satisfiesExactlyInAnyOrder(
                            done -> assertThat(done).isInstanceOf(CaseAnswer.Done.class),
                            refused(CaseAssignments.Why.CHANGED)::accept);
        } finally {
            both.shutdownNow();
        }
    }
}

package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.KeptEntries;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Figures against what a slow count of the decisions, case by case, comes to. */
class CaseFiguresTests {

    private static final StaffMember OPERATOR =
            DeskOffice.person("operator", Set.of(Role.OPERATOR), Set.of(), true, Handling.CONFIDENTIAL);

    private final DeskOffice office = new DeskOffice(20, 0.3);
    private final CaseFigures figures = new JdbcCaseFigures(office.jdbc, new KeptEntries(List.of()));

    @Test
    void areWhatASlowCountComesTo() {
        Random lots = new Random(7);
        StaffMember examiner = DeskOffice.examiner("examiner");
        StaffMember reviewer = DeskOffice.reviewer("reviewer");
        for (int i = 0; i < 60; i++) {
            CaseId id = office.open("a", LocalDate.of(2026, 12, 1), i % 30);
            screenedIn(id, 1 + i % 3);
            for (int decisions = lots.nextInt(3); decisions > 0; decisions--) {
                DecisionKind kind = DecisionKind.values()[lots.nextInt(3)];
                CaseAnswer decided = office.within(() -> office.desk()
                        .decide(
                                id,
                                see(id, examiner).version(),
                                new DecisionDraft(
                                        kind, DecisionReason.of(kind, false).get(0), "words"),
                                examiner));
                int then = lots.nextInt(4);
                if (then == 0) {
                    office.within(() -> office.undo(id, examiner));
                } else if (see(id, examiner).standing().status() == CaseStatus.AWAITING_CONFIRMATION && then > 1) {
                    office.within(
                            () -> office.desk().answer(id, see(id, reviewer).version(), then == 2, "words", reviewer));
                }
                assertThat(decided).isNotNull();
            }
        }
        List<Long> cases = office.rows.ids("SELECT id FROM review_case");
        List<Decision> newest = cases.stream()
                .flatMap(id -> counting(see(new CaseId(id), examiner)).stream())
                .toList();
        assertThat(newest).hasSizeGreaterThan(10);

        CaseFigures.EntryFigure figure = figures.entries(20, OPERATOR).get(0);
        assertThat(figure.code()).isEqualTo("Q-01");
        assertThat(figure.flagged()).isEqualTo(60);
        assertThat(figure.decided()).isEqualTo(newest.size());
        assertThat(figure.noConcern())
                .isEqualTo((int) newest.stream()
                        .filter(decision -> decision.kind() == DecisionKind.NO_CONCERN)
                        .count())
                .isBetween(1, newest.size() - 1);
        assertThat(figures.entries(2, OPERATOR).get(0).flagged()).isEqualTo(40);
    }

    private DeskCase see(CaseId id, StaffMember reader) {
        return office.within(() -> office.desk().see(id, reader)).orElseThrow();
    }

    private static Optional<Decision> counting(DeskCase shown) {
        return shown.decisions().stream()
                .filter(Decision::counts)
                .reduce((one, other) -> one.id() > other.id() ? one : other);
    }

    private void screenedIn(CaseId id, int run) {
        office.rows.change("INSERT IGNORE INTO screening_run (id, started_at, status) VALUES (?, NOW(6), 'DONE')", run);
        office.rows.change("""
                INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                VALUES (?, ?, 'FLAGGED', 1, NOW(6))""", id.value(), run);
    }

    @Test
    void countOutWhatIsBeyondTheReader() {
        screenedIn(office.open("quantum", null, 1), 1);
        CaseId secret = office.open("ocean", null, 1);
        screenedIn(secret, 1);
        office.rows.change("UPDATE review_case SET handling = 'SECRET' WHERE id = ?", secret.value());

        assertThat(figures.entries(20, OPERATOR))
                .singleElement()
                .satisfies(figure -> assertThat(figure.flagged()).isEqualTo(1));
        StaffMember ofTheOcean =
                DeskOffice.person("ocean", Set.of(Role.EXAMINER), Set.of("ocean"), false, Handling.CONFIDENTIAL);
        assertThat(figures.entries(20, ofTheOcean)).isEmpty();
        assertThat(figures.waiting(DeskOffice.NOW, ofTheOcean)).isEmpty();
    }

    @Test
    void tellSinceHowManyWholeDaysCasesWait() {
        office.open("a", null, 1);
        office.open("a", null, 1);

        for (Duration since : Arrays.asList(Duration.ofHours(23), Duration.ofHours(49))) {
            assertThat(figures.waiting(DeskOffice.NOW.plus(since), OPERATOR))
                    .containsExactly(
                            new CaseFigures.Waiting(ReviewQueue.SECRECY, WorkList.TO_DECIDE, (int) since.toDays(), 2));
        }
    }

    @Test
    void countEachCaseInTheListWhereItStandsAndWhatHasEndedInNone() {
        for (CaseStatus status : CaseStatus.values()) {
            CaseId id = office.open("a", null, 1);
            office.rows.change("UPDATE review_case SET status = ? WHERE id = ?", status.name(), id.value());
        }

        assertThat(figures.waiting(DeskOffice.NOW, OPERATOR))
                .extracting(CaseFigures.Waiting::list, CaseFigures.Waiting::cases)
                .containsExactlyInAnyOrder(
                        tuple(WorkList.TO_DECIDE, 3),
                        tuple(WorkList.TO_CONFIRM, 1),
                        tuple(WorkList.WITH_AUTHORITY, 1),
                        tuple(WorkList.WITH_APPLICANT, 2));
    }
}

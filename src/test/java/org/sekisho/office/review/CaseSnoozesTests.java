package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Cases that one person put off, on real rows. */
class CaseSnoozesTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember OTHER = DeskOffice.examiner("other");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseSnoozes snoozes =
            new CaseSnoozes(office.acts(), office.jdbc, new Clocks(List.of(), null), office.clock);
    private final CaseRemarks remarks = new CaseRemarks(office.acts(), office.jdbc);
    private final CaseId id = office.open("quantum", null, 5);
    private final CaseId another = office.open("quantum", null, 4);

    private CaseAnswer snooze(CaseId of, @Nullable LocalDate until, StaffMember person) {
        return office.within(() -> snoozes.snooze(of, until, person));
    }

    /** What To do shows, which is as many as it says, and what Next case goes by. */
    private List<CaseId> toDo(StaffMember reader) {
        List<CaseId> shown = office.queue().page(QueueFilter.WORK, null, reader).cases().stream()
                .map(QueuedCase::id)
                .toList();
        QueueCounts counts = office.queue().counts(QueueFilter.WORK, reader);
        assertThat(office.queue().toDo(counts, QueueFilter.WORK, reader)).isEqualTo(shown.size());
        assertThat(office.queue().next(QueueFilter.WORK, reader)).isEqualTo(shown);
        return shown;
    }

    @Test
    void hideACaseFromWhoPutItOffAndFromNobodyElseUntilItsDay() {
        assertThat(snooze(id, TODAY.plusDays(2), ONE)).isInstanceOf(CaseAnswer.Done.class);

        assertThat(toDo(ONE)).containsExactly(another);
        assertThat(toDo(OTHER)).containsExactly(id, another);
        assertThat(office.queue()
                        .page(QueueFilter.WORK.in(WorkList.TO_DECIDE), null, ONE)
                        .cases())
                .as("the list of all has it")
                .hasSize(2);
        assertThat(snoozes.of(ONE))
                .containsExactly(
                        new CaseSnoozes.Snoozed(id, new FilingNumber(DeskOffice.number(id)), TODAY.plusDays(2)));
        office.later(Duration.ofDays(1));
        assertThat(toDo(ONE)).containsExactly(another);
        office.later(Duration.ofDays(1));
        assertThat(toDo(ONE)).containsExactly(id, another);
        assertThat(snoozes.of(ONE)).isEmpty();
    }

    @Test
    void endWhenTheirPersonTakesThemBack() {
        snooze(id, TODAY.plusDays(2), ONE);
        office.within(() -> snoozes.end(id, ONE));
        office.within(() -> snoozes.end(id, ONE));

        assertThat(toDo(ONE)).containsExactly(id, another);
        assertThat(office.audited()).containsExactly("one CASE_SNOOZED", "one CASE_SNOOZE_ENDED");
    }

    @Test
    void endWhenSomebodyElseOrARunChangesSomethingAndNotWhenSomebodyLooks() {
        snooze(id, TODAY.plusDays(9), ONE);
        office.within(() -> remarks.write(id, "Waiting for the library.", ONE));
        office.within(() -> office.desk().take(id, OTHER, false));
        office.within(() -> office.release(id, OTHER));
        assertThat(toDo(ONE)).containsExactly(another);

        office.within(() -> remarks.write(id, "It answered.", OTHER));
        assertThat(toDo(ONE)).containsExactly(id, another);

        snooze(id, TODAY.plusDays(9), ONE);
        office.rows.change("UPDATE review_case SET version = version + 1 WHERE id = ?", id.value());
        assertThat(toDo(ONE)).containsExactly(id, another);

        snooze(id, TODAY.plusDays(9), ONE);
        office.later(Duration.ofSeconds(1));
        office.rows.change("""
                INSERT INTO case_note (filing_id, run_id, kind, detail, noted_at) VALUES (?, 1, 'STATED', '', '2026-11-25 10:00:00')""", id.value());
        assertThat(toDo(ONE)).containsExactly(id, another);
    }

    @Test
    void endOnTheDayOnWhichTheClockCallsForActionAlsoIfItCameToRunLater() {
        runsUntil(id, TODAY.plusDays(20), TODAY.plusDays(5));

        assertThat(snooze(id, TODAY.plusDays(6), ONE)).satisfies(refused(CaseSnoozes.Why.DAY));
        assertThat(snooze(id, TODAY.plusDays(5), ONE)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(toDo(ONE)).containsExactly(another);
        runsUntil(id, TODAY.plusDays(10), TODAY.plusDays(1));
        assertThat(toDo(ONE)).containsExactly(another);
        office.later(Duration.ofDays(1));
        assertThat(toDo(ONE)).containsExactly(id, another);
        assertThat(snooze(id, TODAY.plusDays(3), ONE)).satisfies(refused(CaseSnoozes.Why.NOT_NOW));

        office.rows.change(
                "UPDATE review_case SET clock = 'first review', due_on = NULL, warn_on = NULL WHERE id = ?",
                another.value());
        assertThat(snooze(another, TODAY.plusDays(3), ONE))
                .as("its clock runs to a day nobody knows")
                .satisfies(refused(CaseSnoozes.Why.NOT_NOW));
    }

    private void runsUntil(CaseId of, LocalDate last, LocalDate urgent) {
        office.rows.change("""
                UPDATE review_case SET clock = 'first review', clock_jurisdiction = 'JP', clock_code = 'first', due_on = ?, act_by = ?,
                    warn_on = ? WHERE id = ?""", last, last, urgent, of.value());
    }

    @Test
    void areToADayToComeOfACaseThatIsToDoAndThatThePersonMayKnowOf() {
        StaffMember low = DeskOffice.person("low", Set.of(Role.EXAMINER), Set.of(), true, Handling.OPEN);

        assertThat(snooze(id, TODAY.plusDays(2), low)).isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(snooze(id, null, ONE)).satisfies(refused(CaseSnoozes.Why.DAY));
        assertThat(snooze(id, TODAY, ONE)).satisfies(refused(CaseSnoozes.Why.DAY));
        assertThat(snooze(id, TODAY.plusDays(91), ONE)).satisfies(refused(CaseSnoozes.Why.DAY));
        DecisionDraft none = new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "so");
        office.within(() -> office.desk().decide(id, 0, none, ONE));
        assertThat(snooze(id, TODAY.plusDays(2), ONE)).satisfies(refused(CaseSnoozes.Why.NOT_NOW));
    }

    @Test
    void doNotKeepACaseOnTheTableOfWhoPutItOff() {
        office.within(() -> office.desk().take(id, ONE, false));
        snooze(id, TODAY.plusDays(2), ONE);

        assertThat(office.desk().standing(id, OTHER).orElseThrow().hold()).isNull();
        assertThat(office.queue().next(QueueFilter.WORK, OTHER)).startsWith(id);
    }
}

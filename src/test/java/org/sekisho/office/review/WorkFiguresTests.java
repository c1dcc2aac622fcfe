package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.WorkFigures.What;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Figures of people's work, on real rows. */
class WorkFiguresTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember OCEAN =
            DeskOffice.person("low", Set.of(Role.EXAMINER), Set.of("ocean"), false, Handling.CONFIDENTIAL);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final DeskOffice office = new DeskOffice(20, 0);
    private final WorkFigures figures = new WorkFigures(office.jdbc, new Clocks(List.of(), null), office.clock);

    private CaseId open(String area, String assignedTo, int daysAgo, int dueIn) {
        CaseId id = office.open(area, TODAY.plusDays(dueIn), 1);
        office.rows.change(
                "UPDATE review_case SET assigned_to = ?, opened_at = opened_at - INTERVAL ? DAY WHERE id = ?",
                assignedTo,
                daysAgo,
                id.value());
        return id;
    }

    @Test
    void countOpenAndOverdueCasesAndTheMedianOfTheirDaysByPersonAndArea() {
        open("ocean", "ann", 1, 30);
        open("ocean", "ann", 5, -1);
        open("quantum", "ann", 90, -20);
        open("quantum", null, 2, 0);
        office.rows.change(
                "UPDATE review_case SET status = 'CLOSED' WHERE id = ?",
                open("ocean", "ann", 700, -9).value());

        assertThat(figures.byPerson(ONE))
                .containsExactly(new WorkFigures.Group(null, 1, 0, 2), new WorkFigures.Group("ann", 3, 2, 5));
        assertThat(figures.byArea(ONE))
                .containsExactly(new WorkFigures.Group("ocean", 2, 1, 1), new WorkFigures.Group("quantum", 2, 1, 2));
        assertThat(figures.byArea(OCEAN)).extracting(WorkFigures.Group::name).containsExactly("ocean");
        assertThat(figures.byPerson(OCEAN)).containsExactly(new WorkFigures.Group("ann", 2, 1, 1));
    }

    @Property(tries = 20)
    void theMedianIsTheDaysThatHalfOfTheCasesDoNotExceed(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 9) Integer> days) {
        office.rows.change("DELETE FROM case_area");
        office.rows.change("DELETE FROM review_case");
        days.forEach(ago -> open("ocean", "ann", ago, 1));

        List<Integer> sorted = days.stream().sorted().toList();
        assertThat(figures.byPerson(ONE))
                .containsExactly(new WorkFigures.Group("ann", days.size(), 0, sorted.get((days.size() - 1) / 2)));
    }

    @Test
    void nameWhatBreaksWithinAWeekToWhoeverMayKnowOfIt() {
        CaseId last = open("ocean", "ann", 1, 7);
        CaseId first = open("quantum", null, 1, 0);
        open("ocean", null, 1, 8);
        open("ocean", null, 1, -1);

        assertThat(figures.breaking(ONE)).extracting(WorkFigures.Open::id).containsExactly(first, last);
        assertThat(figures.breaking(OCEAN)).extracting(WorkFigures.Open::id).containsExactly(last);
        assertThat(figures.breaking(DeskOffice.person("op", Set.of(Role.OPERATOR), Set.of(), true, Handling.SECRET)))
                .isEmpty();
        assertThat(figures.assignedTo("ann", ONE))
                .extracting(WorkFigures.Open::id)
                .containsExactly(last);
        assertThat(figures.assignedTo("", OCEAN)).hasSize(2);
    }

    @Test
    void countReferralsAndOrdersByYearAndTellRenewalsFromNewOrders() {
        CaseId one = open("ocean", null, 1, 1);
        CaseId other = open("quantum", null, 1, 1);
        referred(one, "2025-12-31 23:59:59");
        referred(one, "2025-06-01 10:00:00");
        clock(one, "ORDERED", "2025-03-01");
        clock(one, "ORDERED", "2026-03-01");
        clock(other, "ORDERED", "2026-04-01");
        clock(one, "ENDED", "2026-05-01");
        clock(one, "ORDERED", "2026-06-01");

        assertThat(figures.years(ONE))
                .containsExactlyInAnyOrder(
                        new WorkFigures.Yearly(2025, What.REFERRED, 1),
                        new WorkFigures.Yearly(2025, What.GIVEN, 1),
                        new WorkFigures.Yearly(2026, What.RENEWED, 1),
                        new WorkFigures.Yearly(2026, What.GIVEN, 2),
                        new WorkFigures.Yearly(2026, What.ENDED, 1));
        assertThat(figures.years(OCEAN)).contains(new WorkFigures.Yearly(2026, What.GIVEN, 1));
    }

    private void referred(CaseId of, String at) {
        office.rows.change("""
                INSERT INTO referral (case_id, authority, area, question, referred_by, referred_at, answer_by, remind_on, package,
                    package_sha256, package_passages) VALUES (?, 'a', 'ocean', '', 'one', ?, '2026-01-01', '2026-01-01', '', '', 0)""", of.value(), at);
    }

    private void clock(CaseId of, String cause, String day) {
        office.rows.change("""
                INSERT INTO case_clock (case_id, cause, on_day, because, clock_stage, changed_by, changed_at)
                VALUES (?, ?, ?, '', 'ORDERED', 'one', NOW(6))""", of.value(), cause, day);
    }

    @Test
    void aDayEndsAtMidnightAndCountsWhatWasTakenBackNot() {
        CaseId id = open("ocean", null, 1, 20);
        DecisionDraft order =
                new DecisionDraft(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, "Keys.");
        office.within(() -> office.desk().decide(id, 0, order, ONE));
        assertThat(figures.day(ONE, DeskOffice.NOW.minus(Duration.ofHours(9)))).isEqualTo(new WorkFigures.Day(1, 1));
        assertThat(figures.day(ONE, DeskOffice.NOW.plusSeconds(1))).isEqualTo(new WorkFigures.Day(0, 1));
        office.within(() -> office.undo(id, ONE));
        assertThat(figures.day(ONE, DeskOffice.NOW.minus(Duration.ofHours(9)))).isEqualTo(new WorkFigures.Day(0, 0));
    }
}

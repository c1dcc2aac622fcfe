package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.deadline.WaitingCase;
import org.sekisho.office.deadline.Wording;

/** The clocks of cases on real rows, on Wednesday 25 November 2026, 18 o'clock in Tokyo. */
class CaseClocksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final OfficeDays TOKYO =
            new OfficeDays(ZoneId.of("Asia/Tokyo"), OfficeDays.UNKNOWN.weekend(), Set.of(LocalDate.of(2026, 11, 23)));

    private final DeskOffice office = new DeskOffice(20, 0);
    private final CaseClocks clocks = new JdbcCaseClocks(
            office.jdbc,
            new Clocks(List.of(new OfficeClocks("JP", new Wording("Japan", "日本"), TOKYO, Map.of(), List.of())), "JP"));

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void runOnUntilACaseIsClosed(CaseStatus status) {
        CaseId id = office.open(null, TODAY.minusDays(1), 1);
        office.rows.change(
                "UPDATE review_case SET status = ?, opened_at = '2026-10-01' WHERE id = ?", status.name(), id.value());
        boolean over = status == CaseStatus.CLOSED;

        assertThat(clocks.ranOut(DeskOffice.NOW)).hasSize(over ? 0 : 1);
        assertThat(clocks.counts(DeskOffice.NOW)).hasSize(over ? 0 : 1);
    }

    @Test
    void runOnFromAnOrderUntilItsEndIsNotedEvenIfTheCaseIsClosed() {
        CaseId id = office.open(null, TODAY.minusDays(1), 1);
        office.rows.change("""
                        UPDATE review_case SET status = 'ORDER_RECOMMENDED', clock_stage = 'ORDERED', opened_at = '2026-10-01'
                        WHERE id = ?""", id.value());

        assertThat(clocks.ranOut(DeskOffice.NOW)).hasSize(1);
        assertThat(clocks.counts(DeskOffice.NOW)).hasSize(1);
        office.rows.change("UPDATE review_case SET status = 'CLOSED'");
        assertThat(clocks.ranOut(DeskOffice.NOW))
                .as("closed, and nobody noted its end")
                .hasSize(1);
        office.rows.change("UPDATE review_case SET clock_stage = 'OVER', clock = NULL, due_on = NULL, act_by = NULL");
        assertThat(clocks.ranOut(DeskOffice.NOW)).isEmpty();
        assertThat(clocks.counts(DeskOffice.NOW)).isEmpty();
    }

    @Test
    void areForecastInTheOrderOfTheQueueForCasesThatWaitForThisOffice() {
        office.open(null, null, 9);
        office.open(null, TODAY.plusDays(9), 1);
        office.open(null, TODAY.plusDays(3), 1);
        CaseId undated = office.open(null, TODAY, 1);
        office.rows.change("UPDATE review_case SET due_on = NULL WHERE id = ?", undated.value());
        CaseId asked = office.open(null, TODAY, 1);
        office.rows.change("UPDATE review_case SET status = 'AWAITING_INFORMATION' WHERE id = ?", asked.value());

        assertThat(clocks.inOrderOfTheQueue())
                .extracting(WaitingCase::lastDay)
                .as("a day that nobody knows comes first, no clock last")
                .containsExactly(null, TODAY.plusDays(3), TODAY.plusDays(9), null);
    }

    @Test
    void knowThePaceOfTheLastTwentyWorkingDaysWithoutTodayAndWhatWasTakenBack() {
        assertThat(clocks.pace(DeskOffice.NOW)).isEmpty();
        CaseId one = office.open(null, TODAY, 1);
        CaseId other = office.open(null, TODAY, 1);
        decided(one, "2026-10-26T14:59:59", false); // a second before 27 October in Tokyo, the first of the twenty days
        assertThat(clocks.pace(DeskOffice.NOW)).isEmpty();
        decided(one, "2026-10-26T15:00:00", false);
        decided(one, "2026-11-10T03:00:00", false); // the same case twice
        decided(other, "2026-11-10T03:00:00", true);
        decided(other, "2026-11-24T15:00:00", false); // today
        assertThat(clocks.pace(DeskOffice.NOW)).contains(new Pace(1, 20));
        decided(other, "2026-11-24T14:59:59", false);
        assertThat(clocks.pace(DeskOffice.NOW)).contains(new Pace(2, 20));
    }

    @Test
    void knowThePaceOfADayOffOnWhichPeopleWork() {
        decided(office.open(null, TODAY, 1), "2026-11-29T01:00:00", false); // a Sunday in Tokyo

        assertThat(clocks.pace(Instant.parse("2026-11-29T09:00:00Z"))).contains(new Pace(1, 20));
        assertThat(clocks.pace(Instant.parse("2026-11-29T23:00:00Z")))
                .as("on the Monday after it")
                .contains(new Pace(1, 20));
    }

    private void decided(CaseId of, String at, boolean undone) {
        office.rows.change(
                """
                        INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                            status_before, seen, seen_sha256, undone_by, undone_at)
                        VALUES (?, (SELECT COUNT(*) FROM case_decision before_it), 'NO_CONCERN', 'OTHER_MEANING', '', 'one', ?,
                            'OPEN', '', REPEAT('0', 64), ?, ?)""",
                of.value(),
                LocalDateTime.parse(at),
                undone ? "one" : null,
                undone ? LocalDateTime.parse(at) : null);
    }
}

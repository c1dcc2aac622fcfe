package org.sekisho.office.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sekisho.office.deadline.LeadTime.Counted;

class RunningClockTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    @Example
    void endsOnTheLastDayOfAMonthThatIsTooShort() {
        assertThat(lastDay("2026-01-31", "P1M")).isEqualTo("2026-02-28");
        assertThat(lastDay("2028-01-31", "P1M")).isEqualTo("2028-02-29");
        assertThat(lastDay("2028-02-29", "P1Y")).isEqualTo("2029-02-28");
        assertThat(lastDay("2026-11-30", "P3M")).isEqualTo("2027-02-28");
        assertThat(lastDay("2026-10-14", "P6W")).isEqualTo("2026-11-25");
    }

    @Example
    void countsFromTheDayThatItIsAtTheOffice() {
        Instant late = Instant.parse("2026-11-25T23:30:00Z");

        assertThat(began(TestClocks.TOKYO, late)).isEqualTo("2026-11-26");
        assertThat(began(TestClocks.NEW_YORK, late)).isEqualTo("2026-11-25");
    }

    @Example
    void keepsItsDayWhenTheClocksOfTheOfficeAreSet() {
        OfficeDays berlin = new OfficeDays(ZoneId.of("Europe/Berlin"), TestClocks.WEEKEND, Set.of());
        Deadline deadline = last(LocalDate.of(2026, 10, 25)); // a day of 25 hours there

        assertThat(deadline.on(berlin.at(Instant.parse("2026-10-24T21:59:59Z"))).daysLeft())
                .isEqualTo(1);
        assertThat(deadline.on(berlin.at(Instant.parse("2026-10-25T22:59:59Z"))).stage())
                .isEqualTo(Stage.LAST_DAY);
        assertThat(deadline.on(berlin.at(Instant.parse("2026-10-25T23:00:00Z"))).stage())
                .isEqualTo(Stage.PAST);
    }

    @Example
    void movesFromAClosedDayOnlyIfItsFileSaysSo() {
        OfficeDays days =
                new OfficeDays(TestClocks.TOKYO.zone(), TestClocks.WEEKEND, Set.of(LocalDate.of(2026, 11, 30)));
        LocalDate saturdayAWeekBefore = LocalDate.of(2026, 11, 21);

        assertThat(began(saturdayAWeekBefore, false, days).deadline().lastDay()).isEqualTo("2026-11-28");
        assertThat(began(saturdayAWeekBefore, true, days).deadline().lastDay()).isEqualTo("2026-12-01");
    }

    @Example
    void countsItsLeadTimeInCalendarOrWorkingDays() {
        LocalDate began = LocalDate.of(2026, 6, 30);
        Term law = new Term(
                Period.ofMonths(5),
                null,
                false,
                new LeadTime(Period.ofDays(15), Counted.CALENDAR, null),
                new LeadTime(Period.ofDays(5), Counted.WORKING, null));

        Deadline deadline = TestClocks.began(began, law, TestClocks.TOKYO).deadline();

        assertThat(deadline.lastDay()).isEqualTo("2026-11-30");
        assertThat(deadline.actBy()).as("a Sunday").isEqualTo("2026-11-15");
        assertThat(deadline.warnOn()).as("five working days before it").isEqualTo("2026-11-09");
    }

    @Example
    void isExtendedByANoticeServedInsideItsLengthAndByNoOther() {
        Term german = new Term(Period.ofMonths(4), Period.ofMonths(2), false, null, null);
        RunningClock clock = TestClocks.began(LocalDate.of(2026, 7, 31), german, TestClocks.TOKYO);

        assertThat(clock.deadline().lastDay()).isEqualTo("2026-11-30");
        assertThat(extended(clock, "2026-11-30")).contains(LocalDate.of(2027, 1, 30));
        assertThat(extended(clock, "2026-07-31")).contains(LocalDate.of(2027, 1, 30));
        assertThat(extended(clock, "2026-12-01")).as("too late").isEmpty();
        assertThat(extended(clock, "2026-07-30")).as("before it began").isEmpty();
        assertThat(clock.extendedByNotice(Instant.parse("2026-11-30T15:00:00Z")))
                .as("the next day in Tokyo")
                .isEmpty();
        assertThat(clock.extendedByNotice(clock.began()).flatMap(longer -> longer.extendedByNotice(clock.began())))
                .as("once and no more")
                .isEmpty();
        assertThat(extended(TestClocks.began(clock.began(), TestClocks.term("P4M"), TestClocks.TOKYO), "2026-08-01"))
                .as("of a clock that knows no extension")
                .isEmpty();
    }

    @Example
    void isExtendedFromTheLastDayThatACaseKeepsIfItsFileSaysSomethingElseByNow() {
        Term german = new Term(Period.ofMonths(4), Period.ofMonths(2), false, null, null);
        RunningClock today = TestClocks.began(LocalDate.of(2026, 7, 31), german, TestClocks.TOKYO);
        Deadline before = last(LocalDate.of(2026, 10, 31)); // of a file with three months

        assertThat(kept(today, today.deadline(), "2026-11-30")).contains(LocalDate.of(2027, 1, 30));
        assertThat(kept(today, before, "2026-10-31")).contains(LocalDate.of(2026, 12, 31));
        assertThat(kept(today, before, "2026-11-01")).as("too late for it").isEmpty();
    }

    private static Deadline last(LocalDate day) {
        return new Deadline("DE", "a-clock", day, day, day);
    }

    private static Optional<LocalDate> kept(RunningClock today, Deadline kept, String served) {
        return extended(RunningClock.of(today.office(), today.clock(), today.began(), kept), served);
    }

    @Example
    void tellsDaysThatAreLeftAndDaysThatAreOver() {
        Deadline deadline = new Deadline(
                "JP", "a-clock", LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 25));

        assertThat(standing(deadline, "2026-11-24")).isEqualTo("RUNNING 6 4 3");
        assertThat(standing(deadline, "2026-11-25")).isEqualTo("ACT_NOW 5 3 2");
        assertThat(standing(deadline, "2026-11-28")).isEqualTo("ACT_NOW 2 1 -1");
        assertThat(standing(deadline, "2026-11-30")).isEqualTo("LAST_DAY 0 0 -3");
        assertThat(standing(deadline, "2026-12-05")).isEqualTo("PAST -5 -4 -8");
    }

    @Property
    void neverEndsEarlierForWhatBeganLater(
            @ForAll @IntRange(max = 3000) int day,
            @ForAll @IntRange(max = 400) int later,
            @ForAll("terms") Term term,
            @ForAll("offices") OfficeDays days) {
        Deadline one = TestClocks.began(FIRST.plusDays(day), term, days).deadline();
        Deadline other =
                TestClocks.began(FIRST.plusDays(day + later), term, days).deadline();

        assertThat(other.lastDay()).isAfterOrEqualTo(one.lastDay());
        assertThat(other.actBy()).isAfterOrEqualTo(one.actBy());
        assertThat(other.warnOn()).isAfterOrEqualTo(one.warnOn());
    }

    @Property
    void goesThroughItsStagesInTheirOrderDayByDay(
            @ForAll @IntRange(max = 3000) int day, @ForAll("terms") Term term, @ForAll("offices") OfficeDays days) {
        RunningClock clock = TestClocks.began(FIRST.plusDays(day), term, days);
        Deadline deadline = clock.deadline();
        List<Stage> stages = deadline.warnOn()
                .minusDays(2)
                .datesUntil(deadline.lastDay().plusDays(3))
                .map(today -> deadline.on(today).stage())
                .toList();

        assertThat(stages).isSorted().startsWith(Stage.RUNNING).endsWith(Stage.LAST_DAY, Stage.PAST, Stage.PAST);
        assertThat(List.of(deadline.warnOn(), deadline.actBy(), deadline.lastDay()))
                .isSorted();
        assertThat(deadline.on(deadline.lastDay()).daysLeft()).isZero();
    }

    @Property
    void endsOnAWorkingDayIfItMovesAndOtherwiseWhereItsLengthDoes(
            @ForAll @IntRange(max = 3000) int day, @ForAll("terms") Term term, @ForAll("offices") OfficeDays days) {
        RunningClock clock = TestClocks.began(FIRST.plusDays(day), term, days);
        LocalDate lastDay = clock.deadline().lastDay();

        assertThat(days.isWorkingDay(lastDay) || !term.movesToWorkingDay()).isTrue();
        assertThat(days.workingDaysBetween(clock.end(), lastDay)).isLessThanOrEqualTo(1);
        assertThat(term.movesToWorkingDay() || lastDay.equals(clock.end())).isTrue();
    }

    @Property
    void countsEveryDayOnceWhereverItIsCutInTwo(
            @ForAll @IntRange(max = 400) int one,
            @ForAll @IntRange(max = 400) int two,
            @ForAll("offices") OfficeDays days) {
        LocalDate middle = FIRST.plusDays(one);
        LocalDate end = FIRST.plusDays(two);

        assertThat(days.workingDaysBetween(FIRST, middle) + days.workingDaysBetween(middle, end))
                .isEqualTo(days.workingDaysBetween(FIRST, end));
    }

    @Property
    void isTheSameDayAllDayLongAtTheOffice(
            @ForAll @IntRange(max = 3000) int day,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll("offices") OfficeDays days) {
        LocalDate date = FIRST.plusDays(day);
        Instant begin = date.atStartOfDay(days.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(days.zone()).toInstant();
        Instant moment = begin.plusSeconds(second);

        assertThat(days.at(moment).equals(date)).isEqualTo(moment.isBefore(end));
    }

    private static String lastDay(String began, String length) {
        return TestClocks.began(LocalDate.parse(began), TestClocks.term(length), TestClocks.TOKYO)
                .deadline()
                .lastDay()
                .toString();
    }

    private static LocalDate began(OfficeDays days, Instant moment) {
        LegalClock clock = TestClocks.clock(TestClocks.term("P1M"));
        return new OfficeClocks("XX", new Wording("X", "X"), days, Map.of(CaseStage.FIRST, clock), List.of(clock))
                .setOff(clock, moment)
                .began();
    }

    private static RunningClock began(LocalDate day, boolean moves, OfficeDays days) {
        return TestClocks.began(day, new Term(Period.ofWeeks(1), null, moves, null, null), days);
    }

    private static Optional<LocalDate> extended(RunningClock clock, String served) {
        return clock.extendedByNotice(LocalDate.parse(served))
                .map(longer -> longer.deadline().lastDay());
    }

    private static String standing(Deadline deadline, String today) {
        Standing standing = deadline.on(LocalDate.parse(today));
        return "%s %d %d %d"
                .formatted(
                        standing.stage(),
                        standing.daysLeft(),
                        TestClocks.TOKYO.workingDaysBetween(standing.today(), deadline.lastDay()),
                        standing.daysToAct());
    }

    @Provide
    Arbitrary<Term> terms() {
        Arbitrary<Period> lengths = Arbitraries.of("P14D", "P6W", "P1M", "P3M", "P6M", "P10M", "P1Y")
                .map(Period::parse);
        Arbitrary<LeadTime> leads = Combinators.combine(
                        Arbitraries.integers().between(0, 20), Arbitraries.of(Counted.class))
                .as((length, counted) -> new LeadTime(Period.ofDays(length), counted, null));
        return Combinators.combine(lengths, Arbitraries.of(true, false), leads.injectNull(0.3), leads.injectNull(0.3))
                .as((length, moves, lead, warning) -> new Term(length, null, moves, lead, warning));
    }

    @Provide
    Arbitrary<OfficeDays> offices() {
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers()
                .between(0, 3800)
                .map(FIRST::plusDays)
                .set()
                .ofMaxSize(60);
        return Combinators.combine(Arbitraries.of("Asia/Tokyo", "America/New_York", "Europe/Berlin"), holidays)
                .as((zone, free) -> new OfficeDays(ZoneId.of(zone), TestClocks.WEEKEND, free));
    }
}

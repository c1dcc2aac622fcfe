package org.sekisho.office.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ForecastTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final OfficeDays DAYS =
            new OfficeDays(TestClocks.TOKYO.zone(), TestClocks.WEEKEND, Set.of(LocalDate.of(2026, 12, 3)));

    @Example
    void tellsWhichClockBreaksFirstHowManyCasesAndThePaceThatSavesThem() {
        List<WaitingCase> queue = List.of(
                waiting("JP", "2026-11-20"),
                waiting("JP", "2026-11-25"),
                waiting("US", "2026-11-26"),
                waiting("JP", "2026-11-30"),
                waiting("JP", "2027-01-29"));

        Forecast forecast = Forecast.of(queue, new Pace(1, 1), WEDNESDAY, DAYS);

        assertThat(forecast.lines())
                .containsExactly(
                        new Forecast.Line("JP", "JP-clock", 4, 1, 1, LocalDate.of(2026, 11, 25)),
                        new Forecast.Line("US", "US-clock", 1, 0, 1, LocalDate.of(2026, 11, 26)));
        assertThat(forecast.needed())
                .as("the one of the past and the one of today, both today")
                .isEqualTo(new Pace(2, 1));
    }

    @Example
    void knowsNoPaceForACaseWhoseLastDaysAreAllFree() {
        LocalDate saturday = LocalDate.of(2026, 11, 28);

        Forecast forecast = Forecast.of(List.of(waiting("JP", "2026-11-29")), new Pace(99, 1), saturday, DAYS);

        assertThat(forecast.breaking()).isEqualTo(1);
        assertThat(forecast.needed()).isNull();
    }

    @Example
    void countsACaseWithoutALastDayAsWorkAndNeverAsBroken() {
        List<WaitingCase> queue = List.of(new WaitingCase(null, null, null), waiting("JP", "2026-11-25"));

        Forecast forecast = Forecast.of(queue, new Pace(1, 1), WEDNESDAY, DAYS);

        assertThat(forecast.lines()).extracting(Forecast.Line::breaking).containsExactly(1, 0);
        assertThat(forecast.needed()).isEqualTo(new Pace(2, 1));
    }

    @Property
    void isWhatComesOfGoingThroughTheQueueDayByDay(
            @ForAll("queues") List<WaitingCase> queue, @ForAll("paces") Pace pace, @ForAll("days") LocalDate today) {
        Forecast forecast = Forecast.of(queue, pace, today, DAYS);

        assertThat(forecast.lines().stream()
                        .filter(line -> line.breaking() > 0)
                        .collect(Collectors.toMap(
                                line -> String.valueOf(line.clock()),
                                line -> line.firstBreak() + " " + line.breaking())))
                .isEqualTo(brokenDayByDay(queue, pace, today));
        assertThat(forecast.lines().stream().mapToInt(Forecast.Line::open).sum())
                .isEqualTo(queue.size());
    }

    @Property
    void namesThePaceAtWhichNoneBreaksAndNoSlowerOneDoes(
            @ForAll("queues") List<WaitingCase> queue, @ForAll("days") LocalDate today) {
        Pace needed = Forecast.of(queue, Pace.STANDSTILL, today, DAYS).needed();
        if (needed == null) {
            assertThat(brokenDayByDay(queue, new Pace(1000, 1), today)).isNotEmpty();
            return;
        }
        assertThat(brokenDayByDay(queue, needed, today)).isEmpty();
        if (needed.cases() > 0) {
            Pace slower = new Pace(needed.cases() * 1000 - 1, needed.workingDays() * 1000);
            assertThat(brokenDayByDay(queue, slower, today)).isNotEmpty();
        }
    }

    @Property
    void breaksNoMoreAtAQuickerPace(
            @ForAll("queues") List<WaitingCase> queue, @ForAll("paces") Pace pace, @ForAll("days") LocalDate today) {
        Pace quicker = new Pace(pace.cases() + 1, pace.workingDays());

        assertThat(Forecast.of(queue, quicker, today, DAYS).breaking())
                .isLessThanOrEqualTo(Forecast.of(queue, pace, today, DAYS).breaking());
    }

    /** Slow and plain: on each working day the work of a day is put together, and cases are taken while it suffices. */
    private static Map<String, String> brokenDayByDay(List<WaitingCase> queue, Pace pace, LocalDate today) {
        Deque<WaitingCase> waiting = new ArrayDeque<>(queue);
        Map<String, List<LocalDate>> broken = new TreeMap<>();
        long work = 0;
        for (LocalDate day = today; day.isBefore(today.plusDays(120)); day = day.plusDays(1)) {
            work += DAYS.isWorkingDay(day) ? pace.cases() : 0;
            while (work >= pace.workingDays() && !waiting.isEmpty()) {
                waiting.remove();
                work -= pace.workingDays();
            }
            for (WaitingCase undecided : waiting) {
                if (day.equals(undecided.lastDay())) {
                    broken.computeIfAbsent(String.valueOf(undecided.clock()), none -> new ArrayList<>())
                            .add(day);
                }
            }
        }
        return broken.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry ->
                                entry.getValue().get(0) + " " + entry.getValue().size()));
    }

    private static WaitingCase waiting(String office, String lastDay) {
        return new WaitingCase(office, office + "-clock", LocalDate.parse(lastDay));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 9).map(WEDNESDAY::plusDays);
    }

    @Provide
    Arbitrary<Pace> paces() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 9))
                .as(Pace::new);
    }

    /** Mostly in the order of the queue, as it is sorted; a forecast relies on no order of days. */
    @Provide
    Arbitrary<List<WaitingCase>> queues() {
        Arbitrary<@Nullable LocalDate> lastDays =
                Arbitraries.integers().between(-8, 60).map(WEDNESDAY::plusDays).injectNull(0.1);
        return Combinators.combine(Arbitraries.of("JP", "US"), lastDays)
                .as((office, day) -> new WaitingCase(office, office + "-clock", day))
                .list()
                .ofMaxSize(40)
                .flatMap(cases -> Arbitraries.of(true, false).map(sorted -> sorted ? byDay(cases) : cases));
    }

    private static List<WaitingCase> byDay(List<WaitingCase> cases) {
        return cases.stream()
                .sorted((one, other) -> day(one).compareTo(day(other)))
                .toList();
    }

    private static LocalDate day(WaitingCase waiting) {
        return Objects.requireNonNullElse(waiting.lastDay(), LocalDate.MIN);
    }
}

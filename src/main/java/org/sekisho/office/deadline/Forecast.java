package org.sekisho.office.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks run out undecided, and when, if people go on deciding at a pace, in the order of the queue. The work of today
 * counts if today is a working day; what is decided on a last day is decided in time.
 *
 * @param lines one for each clock with open cases, that which breaks first before the others
 * @param needed the slowest pace at which none breaks of those that have not; null if none is quick enough
 */
public record Forecast(List<Line> lines, @Nullable Pace needed) {

    /**
     * What becomes of the cases of one clock.
     *
     * @param jurisdiction null for cases without a clock
     * @param clock its code; null likewise
     * @param open how many there are
     * @param past how many of them ran out before today
     * @param breaking how many of them will run out
     * @param firstBreak the last day of the first that will; null if none will
     */
    public record Line(
            @Nullable String jurisdiction,
            @Nullable String clock,
            int open,
            int past,
            int breaking,
            @Nullable LocalDate firstBreak) {

        private Line and(Line other) {
            return new Line(
                    jurisdiction,
                    clock,
                    open + other.open,
                    past + other.past,
                    breaking + other.breaking,
                    earlier(firstBreak, other.firstBreak));
        }

        private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || (other != null && other.isBefore(one)) ? other : one;
        }
    }

    public Forecast {
        lines = List.copyOf(lines);
    }

    /** The number of cases of all clocks that will run out. */
    public int breaking() {
        return lines.stream().mapToInt(Line::breaking).sum();
    }

    /** @param queue the open cases, the one that is decided first before the others */
    public static Forecast of(List<WaitingCase> queue, Pace pace, LocalDate today, OfficeDays days) {
        WorkingDays left = new WorkingDays(today, days);
        Map<List<Optional<String>>, Line> lines = new HashMap<>();
        Optional<Pace> needed = Optional.of(Pace.STANDSTILL);
        int place = 0;
        for (WaitingCase waiting : queue) {
            place++;
            Line line = line(waiting, today);
            LocalDate lastDay = waiting.lastDay();
            if (lastDay != null && line.past() == 0) {
                int workingDays = left.upTo(lastDay);
                needed = quicker(needed, place, workingDays);
                line = pace.doneAfter(workingDays) < place ? breaking(line, lastDay) : line;
            }
            lines.merge(key(waiting), line, Line::and);
        }
        return new Forecast(inOrder(lines), needed.orElse(null));
    }

    private static Line line(WaitingCase waiting, LocalDate today) {
        LocalDate lastDay = waiting.lastDay();
        int past = lastDay != null && lastDay.isBefore(today) ? 1 : 0;
        return new Line(waiting.jurisdiction(), waiting.clock(), 1, past, 0, null);
    }

    private static Line breaking(Line line, LocalDate lastDay) {
        return new Line(line.jurisdiction(), line.clock(), line.open(), line.past(), 1, lastDay);
    }

    /** The quicker of a pace and the one that brings the case at a place of the queue to its end in time. */
    private static Optional<Pace> quicker(Optional<Pace> needed, int place, int workingDays) {
        return workingDays == 0
                ? Optional.empty()
                : needed.map(pace -> {
                    Pace own = new Pace(place, workingDays);
                    return own.compareTo(pace) > 0 ? own : pace;
                });
    }

    private static List<Optional<String>> key(WaitingCase waiting) {
        return List.of(Optional.ofNullable(waiting.jurisdiction()), Optional.ofNullable(waiting.clock()));
    }

    private static List<Line> inOrder(Map<List<Optional<String>>, Line> lines) {
        List<Line> sorted = new ArrayList<>(lines.values());
        sorted.sort(Comparator.comparing(Line::firstBreak, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Line::jurisdiction, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Line::clock, Comparator.nullsLast(Comparator.naturalOrder())));
        return sorted;
    }

    /** The working days from today to another day, both included, each day counted once. */
    private static final class WorkingDays {

        private final LocalDate today;
        private final OfficeDays days;
        private final Map<LocalDate, Integer> counted = new HashMap<>();

        WorkingDays(LocalDate today, OfficeDays days) {
            this.today = today;
            this.days = days;
        }

        int upTo(LocalDate day) {
            return counted.computeIfAbsent(day, last -> days.workingDaysBetween(today.minusDays(1), last));
        }
    }
}

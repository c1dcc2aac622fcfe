package org.sekisho.cli.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Forecast;
import org.sekisho.office.deadline.LeadTime;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.deadline.Term;
import org.sekisho.office.deadline.Trigger;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.review.ClockCount;

/** Prints clocks for people. */
record ClocksOutput(PrintWriter out) {

    private static final Map<CaseStage, String> FOR_CASES = new EnumMap<>(Map.of(
            CaseStage.FIRST, "",
            CaseStage.REFERRED, " that are before an authority",
            CaseStage.ORDERED, " on which an order was given"));

    void print(
            Clocks clocks, List<ClockCount> counts, List<OrderLine> orders, Optional<Forecast> forecast, boolean json) {
        List<OfficeClocks> offices = clocks.own().map(List::of).orElse(clocks.offices());
        if (json) {
            JsonAnswer.print(out, ClocksJson.of(offices, counts, orders, forecast));
            return;
        }
        offices.forEach(this::print);
        out.printf("%nUndecided cases%n");
        if (counts.isEmpty()) {
            out.println("  none that a clock runs for");
        }
        counts.forEach(this::print);
        if (!orders.isEmpty()) {
            out.printf("%nOrders that run, to be renewed or to end%n");
            orders.forEach(order -> out.println("  " + order.sentence()));
        }
        forecast.ifPresent(this::print);
    }

    private void print(ClockCount count) {
        out.printf(
                "  %-29s %5d open, %5d due in 7 days, %5d in 30 days, %5d past, %5d of a day nobody knows%n",
                count.name(),
                count.open(),
                count.within7(),
                count.within30(),
                count.ranOut() + count.cameLate(),
                count.undated());
    }

    private void print(Forecast forecast) {
        Pace needed = forecast.needed();
        out.printf("%nAt this pace%n");
        forecast.lines().stream()
                .filter(line -> line.breaking() > 0)
                .forEach(line -> out.printf(
                        "  %-29s %5d run out, the first on %s%n",
                        line.jurisdiction() + " " + line.clock(), line.breaking(), line.firstBreak()));
        if (forecast.breaking() == 0) {
            out.println("  no clock runs out");
        }
        out.println(
                needed == null
                        ? "  no pace saves all: the last day of some comes before the next working day"
                        : "  %.2f cases a working day save all that has not run out".formatted(roundedUp(needed)));
    }

    /** A pace that is told is never too slow by its last decimal. */
    private static double roundedUp(Pace pace) {
        return Math.ceil(pace.cases() * 100.0 / pace.workingDays()) / 100;
    }

    private void print(OfficeClocks office) {
        out.printf(
                "%s %s, %s, %d holidays%n",
                office.jurisdiction(),
                office.name().english(),
                office.days().zone(),
                office.days().holidays().size());
        office.clocks().forEach(clock -> print(clock, runsFor(office, clock)));
    }

    private static String runsFor(OfficeClocks office, LegalClock clock) {
        return FOR_CASES.entrySet().stream()
                .filter(stage -> office.forCase(stage.getKey()).equals(Optional.of(clock)))
                .map(stage -> "; runs for cases" + stage.getValue())
                .collect(Collectors.joining());
    }

    private void print(LegalClock clock, String runsFor) {
        out.printf(
                "  %-26s %s%s%s%n",
                clock.code(), term(clock), runsFor, clock.provenance().verified() ? "" : "; NOT VERIFIED");
        out.printf("  %-26s silence: %s%n", "", clock.silence().english());
    }

    private static String term(LegalClock clock) {
        Term term = clock.term();
        StringBuilder said = new StringBuilder("%s from %s"
                .formatted(inWords(term.length()), clock.trigger().name().toLowerCase(Locale.ROOT)));
        if (term.extension() != null) {
            said.append(", and %s more by notice".formatted(inWords(term.extension())));
        }
        if (term.leadTime() != null) {
            said.append(", to act %s before".formatted(inWords(term.leadTime())));
        }
        if (term.warning() != null) {
            said.append(", warns %s before".formatted(inWords(term.warning())));
        }
        return said.toString();
    }

    private static String inWords(LeadTime time) {
        return time.counted() == LeadTime.Counted.WORKING
                ? inWords(time.length()).replace("day", "working day")
                : inWords(time.length());
    }

    private static String inWords(Period length) {
        StringBuilder said = new StringBuilder();
        append(said, length.getYears(), "year");
        append(said, length.getMonths(), "month");
        append(said, length.getDays(), "day");
        return said.toString();
    }

    private static void append(StringBuilder said, int count, String unit) {
        if (count > 0) {
            said.append(said.isEmpty() ? "" : " ").append("%d %s%s".formatted(count, unit, count == 1 ? "" : "s"));
        }
    }

    /** Clocks as programs get them. These names are a contract. */
    record ClocksJson(
            List<Office> offices,
            List<Cases> cases,
            List<OrderLine> orders,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Foreseen forecast) {

        static ClocksJson of(
                List<OfficeClocks> offices,
                List<ClockCount> counts,
                List<OrderLine> orders,
                Optional<Forecast> forecast) {
            return new ClocksJson(
                    offices.stream().map(Office::of).toList(),
                    counts.stream().map(Cases::of).toList(),
                    orders,
                    forecast.map(Foreseen::of).orElse(null));
        }

        record Words(String en, String ja) {

            static Words of(Wording words) {
                return new Words(words.english(), words.japanese());
            }
        }

        record Office(
                String jurisdiction,
                Words name,
                String zone,
                @Nullable String secrecyCases,
                @Nullable String referredCases,
                @Nullable String orderedCases,
                List<Law> clocks) {

            static Office of(OfficeClocks office) {
                return new Office(
                        office.jurisdiction(),
                        Words.of(office.name()),
                        office.days().zone().getId(),
                        code(office, CaseStage.FIRST),
                        code(office, CaseStage.REFERRED),
                        code(office, CaseStage.ORDERED),
                        office.clocks().stream().map(Law::of).toList());
            }

            private static @Nullable String code(OfficeClocks office, CaseStage stage) {
                return office.forCase(stage).map(LegalClock::code).orElse(null);
            }
        }

        record Law(
                String clock,
                Words name,
                Trigger trigger,
                Period length,
                Words silence,
                @Nullable String article,
                List<String> source,
                boolean verified) {

            static Law of(LegalClock clock) {
                return new Law(
                        clock.code(),
                        Words.of(clock.name()),
                        clock.trigger(),
                        clock.term().length(),
                        Words.of(clock.silence()),
                        clock.provenance().article(),
                        clock.provenance().sources(),
                        clock.provenance().verified());
            }
        }

        record Cases(
                String jurisdiction,
                String clock,
                int open,
                int undated,
                int dueIn7Days,
                int dueIn30Days,
                int actNow,
                @Nullable LocalDate nextLastDay,
                int ranOut,
                @Nullable LocalDate firstRanOut,
                int cameLate) {

            static Cases of(ClockCount count) {
                return new Cases(
                        count.jurisdiction(),
                        count.clock(),
                        count.open(),
                        count.undated(),
                        count.within7(),
                        count.within30(),
                        count.actNow(),
                        count.nextLastDay(),
                        count.ranOut(),
                        count.firstRanOut(),
                        count.cameLate());
            }
        }

        /** @param needed decisions a working day; null if no pace saves all */
        record Foreseen(@Nullable Double needed, List<Forecast.Line> clocks) {

            static Foreseen of(Forecast forecast) {
                Pace needed = forecast.needed();
                return new Foreseen(needed == null ? null : needed.perWorkingDay(), forecast.lines());
            }
        }
    }
}

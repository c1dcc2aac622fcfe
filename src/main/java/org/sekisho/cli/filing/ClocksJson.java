package org.sekisho.cli.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Forecast;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.deadline.Trigger;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.review.ClockCount;

/** Clocks as programs get them. These names are a contract. */
record ClocksJson(
        List<Office> offices,
        List<Cases> cases,
        List<OrderLine> orders,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Foreseen forecast) {

    static ClocksJson of(
            List<OfficeClocks> offices, List<ClockCount> counts, List<OrderLine> orders, Optional<Forecast> forecast) {
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

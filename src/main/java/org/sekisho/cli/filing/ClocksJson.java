package org.sekisho.cli.filing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.deadline.forecast.Forecast;
import org.sekisho.office.deadline.forecast.Pace;
import org.sekisho.office.review.figures.ClockCount;

/** Clocks as programs get them. These names are a contract. */
final class ClocksJson {

    private ClocksJson() {}

    static Map<String, Object> of(
            List<OfficeClocks> offices, List<ClockCount> counts, List<OrderLine> orders, Optional<Forecast> forecast) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("offices", offices.stream().map(ClocksJson::of).toList());
        object.put("cases", counts.stream().map(ClocksJson::of).toList());
        object.put("orders", orders.stream().map(ClocksJson::of).toList());
        forecast.ifPresent(foreseen -> object.put("forecast", of(foreseen)));
        return object;
    }

    private static Map<String, Object> of(OfficeClocks office) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("jurisdiction", office.jurisdiction());
        object.put("name", of(office.name()));
        object.put("zone", office.days().zone().getId());
        object.put("secrecy_cases", code(office, CaseStage.FIRST));
        object.put("referred_cases", code(office, CaseStage.REFERRED));
        object.put("ordered_cases", code(office, CaseStage.ORDERED));
        object.put("clocks", office.clocks().stream().map(ClocksJson::of).toList());
        return object;
    }

    private static @Nullable String code(OfficeClocks office, CaseStage stage) {
        return office.forCase(stage).map(LegalClock::code).orElse(null);
    }

    private static Map<String, Object> of(LegalClock clock) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("clock", clock.code());
        object.put("name", of(clock.name()));
        object.put("trigger", clock.trigger().name().toLowerCase(Locale.ROOT));
        object.put("length", clock.term().length().toString());
        object.put("silence", of(clock.silence()));
        object.put("article", clock.provenance().article());
        object.put("source", clock.provenance().sources());
        object.put("verified", clock.provenance().verified());
        return object;
    }

    private static Map<String, Object> of(Wording words) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("en", words.english());
        object.put("ja", words.japanese());
        return object;
    }

    private static Map<String, Object> of(ClockCount count) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("jurisdiction", count.jurisdiction());
        object.put("clock", count.clock());
        object.put("open", count.open());
        object.put("undated", count.undated());
        object.put("due_in_7_days", count.within7());
        object.put("due_in_30_days", count.within30());
        object.put("act_now", count.actNow());
        object.put("next_last_day", text(count.nextLastDay()));
        object.put("ran_out", count.ranOut());
        object.put("first_ran_out", text(count.firstRanOut()));
        object.put("came_late", count.cameLate());
        return object;
    }

    private static Map<String, Object> of(OrderLine order) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("filing", order.filing());
        object.put("clock", order.clock());
        object.put("last_day", order.lastDay());
        object.put("days_left", order.daysLeft());
        object.put("decided", order.decided());
        return object;
    }

    private static Map<String, Object> of(Forecast forecast) {
        Map<String, Object> object = new LinkedHashMap<>();
        Pace needed = forecast.needed();
        object.put("needed", needed == null ? null : needed.perWorkingDay());
        object.put("clocks", forecast.lines().stream().map(ClocksJson::of).toList());
        return object;
    }

    private static Map<String, Object> of(Forecast.Line line) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("jurisdiction", line.jurisdiction());
        object.put("clock", line.clock());
        object.put("open", line.open());
        object.put("past", line.past());
        object.put("breaking", line.breaking());
        object.put("first_break", text(line.firstBreak()));
        return object;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

package org.sekisho.cli;

import java.io.PrintWriter;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.sekisho.clock.Clocks;
import org.sekisho.clock.LeadTime;
import org.sekisho.clock.LegalClock;
import org.sekisho.clock.OfficeClocks;
import org.sekisho.clock.Term;

/** Prints clocks for people. */
final class ClocksOutput {

    private final PrintWriter out;

    ClocksOutput(PrintWriter out) {
        this.out = out;
    }

    void print(Clocks clocks) {
        clocks.own().map(List::of).orElse(clocks.offices()).forEach(this::print);
    }

    private void print(OfficeClocks office) {
        out.printf(
                "%s %s, %s, %d holidays%n",
                office.jurisdiction(),
                office.name().english(),
                office.days().zone(),
                office.days().holidays().size());
        office.clocks().forEach(clock -> print(clock, clock.equals(office.secrecyCases())));
    }

    private void print(LegalClock clock, boolean runsForCases) {
        out.printf(
                "  %-26s %s%s%s%n",
                clock.code(),
                term(clock),
                runsForCases ? "; runs for cases" : "",
                clock.provenance().verified() ? "" : "; NOT VERIFIED");
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
}

package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunReport.EntryLine;
import org.sekisho.night.run.RunReport.FilingLine;
import org.sekisho.night.run.RunSummary;
import org.sekisho.screening.Remark;

/** Prints a run: as a table for people, or as one JSON object for programs. */
record RunOutput(PrintWriter out) {

    private static final int MOST_LINES = 60;
    private static final String COLUMNS = "%-28s %-10s %-14s %-19s %-30s %s";

    void print(RunReport report, boolean json) {
        if (json) {
            JsonAnswer.print(out, RunJson.of(report));
        } else {
            printForPeople(report);
        }
    }

    private void printForPeople(RunReport report) {
        RunSummary run = report.run();
        List<FilingLine> needed = report.needingAPerson();
        if (!needed.isEmpty()) {
            out.printf(
                    "%d of %s %s a person:%n%n",
                    needed.size(), filings(run.counts().received()), needed.size() == 1 ? "needs" : "need");
            out.println(table(needed));
            if (needed.stream().flatMap(filing -> filing.entries().stream()).anyMatch(EntryLine::open)) {
                out.println("? the technology is there; what the entry requires besides is not stated");
            }
            if (needed.stream().flatMap(filing -> filing.entries().stream()).anyMatch(EntryLine::near)) {
                out.println(
                        "~ an amount comes near the limit, or may exceed it; or no claims were recognised, and words may stand in them; or a name may be of another body");
            }
        }
        if (!report.unread().isEmpty()) {
            out.println("Not read:");
            report.unread()
                    .forEach(count -> out.printf(
                            "  %-18s %4d %-8s %5d %s: %s%n",
                            count.reason(),
                            count.filings(),
                            count.filings() == 1 ? "filing," : "filings,",
                            count.parts(),
                            count.parts() == 1 ? "document or page" : "documents and pages",
                            count.words()));
        }
        if (!report.withoutClaims().isEmpty()) {
            out.printf(
                    "%s had no claims recognised; what lists ask of claims was looked for in all of their text: see the report%n",
                    filings(report.withoutClaims().size()));
        }
        report.remarks()
                .forEach(remark -> out.printf(
                        "%s: %s%n",
                        filings(remark.filings()), new Remark(remark.kind(), remark.detail(), remark.parts()).words()));
        if (!report.withUnknownSymbols().isEmpty()) {
            out.printf(
                    "%s with symbols that no edition known here has: see the report%n",
                    filings(report.withUnknownSymbols().size()));
        }
        run.lists().stream()
                .filter(list -> !list.notice().isBlank())
                .forEach(list ->
                        out.printf("List %s: %s%n", list.list(), list.notice().strip()));
        out.println();
        report.alarms().forEach(alarm -> out.printf("ALARM: %s%n", alarm.summary()));
        out.printf("Run %d %s: %s%n", run.run(), run.status().name().toLowerCase(Locale.ROOT), run.counts());
        Stream.of(report.proof().canaries(), report.proof().examples())
                .filter(canaries -> canaries.filings() + canaries.notTried() > 0)
                .forEach(canaries -> out.printf("and %s%n", canaries));
        out.printf("All time: %s%n", report.proof().allTime());
        if (report.proof().oracle().seed() != null) {
            out.printf("Oracle: %s%n", report.proof().oracle());
        }
        if (report.proof().replays().seed() != null) {
            out.printf("Replay: %s%n", report.proof().replays());
        }
        if (report.proof().signed() != null) {
            out.printf("Audit head %s%n", report.proof().signed());
        }
        report.proof().notes().forEach(note -> out.printf("Note: %s%n", note));
        report.clocks().forEach(clock -> out.printf("Clock %s%n", clock.sentence()));
        report.referrals().forEach(referral -> out.printf("Referral %s%n", referral.sentence()));
        report.closedOver().forEach(closed -> out.printf("Closed %s%n", closed.sentence()));
        out.printf(
                "Cases: %d secrecy, %d disclosure. %.1f s%n",
                report.cases().getOrDefault(ReviewQueue.SECRECY, 0),
                report.cases().getOrDefault(ReviewQueue.DISCLOSURE, 0),
                run.seconds());
        if (run.report() != null) {
            out.printf("Report: %s%n", run.report());
        }
    }

    private static String filings(int count) {
        return count == 1 ? "1 filing" : count + " filings";
    }

    private static String table(List<FilingLine> filings) {
        StringBuilder table = new StringBuilder(line("FILING", "QUEUE", "ENTRY", "SECTION", "PLACE", "DAYS LEFT"));
        List<String> lines =
                filings.stream().flatMap(filing -> lines(filing).stream()).toList();
        lines.stream().limit(MOST_LINES).forEach(table::append);
        if (lines.size() > MOST_LINES) {
            table.append(
                    "… and %s more in the report%n".formatted(Counted.of(lines.size() - MOST_LINES, "line", "lines")));
        }
        return table.toString();
    }

    /**
     * One line for each entry; for a filing that was not read or is exempt from a review, one that says so and one that says
     * why.
     */
    private static List<String> lines(FilingLine filing) {
        List<String> lines = new ArrayList<>();
        String name = filing.version() > 1 ? filing.number() + " v" + filing.version() : filing.number();
        if (!filing.reason().isEmpty()) {
            lines.add(line(name, queue(filing), filing.outcome(), "", "", filing.daysLeft()));
            lines.add("  %s%n".formatted(filing.reason()));
        }
        for (EntryLine entry : filing.entries()) {
            lines.add(line(
                    lines.isEmpty() ? name : "",
                    entry.queue().name().toLowerCase(Locale.ROOT),
                    entry.entry() + (entry.open() ? " ?" : "") + (entry.near() ? " ~" : ""),
                    entry.section().toLowerCase(Locale.ROOT).replace('_', ' '),
                    entry.where(),
                    lines.isEmpty() ? filing.daysLeft() : ""));
        }
        return lines;
    }

    /** The queue of a filing before any entry names one. */
    private static String queue(FilingLine filing) {
        boolean secrecy = filing.queues().isEmpty() || filing.queues().contains(ReviewQueue.SECRECY);
        ReviewQueue queue = secrecy ? ReviewQueue.SECRECY : filing.queues().get(0);
        return queue.name().toLowerCase(Locale.ROOT);
    }

    private static String line(Object... columns) {
        return COLUMNS.formatted(columns).stripTrailing() + System.lineSeparator();
    }
}

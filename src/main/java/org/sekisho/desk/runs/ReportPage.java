package org.sekisho.desk.runs;

import java.util.List;
import java.util.Locale;
import org.sekisho.desk.ReaderPage;
import org.sekisho.night.report.RunReport;
import org.sekisho.screening.record.OutcomeCounts;

/**
 * The filings of a run that need a person, by number and codes.
 *
 * @param needed how many there are, with those that are not shown
 * @param notes what was noticed and is no alarm
 */
record ReportPage(
        ReaderPage reader,
        long run,
        OutcomeCounts counts,
        OutcomeCounts allTime,
        int needed,
        List<Line> lines,
        List<String> notes) {

    /** So many lines a browser bears, and a person reads; the files of the report have all. */
    static final int MOST_LINES = 500;

    /** A filing. */
    record Line(String number, int version, String outcomeKey, String rank, List<Entry> entries) {}

    /** An entry found in it. */
    record Entry(String code, String queueKey, boolean open, boolean near) {}

    static ReportPage of(RunReport report, ReaderPage reader) {
        List<RunReport.FilingLine> needed = report.needingAPerson();
        return new ReportPage(
                reader,
                report.run().run(),
                report.run().counts(),
                report.proof().allTime(),
                needed.size(),
                needed.stream().limit(MOST_LINES).map(ReportPage::line).toList(),
                report.proof().notes());
    }

    private static Line line(RunReport.FilingLine filing) {
        return new Line(
                filing.number(),
                filing.version(),
                "outcome." + filing.outcome(),
                String.format(Locale.ROOT, "%.1f", filing.rank()),
                filing.entries().stream()
                        .map(entry -> new Entry(entry.entry(), "queue." + entry.queue(), entry.open(), entry.near()))
                        .toList());
    }
}

package org.sekisho.desk.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.ReaderPage;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.job.RunStep;
import org.sekisho.night.report.ReportFiles;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last runs, one run, its report; and the start of the next one. */
@DeskPage
class RunPages {

    private static final int LAST = 20;

    private final RunHistory runs;
    private final ScreeningOutcomes outcomes;
    private final PresentRun present;
    private final RunStarter starter;
    private final ReportFiles files;

    RunPages(RunHistory runs, ScreeningOutcomes outcomes, PresentRun present, RunStarter starter, ReportFiles files) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.present = present;
        this.starter = starter;
        this.files = files;
    }

    @GetMapping("/runs")
    String runs(StaffMember reader, Model model) {
        List<RunSummary> last = runs.last(LAST);
        Map<Long, List<RunStep>> steps =
                runs.steps(last.stream().map(RunSummary::run).toList());
        model.addAttribute("present", present.now(0));
        model.addAttribute(
                "page",
                new RunsPage(
                        ReaderPage.of(reader),
                        last.stream()
                                .map(run -> row(run, steps.getOrDefault(run.run(), List.of())))
                                .toList(),
                        reader.has(Role.OPERATOR),
                        last.stream().limit(1).anyMatch(RunPages::leftSomething)));
        return "runs";
    }

    private RunRow row(RunSummary run, List<RunStep> steps) {
        return RunRow.of(run, steps, runs.alarms(run.run()).size());
    }

    private static boolean leftSomething(RunSummary run) {
        return run.status() != RunStatus.RUNNING && run.counts().waiting() > 0;
    }

    /** Asked for by the page itself, again and again, as long as a run goes on. When it has ended the page is drawn anew. */
    @GetMapping("/runs/progress")
    String progress(@RequestParam(defaultValue = "0") int asked, Model model, HttpServletResponse response) {
        Present now = present.now(asked);
        if (!now.goesOn()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("present", now);
        return "present";
    }

    @GetMapping("/runs/{run}")
    String run(@PathVariable long run, StaffMember reader, Model model) {
        RunSummary shown = runs.summary(run).orElseThrow(NotThereException::new);
        model.addAttribute(
                "page",
                new RunPage(
                        ReaderPage.of(reader),
                        row(shown, runs.steps(List.of(run)).getOrDefault(run, List.of())),
                        runs.alarms(run),
                        shown.lists(),
                        outcomes.unread(run)));
        return "run";
    }

    @GetMapping("/runs/{run}/report")
    String report(@PathVariable long run, StaffMember reader, Model model) {
        model.addAttribute(
                "page", ReportPage.of(runs.report(run).orElseThrow(NotThereException::new), ReaderPage.of(reader)));
        return "report";
    }

    /** The report to be mailed, in the reader's language. */
    @GetMapping("/runs/{run}/report/file")
    ResponseEntity<byte[]> toMail(
            @PathVariable long run, @RequestParam(defaultValue = "HTML") ReportFiles.Form as, Locale language) {
        RunReport report = runs.report(run).orElseThrow(NotThereException::new);
        MediaType kind = as == ReportFiles.Form.HTML ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN;
        return Downloads.file(
                files.toMail(report, as, language).getBytes(StandardCharsets.UTF_8),
                new MediaType(kind, StandardCharsets.UTF_8),
                "run-%d.%s".formatted(run, as.ending()));
    }

    @PostMapping("/runs")
    String start(StaffMember operator, RedirectAttributes then) {
        then.addFlashAttribute("said", "started." + starter.start(operator));
        return "redirect:/runs";
    }

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
                            .map(entry ->
                                    new Entry(entry.entry(), "queue." + entry.queue(), entry.open(), entry.near()))
                            .toList());
        }
    }
}

package org.sekisho.desk.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Downloads;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.job.RunHistory.RunStep;
import org.sekisho.night.run.ReportFiles;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.office.staff.Role;
import org.sekisho.screening.record.RecordedOutcome.UnreadCount;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last runs, one run, its report; and the start of the next one. */
@DeskPage
record RunPages(
        RunHistory runs, ScreeningOutcomes outcomes, PresentRun present, RunStarter starter, ReportFiles files) {

    private static final int LAST = 20;

    @GetMapping("/runs")
    String runs(Visit visit) {
        List<RunSummary> last = runs.last(LAST);
        Map<Long, List<RunStep>> steps =
                runs.steps(last.stream().map(RunSummary::run).toList());
        visit.model().addAttribute("present", present.now(0));
        return visit.page(
                "runs",
                new RunsPage(
                        last.stream()
                                .map(run -> row(run, steps.getOrDefault(run.run(), List.of())))
                                .toList(),
                        visit.reader().has(Role.OPERATOR),
                        last.stream().limit(1).anyMatch(RunPages::leftSomething)));
    }

    private Row row(RunSummary run, List<RunStep> steps) {
        return new Row(run, steps, runs.alarms(run.run()).size());
    }

    private static boolean leftSomething(RunSummary run) {
        return run.status() != RunStatus.RUNNING && run.counts().waiting() > 0;
    }

    /** Asked for by the page itself, again and again, as long as a run goes on. When it has ended the page is drawn anew. */
    @GetMapping("/runs/progress")
    String progress(@RequestParam(defaultValue = "0") int asked, Model model, HttpServletResponse response) {
        PresentRun.Present now = present.now(asked);
        if (!now.goesOn()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("present", now);
        return "present";
    }

    @GetMapping("/runs/{run}")
    String run(@PathVariable long run, Visit visit) {
        RunSummary shown = runs.summary(run).orElseThrow(NotThereException::new);
        return visit.page(
                "run",
                new RunPage(
                        row(shown, runs.steps(List.of(run)).getOrDefault(run, List.of())),
                        runs.alarms(run),
                        outcomes.unread(run)));
    }

    @GetMapping("/runs/{run}/report")
    String report(@PathVariable long run, Visit visit) {
        return visit.page("report", new ReportPage(runs.report(run).orElseThrow(NotThereException::new)));
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
    String start(Visit visit) {
        return visit.then("/runs", "started." + starter.start(visit.reader()));
    }

    /** A run in a line; how many alarms it raised. */
    record Row(RunSummary run, List<RunStep> steps, int alarms) {

        /** Null as long as it has not ended. */
        public @Nullable Duration took() {
            return run.ended() == null ? null : Duration.between(run.started(), run.ended());
        }

        /** In which its status is shown. */
        public String tone() {
            return switch (run.status()) {
                case DONE -> "ample";
                case RUNNING -> "none";
                case STOPPED -> "soon";
                case RED, FAILED, ABANDONED -> "late";
            };
        }
    }

    /** One run as it is shown. */
    record RunPage(Row row, List<RunAlarm> alarms, List<UnreadCount> unread) {}

    /** The filings of a run that need a person, by number and codes. */
    record ReportPage(RunReport report) {

        /** The most lines that a page shows; the files of the report have all. */
        private static final int MOST_LINES = 500;

        public long run() {
            return report.run().run();
        }

        /** How many there are, with those that are not shown. */
        public int needed() {
            return report.needingAPerson().size();
        }

        public List<RunReport.FilingLine> lines() {
            return report.needingAPerson().stream().limit(MOST_LINES).toList();
        }
    }

    /**
     * The last runs as they are shown.
     *
     * @param mayStart whether the reader may start a run
     * @param goesOn whether a new run goes on with what the last one left
     */
    record RunsPage(List<Row> rows, boolean mayStart, boolean goesOn) {}
}

package org.sekisho.night.job;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.night.metrics.MetricsFile;
import org.sekisho.night.run.ReportFiles;
import org.sekisho.night.run.RunAlerts;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells of runs that have ended: in their reports, in the metrics and to whom the office has alerted. */
@Component
record EndedRuns(RunReports reports, ReportFiles files, MetricsFile metrics, RunHistory history, RunAlerts alerts) {

    private static final Logger LOG = LoggerFactory.getLogger(EndedRuns.class);

    RunReport report(long run) {
        return reports.of(run);
    }

    /** Tells of a run to everyone, and gives its report. */
    RunReport told(long run) {
        RunReport report = reports.of(run);
        writeAgain(report);
        measure(report);
        alerts.ended(report);
        return report;
    }

    /** The report was written before the run's end was signed, and before all alarms were raised. */
    private void writeAgain(RunReport report) {
        if (report.run().report() == null) {
            return;
        }
        try {
            files.write(report);
        } catch (IOException e) {
            LOG.error(
                    "The report of run {} was written before its end",
                    report.run().run(),
                    e);
        }
    }

    void measure(RunReport report) {
        metrics.write(report, () -> stages(report.run().run()));
    }

    private Map<String, Duration> stages(long run) {
        Map<String, Duration> stages = new LinkedHashMap<>();
        for (RunHistory.RunStep step : history.steps(List.of(run)).getOrDefault(run, List.of())) {
            if (step.took() != null) {
                stages.put(step.name(), step.took());
            }
        }
        return stages;
    }
}

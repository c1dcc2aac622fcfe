package org.sekisho.night.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.report.RunReports;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Component;

/** Shows runs: those that have ended, and the one that goes on as it stands. */
@Component
public class RunHistory {

    private final ScreeningRuns runs;
    private final JdbcRunSteps steps;
    private final RunReports reports;
    private final ScreeningOutcomes outcomes;
    private final RunAlarms alarms;

    RunHistory(
            ScreeningRuns runs, JdbcRunSteps steps, RunReports reports, ScreeningOutcomes outcomes, RunAlarms alarms) {
        this.runs = runs;
        this.steps = steps;
        this.reports = reports;
        this.outcomes = outcomes;
        this.alarms = alarms;
    }

    public Optional<RunSummary> latest() {
        return runs.latest();
    }

    /** The last so many runs, the newest first; of one that has not ended, the counts as they stand. */
    public List<RunSummary> last(int most) {
        return runs.last(most).stream().map(this::asItStands).toList();
    }

    /** A run; if it has not ended, with the counts as they stand. Empty if there is no such run. */
    public Optional<RunSummary> summary(long run) {
        return runs.byId(run).map(this::asItStands);
    }

    private RunSummary asItStands(RunSummary summary) {
        return summary.status() == RunStatus.RUNNING ? summary.with(outcomes.counts(summary.run())) : summary;
    }

    /** By run, the steps in the order in which they began. */
    public Map<Long, List<RunStep>> steps(Collection<Long> ofRuns) {
        return steps.of(ofRuns);
    }

    /** Why a run cannot be trusted; empty if it can. */
    public List<RunAlarm> alarms(long run) {
        return alarms.of(run);
    }

    /** The report of a run as things stand now; empty if there is no such run. */
    public Optional<RunReport> report(long run) {
        return runs.byId(run).map(summary -> reports.of(summary.run()));
    }
}

package org.sekisho.night.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sekisho.night.run.ReportFiles;
import org.sekisho.night.run.RunAlerts;
import org.sekisho.night.run.RunReports;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.night.screen.ScreeningTries;
import org.sekisho.night.workers.Workers;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts on record what a process left that died in the middle of a run: the run ends as abandoned, with the count and
 * the report of what it had done, since it can no longer tell of it itself.
 */
@Component
record DeadRuns(
        ObjectProvider<JobOperator> operator,
        JobRepository jobs,
        ScreeningRuns runs,
        ScreeningOutcomes outcomes,
        RunReports reports,
        ReportFiles files,
        AuditTrail audit,
        RunAlerts alerts,
        ScreeningTries tries,
        Workers workers) {

    /** To be called by the holder of the lease only: then whatever still counts as running is dead. */
    List<Long> end() {
        jobs.findRunningJobExecutions(ScreenFilingsJob.NAME)
                .forEach(execution -> operator.getObject().recover(execution));
        List<Long> dead = runs.running();
        dead.forEach(workers::afterDeathOf);
        tries.countDeath();
        dead.forEach(this::end);
        alerts.died(dead);
        return dead;
    }

    private void end(long run) {
        try {
            runs.reported(run, files.write(reports.of(run)));
        } catch (IOException e) {
            throw new UncheckedIOException("The report of run %d, which died, cannot be written".formatted(run), e);
        }
        runs.end(run, RunStatus.ABANDONED, outcomes.counts(run), 0);
        audit.add("sekisho", AuditAction.RUN_ABANDONED, "run " + run, "its process died");
    }
}

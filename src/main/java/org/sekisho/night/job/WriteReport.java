package org.sekisho.night.job;

import org.sekisho.night.run.ReportFiles;
import org.sekisho.night.run.RunReports;
import org.sekisho.night.run.ScreeningRuns;
import org.springframework.batch.core.step.StepExecution;

/** The last step of {@code screenFilings}: leaves the run's report as HTML, JSON and CSV in a folder of its own. */
record WriteReport(RunReports reports, ReportFiles files, ScreeningRuns runs) implements Steps.Act {

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        runs.reported(run, files.write(reports.of(run)));
    }
}

package org.sekisho.night.job;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One run of {@code screenFilings} from its beginning to its end, however it goes. */
@Component
record OneRun(
        RunBeginning beginning,
        ObjectProvider<Job> screenFilings,
        ObjectProvider<JobOperator> operator,
        ScreeningRuns runs,
        ScreeningOutcomes outcomes,
        RunAlarms alarms,
        AuditTrail audit,
        TrailSigning signing) {

    private static final Logger LOG = LoggerFactory.getLogger(OneRun.class);

    /**
     * Runs it, and says its number.
     *
     * @param failures where what made it fail is added
     */
    long run(List<Throwable> failures) {
        RunBeginning.Begun begun = beginning.begin();
        long start = System.nanoTime();
        RunStatus executed = execute(begun.run(), failures);
        end(begun, executed, start);
        return begun.run();
    }

    private RunStatus execute(long run, List<Throwable> failures) {
        try {
            JobExecution execution = operator.getObject()
                    .start(
                            screenFilings.getObject(),
                            new JobParametersBuilder()
                                    .addLong(ScreenFilingsJob.RUN, run)
                                    .toJobParameters());
            execution.getAllFailureExceptions().stream()
                    .filter(failure -> !(failure instanceof JobInterruptedException))
                    .forEach(failures::add);
            failures.forEach(failure -> LOG.error("Run {} failed", run, failure));
            return execution.getStatus() == BatchStatus.COMPLETED
                    ? RunStatus.DONE
                    : execution.getStatus() == BatchStatus.STOPPED ? RunStatus.STOPPED : RunStatus.FAILED;
        } catch (JobExecutionException e) {
            LOG.error("Run {} could not start", run, e);
            failures.add(e);
            return RunStatus.FAILED;
        }
    }

    /** @param start of its job, by {@link System#nanoTime} */
    private void end(RunBeginning.Begun begun, RunStatus executed, long start) {
        long run = begun.run();
        OutcomeCounts counts = outcomes.counts(run);
        RunStatus status = executed == RunStatus.DONE && !alarms.of(run).isEmpty() ? RunStatus.RED : executed;
        put(run, status, counts.toString());
        if (!begun.faults().isEmpty()) {
            LOG.error("Run {} does not sign the audit trail: it would sign over what was found before it", run);
        } else if (executed != RunStatus.DONE) {
            signing.tryToSign(run);
        } else if (!signing.sign(run) && status == RunStatus.DONE) {
            status = RunStatus.RED;
            put(run, status, "the audit trail was not signed");
        }
        runs.end(run, status, counts, (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private void put(long run, RunStatus status, String detail) {
        audit.add("sekisho", RunEnd.of(status), "run " + run, detail);
    }

    /** The end of a run on the audit trail. */
    static final class RunEnd {

        private RunEnd() {}

        static AuditAction of(RunStatus status) {
            return switch (status) {
                case RUNNING -> throw new IllegalArgumentException("A run that goes on has no end to record");
                case DONE -> AuditAction.RUN_DONE;
                case RED -> AuditAction.RUN_RED;
                case STOPPED -> AuditAction.RUN_STOPPED;
                case FAILED -> AuditAction.RUN_FAILED;
                case ABANDONED -> AuditAction.RUN_ABANDONED;
            };
        }
    }
}

package org.sekisho.night.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.machine.database.DeadlockRetry;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.TrailFault;
import org.sekisho.proof.canary.Canaries;
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
import org.springframework.transaction.PlatformTransactionManager;

/** One run of {@code screenFilings} from its beginning to its end, however it goes. */
@Component
record OneRun(
        Canaries canaries,
        ObjectProvider<FrozenLists> lists,
        TrailSigning signing,
        ScreeningRuns runs,
        RunProofs proofs,
        AuditTrail audit,
        PlatformTransactionManager transactions,
        ObjectProvider<Job> screenFilings,
        ObjectProvider<JobOperator> operator,
        ScreeningOutcomes outcomes,
        RunAlarms alarms) {

    private static final Logger LOG = LoggerFactory.getLogger(OneRun.class);

    /**
     * Runs it, and says its number.
     *
     * @param failures where what made it fail is added
     */
    long run(List<Throwable> failures) {
        Begun begun = begin();
        long start = System.nanoTime();
        RunStatus executed = execute(begun.run(), failures);
        end(begun, executed, start);
        return begun.run();
    }

    /** Begins it on the lists as they are now, and holds the audit trail to what was signed of it. */
    Begun begin() {
        canaries.all(); // what is wrong with them is told before anything begins
        FrozenLists frozen = lists.getObject();
        TrailSigning.Before before = signing.before(frozen.day());
        long run =
                Objects.requireNonNull(DeadlockRetry.transaction(transactions).execute(status -> begin(frozen)));
        signing.tell(run, before);
        frozen.notes().forEach(note -> proofs.note(run, note));
        return new Begun(run, before.faults());
    }

    private long begin(FrozenLists frozen) {
        long run = runs.begin(frozen.lists(), frozen.day());
        List<AuditEvent> begun = new ArrayList<>();
        begun.add(event(run, AuditAction.RUN_STARTED, frozen.lists().size() + " lists"));
        for (KeyTechnologyList list : frozen.lists()) {
            begun.add(event(run, AuditAction.LIST_USED, list.edition().toString()));
            begun.add(AuditEvent.ofRows(
                    "sekisho",
                    "list",
                    "list %s, content %s"
                            .formatted(list.edition().list(), list.edition().sha256())));
        }
        audit.add(begun);
        return run;
    }

    private static AuditEvent event(long run, AuditAction action, String detail) {
        return new AuditEvent("sekisho", action, "run " + run, detail);
    }

    /**
     * A run that has begun.
     *
     * @param faults what was found in the audit trail before it
     */
    record Begun(long run, List<TrailFault> faults) {

        Begun {
            faults = List.copyOf(faults);
        }
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
    private void end(Begun begun, RunStatus executed, long start) {
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

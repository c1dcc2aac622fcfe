package org.sekisho.night.job;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sekisho.machine.lease.LeaseHolder;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.night.check.TrailSigning;
import org.sekisho.night.lists.FrozenLists;
import org.sekisho.night.metrics.MetricsFile;
import org.sekisho.night.report.ReportFiles;
import org.sekisho.night.report.RunAlerts;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.report.RunReports;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.night.run.StopRequest;
import org.sekisho.night.workers.Workers;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.action.AuditAction;
import org.sekisho.office.audit.verification.TrailFault;
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

/**
 * Starts, stops, recovers and shows runs of {@code screenFilings}. One at a time: each holds the run's lease.
 *
 * <p>A run that was stopped, failed or died is not continued under its own name. The next run takes over what it left
 * waiting, with the lists as they are then, so that no filing is screened twice and none is forgotten.
 */
@Component
public class JobRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);

    private final ObjectProvider<Job> screenFilings;
    private final ObjectProvider<FrozenLists> lists;
    private final ObjectProvider<JobOperator> operator;
    private final DeadRuns dead;
    private final ScreeningRuns runs;
    private final JdbcRunSteps steps;
    private final RunReports reports;
    private final ScreeningOutcomes outcomes;
    private final RunAlarms alarms;
    private final RunProofs proofs;
    private final Canaries canaries;
    private final AuditTrail audit;
    private final RunLock lock;
    private final StopRequest stop;
    private final RunAlerts alerts;
    private final TrailSigning signing;
    private final ReportFiles files;
    private final JdbcRunClock clock;
    private final MetricsFile metrics;
    private final Workers workers;

    JobRuns(
            ObjectProvider<Job> screenFilings,
            ObjectProvider<FrozenLists> lists,
            ObjectProvider<JobOperator> operator,
            DeadRuns dead,
            ScreeningRuns runs,
            JdbcRunSteps steps,
            RunReports reports,
            ScreeningOutcomes outcomes,
            RunAlarms alarms,
            RunProofs proofs,
            Canaries canaries,
            AuditTrail audit,
            RunLock lock,
            StopRequest stop,
            RunAlerts alerts,
            TrailSigning signing,
            ReportFiles files,
            JdbcRunClock clock,
            MetricsFile metrics,
            Workers workers) {
        this.screenFilings = screenFilings;
        this.lists = lists;
        this.operator = operator;
        this.dead = dead;
        this.runs = runs;
        this.steps = steps;
        this.reports = reports;
        this.outcomes = outcomes;
        this.alarms = alarms;
        this.proofs = proofs;
        this.canaries = canaries;
        this.audit = audit;
        this.lock = lock;
        this.stop = stop;
        this.alerts = alerts;
        this.signing = signing;
        this.files = files;
        this.clock = clock;
        this.metrics = metrics;
        this.workers = workers;
    }

    /**
     * Runs to the end, or until it is asked to stop, or fails.
     *
     * @throws WrongClockException if by the clock of this machine nothing can be right; nothing was done then
     */
    public RunResult run() {
        clock.check();
        workers.checkSettings();
        Optional<RunLock.Held> held = lock.take(stop::make);
        if (held.isEmpty()) {
            return new RunResult.Locked();
        }
        try (RunLock.Held mine = held.get()) {
            List<Long> died = dead.end();
            List<Throwable> failures = new ArrayList<>();
            RunReport report = reports.of(runOnce(failures));
            writeAgain(report);
            measure(report);
            alerts.ended(report);
            return new RunResult.Ended(report, died.stream().map(reports::of).toList(), failures);
        }
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

    private void measure(RunReport report) {
        metrics.write(report, () -> stages(report.run().run()));
    }

    private Map<String, Duration> stages(long run) {
        Map<String, Duration> stages = new LinkedHashMap<>();
        for (RunStep step : steps.of(List.of(run)).getOrDefault(run, List.of())) {
            if (step.took() != null) {
                stages.put(step.name(), step.took());
            }
        }
        return stages;
    }

    /** Asks the run to stop before its next transaction. Returns at once. */
    public void stop() {
        stop.make();
    }

    /** Ends the runs that a dead process left behind; empty if another run is going on. */
    public Optional<List<Long>> recover() {
        return betweenRuns(() -> {
            List<Long> ended = dead.end();
            ended.stream().max(Comparator.naturalOrder()).map(reports::of).ifPresent(this::measure);
            return ended;
        });
    }

    /** Does something while no run is going on and none can begin; empty, and nothing done, if one is. */
    public <T, X extends Exception> Optional<T> betweenRuns(Work<T, X> work) throws X {
        Optional<RunLock.Held> held = lock.take(stop::make);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock.Held mine = held.get()) {
            return Optional.of(work.done());
        }
    }

    /** Who holds the run's lease and since when, for a person; empty if nobody does. */
    public Optional<String> holder() {
        return lock.holder().map(LeaseHolder::inWords);
    }

    /** The process that holds the run's lease; empty if none does. */
    public Optional<RunHolder> working() {
        return lock.holder()
                .map(holder -> new RunHolder(holder.host(), holder.process(), holder.since(), holder.dead()));
    }

    /** What is done while no run is going on. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {

        T done() throws X;
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

    private long runOnce(List<Throwable> failures) {
        canaries.all(); // what is wrong with them is told before anything begins
        FrozenLists frozen = lists.getObject();
        List<TrailFault> faults = signing.before();
        long run = runs.begin(frozen.lists(), frozen.day());
        signing.tell(run, faults);
        frozen.notes().forEach(note -> proofs.note(run, note));
        List<AuditEvent> begun = new ArrayList<>();
        begun.add(event(run, AuditAction.RUN_STARTED, frozen.lists().size() + " lists"));
        frozen.lists()
                .forEach(list -> begun.add(
                        event(run, AuditAction.LIST_USED, list.edition().toString())));
        audit.add(begun);
        long start = System.nanoTime();
        RunStatus executed = execute(run, failures);
        OutcomeCounts counts = outcomes.counts(run);
        RunStatus status = redIfAlarmed(run, executed);
        audit.add(List.of(event(run, RunEnd.of(status), counts.toString())));
        if (!faults.isEmpty()) {
            LOG.error("Run {} does not sign the audit trail: it would sign over what was found before it", run);
        } else if (executed != RunStatus.DONE) {
            signing.tryToSign(run);
        } else if (!signing.sign(run) && status == RunStatus.DONE) {
            status = RunStatus.RED;
            audit.add(List.of(event(run, RunEnd.of(status), "the audit trail was not signed")));
        }
        runs.end(run, status, counts, (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
        return run;
    }

    private RunStatus redIfAlarmed(long run, RunStatus executed) {
        return executed == RunStatus.DONE && !alarms.of(run).isEmpty() ? RunStatus.RED : executed;
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

    private static AuditEvent event(long run, AuditAction action, String detail) {
        return new AuditEvent("sekisho", action, "run " + run, detail);
    }
}

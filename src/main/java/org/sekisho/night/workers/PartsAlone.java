package org.sekisho.night.workers;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.fault.OurFault.OurFaultException;
import org.sekisho.machine.lease.ProcessName;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.StopRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** The manager doing parts itself, by its own threads, as there is nobody else: it takes each as a worker would. */
@Component
class PartsAlone {

    private static final Logger LOG = LoggerFactory.getLogger(PartsAlone.class);

    private final JdbcParts parts;
    private final ObjectProvider<Step> steps;
    private final AsyncTaskExecutor threads;
    private final StopRequest stop;
    private final int most;
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();

    PartsAlone(
            JdbcParts parts,
            ObjectProvider<Step> steps,
            AsyncTaskExecutor screeningThreads,
            StopRequest stop,
            BatchSettings settings) {
        this.parts = parts;
        this.steps = steps;
        this.threads = screeningThreads;
        this.stop = stop;
        this.most = settings.threads();
    }

    /**
     * Has as many threads at work as the run may have.
     *
     * @param open the executions of all parts that may be taken; others may be added to it meanwhile
     */
    void goOn(long run, ProcessName manager, Map<Long, StepExecution> open) {
        while (atWork.get() < most) {
            atWork.incrementAndGet();
            threads.execute(() -> takeAll(run, manager, open));
        }
    }

    /** @throws OurFaultException if a thread broke, and with it the run */
    void mustBeSound() {
        Throwable why = broken.get();
        if (why != null) {
            throw new OurFaultException(why);
        }
    }

    private void takeAll(long run, ProcessName manager, Map<Long, StepExecution> open) {
        try {
            Optional<Part> next = parts.firstWaiting(run);
            while (next.isPresent() && !stop.made()) {
                StepExecution part = open.get(next.get().step());
                if (part != null && parts.claim(part.getId(), manager)) {
                    parts.end(part.getId(), manager, done(part));
                }
                next = parts.firstWaiting(run);
            }
        } catch (RuntimeException | Error e) { // the database, above all; the run ends of it
            LOG.warn("A part was broken off: {}", e.getClass().getSimpleName());
            broken.compareAndSet(null, e);
        } finally {
            atWork.decrementAndGet();
        }
    }

    private Part.State done(StepExecution part) {
        try {
            step().execute(part);
        } catch (JobInterruptedException stopped) {
            return Part.State.STOPPED;
        }
        return part.getStatus() == BatchStatus.COMPLETED
                ? Part.State.DONE
                : part.getStatus() == BatchStatus.STOPPED ? Part.State.STOPPED : Part.State.FAILED;
    }

    private Step step() {
        return steps.stream()
                .filter(step -> step.getName().equals(PartWork.STEP))
                .findFirst()
                .orElseThrow();
    }
}

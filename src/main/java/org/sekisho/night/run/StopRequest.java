package org.sekisho.night.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.fault.FaultBarrier.StoppedWorkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether the run was asked to stop. What is screened by then is committed, and what is not begun is not begun any
 * more. A filing that takes longer than the patience of whoever asked is broken off, and waits for the next run.
 */
@Component
public class StopRequest implements StepInterruptionPolicy, StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StopRequest.class);

    /** The share of a service manager's 30 s, with time left to write and to close. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicBoolean made = new AtomicBoolean();
    private final Set<Thread> atWork = new HashSet<>();
    private final Duration patience;
    private boolean brokenOff;

    @Autowired
    StopRequest() {
        this(PATIENCE);
    }

    StopRequest(Duration patience) {
        this.patience = patience;
    }

    public void make() {
        if (made.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::breakOff);
        }
    }

    public boolean made() {
        return made.get();
    }

    /** Does something that may be broken off; null if it was, or broke of the end of the process, or was not begun any more. */
    public <T> @Nullable T unlessStopped(Supplier<T> work) {
        if (!begin()) {
            return null;
        }
        try {
            T done = work.get();
            return end() ? done : null;
        } catch (RuntimeException e) {
            if (end() && !(made.get() && e instanceof StoppedWorkException)) {
                throw e;
            }
            LOG.info("Broken off on request: {}", e.getClass().getSimpleName()); // its words may be of a filing
            return null;
        }
    }

    private synchronized boolean begin() {
        return !made.get() && atWork.add(Thread.currentThread());
    }

    /** Whether it came to its end by itself; what an interrupted thread brings back is not to be believed. */
    private synchronized boolean end() {
        atWork.remove(Thread.currentThread());
        if (brokenOff) {
            Thread.interrupted(); // meant for the work, and the work is over
        }
        return !brokenOff;
    }

    private synchronized void breakOff() {
        brokenOff = true;
        atWork.forEach(Thread::interrupt);
    }

    /**
     * Marks a step of many parts as stopped. Spring Batch 6.0.6 adds up its stopped parts to a completed whole, and the
     * job would go on (seen by running it).
     */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (made.get() && step.getStatus() == BatchStatus.COMPLETED) {
            step.setStatus(BatchStatus.STOPPED);
            return ExitStatus.STOPPED;
        }
        return null;
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (made.get() || step.isTerminateOnly()) {
            throw new JobInterruptedException("Stopped on request before the next transaction");
        }
    }
}

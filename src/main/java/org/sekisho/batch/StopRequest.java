package org.sekisho.batch;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.stereotype.Component;

/** Whether the run was asked to stop. It stops between transactions, never within one. */
@Component
class StopRequest implements StepInterruptionPolicy, StepExecutionListener {

    private final AtomicBoolean made = new AtomicBoolean();

    void make() {
        made.set(true);
    }

    boolean made() {
        return made.get();
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
        if (made.get()) {
            throw new JobInterruptedException("Stopped on request before the next transaction");
        }
    }
}

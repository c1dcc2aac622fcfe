package org.sekisho.batch;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.stereotype.Component;

/** Whether the run was asked to stop. It stops between transactions, never within one. */
@Component
class StopRequest implements StepInterruptionPolicy {

    private final AtomicBoolean made = new AtomicBoolean();

    void make() {
        made.set(true);
    }

    boolean made() {
        return made.get();
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (made.get()) {
            throw new JobInterruptedException("Stopped on request before the next transaction");
        }
    }
}

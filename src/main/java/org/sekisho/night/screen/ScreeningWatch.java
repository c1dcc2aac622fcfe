package org.sekisho.night.screen;

import org.jspecify.annotations.Nullable;
import org.sekisho.machine.fault.OurFault.ThreadsLeftBehindException;
import org.sekisho.screening.ScreeningBarrier;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Lets go of what a run has begun, since its process lives; and fails the step if it ended early because too many threads
 * are left behind. What they were at is set aside by then, and the next run goes on with the others.
 */
@Component
record ScreeningWatch(ScreeningBarrier barrier, ScreeningTries tries) implements StepExecutionListener {

    @Override
    public void beforeStep(StepExecution step) {
        barrier.begin();
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        tries.letGo();
        if (barrier.exhausted() && step.getStatus() == BatchStatus.COMPLETED) {
            step.addFailureException(new ThreadsLeftBehindException());
            step.setStatus(BatchStatus.FAILED);
            return ExitStatus.FAILED;
        }
        return null;
    }
}

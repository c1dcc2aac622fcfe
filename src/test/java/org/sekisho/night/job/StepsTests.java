package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.fault.FaultBarrier;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

class StepsTests {

    private final FaultBarrier barrier = new FaultBarrier();
    private final StepExecution step =
            new StepExecution(1, "step", new JobExecution(1, new JobInstance(1, "job"), new JobParameters()));

    @AfterEach
    void close() {
        barrier.close();
    }

    @Test
    void stopsAStepWhoseWorkOnAFilingIsStoppedAndFailsOneThatBreaks() {
        assertThatExceptionOfType(JobInterruptedException.class)
                .isThrownBy(() -> Steps.perform(this::askOnAThreadThatIsStopped, step));
        assertThatIllegalStateException()
                .isThrownBy(() -> Steps.perform(
                        broken -> {
                            throw new IllegalStateException("a fault");
                        },
                        step));
    }

    private void askOnAThreadThatIsStopped(StepExecution ofStep) throws ExecutionException {
        Thread.currentThread().interrupt();
        try {
            barrier.attempt(Duration.ofSeconds(30), () -> new CompletableFuture<String>().get());
        } catch (RuntimeException stopped) {
            throw new ExecutionException(stopped);
        } finally {
            Thread.interrupted();
        }
    }
}

package org.sekisho.night.screen;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.machine.fault.OurFault.ThreadsLeftBehindException;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.StopRequest;
import org.sekisho.reading.extraction.RecognitionTurn;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningBarrier;
import org.sekisho.screening.archive.ArchiveAsScreened;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * Steps 2 and 3 of {@code screenFilings}: one filing in, one outcome out, several at a time. Filings with pages to be recognised come
 * after all others, for that takes long.
 *
 * <p>Nothing is skipped. A filing we cannot read, or that breaks the program, has an outcome of its own; anything else
 * that goes wrong is our fault, stops the step, and is picked up from the last commit when the job is started again.
 */
@Configuration(proxyBeanMethods = false)
class ScreenPendingFilingsStep {

    /** Parts for each thread, so that one thread with many long filings does not keep the others waiting. */
    private static final int PARTS_PER_THREAD = 8;

    private static final String PENDING_PART = "screenPartOfPendingFilings";

    /** The name of a part of the step for filings with pages to be recognised; its range stands behind it. */
    static final String SCANNED_PART = "screenPartOfScannedFilings";

    /** All but what needs recognising. */
    @Bean
    Step screenPendingFilings(JobRepository jobs, Parts parts, RecognitionTurn recognition, ArchiveAsScreened archive) {
        return parts.of(new StepBuilder("screenPendingFilings", jobs), PENDING_PART)
                .listener(new Around(recognition::putOff, recognition::end))
                .listener(new Around(() -> {}, archive::end))
                .build();
    }

    /** The step for filings with pages to be recognised. */
    @Bean
    Step screenScannedFilings(
            JobRepository jobs,
            Parts parts,
            RecognitionTurn recognition,
            ArchiveAsScreened archive,
            BatchSettings settings) {
        return parts.of(new StepBuilder("screenScannedFilings", jobs), SCANNED_PART)
                .listener(new Around(() -> recognition.begin(settings.recogniseFor()), recognition::end))
                .listener(new Around(() -> {}, archive::end))
                .build();
    }

    /** Divides a step into parts that several threads do, or workers if the run takes any. */
    @Component
    record Parts(
            PendingFilingPartitioner pending,
            Step screenPart,
            AsyncTaskExecutor screeningThreads,
            ObjectProvider<PartitionHandler> workers,
            StopRequest stop,
            ScreeningWatch watch,
            BatchSettings settings) {

        PartitionStepBuilder of(StepBuilder step, String name) {
            return doneBy(step.partitioner(name, pending)).listener(stop).listener(watch);
        }

        private PartitionStepBuilder doneBy(PartitionStepBuilder step) {
            PartitionHandler handler = workers.getIfAvailable();
            return handler == null
                    ? step.step(screenPart)
                            .gridSize(settings.threads() * PARTS_PER_THREAD)
                            .taskExecutor(screeningThreads)
                    : step.partitionHandler(handler);
        }
    }

    /** Actions before a step begins, and after it has ended in any way. */
    private record Around(Runnable before, Runnable after) implements StepExecutionListener {

        @Override
        public void beforeStep(StepExecution step) {
            before.run();
        }

        @Override
        public @Nullable ExitStatus afterStep(StepExecution step) {
            after.run();
            return null;
        }
    }

    @Bean
    Step screenPart(
            JobRepository jobs,
            PendingFilingReader pendingFilingReader,
            PendingFilingScreener screener,
            OutcomeWriter outcomeWriter,
            StopRequest stop,
            BatchSettings settings) {
        ResourcelessTransactionManager none = new ResourcelessTransactionManager();
        none.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        return new StepBuilder("screenPart", jobs)
                .<RegisteredFiling, ScreenedFiling>chunk(settings.filingsPerTransaction())
                .transactionManager(none) // no connection is held while filings are screened: the writer opens its own
                .reader(pendingFilingReader)
                .processor(screener)
                .writer(outcomeWriter)
                .interruptionPolicy(stop)
                .build();
    }

    @Bean
    @StepScope
    PendingFilingPartitioner pendingFilingPartitioner(@Value("#{jobParameters['run']}") Long run, Filings filings) {
        return new PendingFilingPartitioner(run, filings);
    }

    @Bean
    @StepScope
    PendingFilingReader pendingFilingReader(
            @Value("#{jobParameters['run']}") Long run,
            @Value("#{stepExecutionContext['after']}") Long after,
            @Value("#{stepExecutionContext['upTo']}") Long upTo,
            Filings filings,
            PendingFilingScreener screener) {
        return new PendingFilingReader(run, after, upTo, filings, screener);
    }

    @Bean
    AsyncTaskExecutor screeningThreads(BatchSettings settings) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(settings.threads());
        threads.setThreadNamePrefix("screening-");
        return threads;
    }

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
}

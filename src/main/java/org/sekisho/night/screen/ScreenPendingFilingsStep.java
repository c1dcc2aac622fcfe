package org.sekisho.night.screen;

import org.sekisho.intake.filing.register.Filings;
import org.sekisho.intake.filing.register.RegisteredFiling;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.StopRequest;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Step 2 of {@code screenFilings}: one filing in, one outcome out, several at a time.
 *
 * <p>Nothing is skipped. A filing we cannot read, or that breaks the program, has an outcome of its own; anything else
 * that goes wrong is our fault, stops the step, and is picked up from the last commit when the job is started again.
 */
@Configuration(proxyBeanMethods = false)
class ScreenPendingFilingsStep {

    /** Parts for each thread, so that one thread with many long filings does not keep the others waiting. */
    private static final int PARTS_PER_THREAD = 8;

    @Bean
    Step screenPendingFilings(
            JobRepository jobs,
            PendingFilingPartitioner pendingFilingPartitioner,
            Step screenPartOfPendingFilings,
            AsyncTaskExecutor screeningThreads,
            StopRequest stop,
            ScreeningWatch watch,
            BatchSettings settings) {
        return new StepBuilder("screenPendingFilings", jobs)
                .partitioner("screenPartOfPendingFilings", pendingFilingPartitioner)
                .step(screenPartOfPendingFilings)
                .gridSize(settings.threads() * PARTS_PER_THREAD)
                .taskExecutor(screeningThreads)
                .listener(stop)
                .listener(watch)
                .build();
    }

    @Bean
    Step screenPartOfPendingFilings(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            PendingFilingReader pendingFilingReader,
            PendingFilingScreener screener,
            OutcomeWriter outcomeWriter,
            StopRequest stop,
            BatchSettings settings) {
        return new StepBuilder("screenPartOfPendingFilings", jobs)
                .<RegisteredFiling, ScreenedFiling>chunk(settings.filingsPerTransaction())
                .transactionManager(transactions) // Spring Batch 6 defaults to none, and would commit row by row
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
}

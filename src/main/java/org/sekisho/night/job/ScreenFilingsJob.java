package org.sekisho.night.job;

import java.util.Objects;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Registers what is new, screens every pending filing, then proves that none went missing and that it can be trusted. Each
 * step is a class of its name. How a run begins before it, and ends after it, is in {@link OneRun}.
 */
@Configuration(proxyBeanMethods = false)
class ScreenFilingsJob {

    static final String NAME = "screenFilings";

    /** The one job parameter: the key of the run in {@code screening_run}. */
    static final String RUN = "run";

    @Bean
    Job screenFilings(JobRepository jobs, Steps steps, Step screenPendingFilings, Step screenScannedFilings) {
        return new JobBuilder(NAME, jobs)
                .start(steps.of(RegisterNewFilings.class))
                .next(screenPendingFilings)
                .next(screenScannedFilings)
                .next(steps.of(ReconcileOutcomes.class))
                .next(steps.of(CheckCanaries.class))
                .next(steps.of(AskTheOracle.class))
                .next(steps.of(ReplayOutcomes.class))
                .next(steps.of(DrawSamples.class))
                .next(steps.of(IndexArchive.class))
                .next(steps.of(CheckArchiveIndex.class))
                .next(steps.of(CheckClocks.class))
                .next(steps.of(WriteReport.class))
                .build();
    }

    /** The run whose step this is. */
    static long run(StepExecution step) {
        return Objects.requireNonNull(step.getJobParameters().getLong(RUN));
    }
}

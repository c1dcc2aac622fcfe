package org.sekisho.night.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Registers what is new, screens every pending filing, then proves that none went missing and that it can be trusted. Each
 * step is declared in a
 * class of its name.
 */
@Configuration(proxyBeanMethods = false)
class ScreenFilingsJob {

    static final String NAME = "screenFilings";

    /** The one job parameter: the key of the run in {@code screening_run}. */
    static final String RUN = "run";

    @Bean
    Job screenFilings(
            JobRepository jobs,
            Step registerNewFilings,
            Step screenPendingFilings,
            Step screenScannedFilings,
            Step reconcileOutcomes,
            Step checkCanaries,
            Step askTheOracle,
            Step replayOutcomes,
            Step drawSamples,
            Step indexArchive,
            Step checkArchiveIndex,
            Step checkClocks,
            Step writeReport) {
        return new JobBuilder(NAME, jobs)
                .start(registerNewFilings)
                .next(screenPendingFilings)
                .next(screenScannedFilings)
                .next(reconcileOutcomes)
                .next(checkCanaries)
                .next(askTheOracle)
                .next(replayOutcomes)
                .next(drawSamples)
                .next(indexArchive)
                .next(checkArchiveIndex)
                .next(checkClocks)
                .next(writeReport)
                .build();
    }
}

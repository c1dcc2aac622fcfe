package org.sekisho.night.job;

import java.time.YearMonth;
import java.util.Objects;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the noun phrases of filings that are new, then finds the terms that rise. Each step is a class of its name. */
@Configuration(proxyBeanMethods = false)
class FindRisingTermsJob {

    static final String NAME = "findRisingTerms";

    /** The last month that is looked at, {@code 2026-10}. */
    static final String MONTH = "month";

    /** When it was asked for: a job that is asked for again is another one, and goes on with what is kept. */
    static final String ASKED = "asked";

    @Bean
    Job findRisingTerms(JobRepository jobs, Steps steps) {
        return new JobBuilder(NAME, jobs)
                .start(steps.of(ReadPhrases.class))
                .next(steps.of(SearchRisingTerms.class))
                .build();
    }

    static YearMonth month(StepExecution step) {
        return YearMonth.parse(Objects.requireNonNull(step.getJobParameters().getString(MONTH)));
    }
}

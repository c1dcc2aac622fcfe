package org.sekisho.night.rising;

import java.time.YearMonth;
import org.sekisho.night.register.RegisterNewFilingsStep;
import org.sekisho.night.run.StopRequest;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Step 1 of {@code findRisingTerms}: each filing whose phrases are not kept is read, and kept by itself. */
@Configuration(proxyBeanMethods = false)
class ReadPhrasesStep {

    @Bean
    Step readPhrases(JobRepository jobs, PlatformTransactionManager transactions, Tasklet readPhrasesTasklet) {
        return new StepBuilder("readPhrases", jobs)
                .tasklet(readPhrasesTasklet, transactions)
                .transactionAttribute(RegisterNewFilingsStep.withoutTransaction())
                .build();
    }

    @Bean
    @StepScope
    Tasklet readPhrasesTasklet(
            @Value("#{jobParameters['month']}") String month, PhraseReading reading, StopRequest stop) {
        return (contribution, context) -> {
            reading.read(YearMonth.parse(month), stop::made);
            stop.checkInterrupted(contribution.getStepExecution());
            return RepeatStatus.FINISHED;
        };
    }
}

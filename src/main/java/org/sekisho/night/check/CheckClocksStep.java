package org.sekisho.night.check;

import java.time.Clock;
import org.sekisho.night.register.RegisterNewFilingsStep;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.office.review.CaseClocks;
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

/**
 * Step 6 of {@code screenFilings}: looks at the clocks of all cases that nobody has decided. One that ran out while its case
 * was here is an alarm; one that has reached its lead time is told in the report and is none.
 */
@Configuration(proxyBeanMethods = false)
class CheckClocksStep {

    @Bean
    Step checkClocks(JobRepository jobs, PlatformTransactionManager transactions, Tasklet checkClocksTasklet) {
        return new StepBuilder("checkClocks", jobs)
                .tasklet(checkClocksTasklet, transactions)
                .transactionAttribute(RegisterNewFilingsStep.withoutTransaction())
                .build();
    }

    @Bean
    @StepScope
    Tasklet checkClocksTasklet(
            @Value("#{jobParameters['run']}") Long run, CaseClocks clocks, RunAlarms alarms, Clock clock) {
        return (contribution, context) -> {
            clocks.ranOut(clock.instant())
                    .forEach(ranOut -> alarms.raise(
                            run,
                            new RunAlarm(
                                    Kind.CLOCK_RAN_OUT,
                                    ranOut.filings(),
                                    ranOut.count().sentence())));
            return RepeatStatus.FINISHED;
        };
    }
}

package org.sekisho.night.check;

import java.security.SecureRandom;
import java.time.Duration;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.night.register.RegisterNewFilingsStep;
import org.sekisho.night.run.StopRequest;
import org.sekisho.screening.replay.ListsOfThen;
import org.sekisho.screening.replay.ReplayLot;
import org.sekisho.screening.replay.ReplaySettings;
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
 * Of {@code screenFilings}: some outcomes of all nights, drawn by lot, are proved again by what is kept of text and lists. What does not
 * come to the same is an alarm, unless another program answers.
 *
 * <p>The seed of the lot is in the report, so that the sample can be drawn again.
 */
@Configuration(proxyBeanMethods = false)
class ReplayOutcomesStep {

    /** Processor time for one filing. */
    private static final Duration TIME = Duration.ofMinutes(10);

    @Bean
    Step replayOutcomes(JobRepository jobs, PlatformTransactionManager transactions, Tasklet replayOutcomesTasklet) {
        return new StepBuilder("replayOutcomes", jobs)
                .tasklet(replayOutcomesTasklet, transactions)
                .transactionAttribute(RegisterNewFilingsStep.withoutTransaction())
                .build();
    }

    @Bean
    @StepScope
    Tasklet replayOutcomesTasklet(
            @Value("#{jobParameters['run']}") Long run,
            ReplayLot lot,
            ReplayedOutcomes outcomes,
            ReplaySettings settings,
            StopRequest stop) {
        return (contribution, context) -> {
            long seed = settings.seed() == null ? new SecureRandom().nextLong() : settings.seed();
            try (ListsOfThen lists = new ListsOfThen()) {
                ReplayedOutcomes.Tried tried = new ReplayedOutcomes.Tried(lists);
                for (FilingId drawn : lot.draw(settings.sample(), seed)) {
                    stop.checkInterrupted(contribution.getStepExecution());
                    outcomes.tryAgain(drawn, TIME, tried);
                }
                outcomes.tell(run, seed, tried);
            }
            return RepeatStatus.FINISHED;
        };
    }
}

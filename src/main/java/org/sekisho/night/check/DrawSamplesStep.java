package org.sekisho.night.check;

import org.sekisho.night.register.RegisterNewFilingsStep;
import org.sekisho.night.run.RunProofs;
import org.sekisho.office.precedent.Repeats;
import org.sekisho.proof.sample.BlindSample;
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
 * Of {@code screenFilings}: repeats of what a person decided are closed, if the office wants that, and some clear filings go to
 * a person all the same. Both are counted in the report; which filings were drawn is not said, and neither is the seed, by which
 * it could be worked out.
 */
@Configuration(proxyBeanMethods = false)
class DrawSamplesStep {

    @Bean
    Step drawSamples(JobRepository jobs, PlatformTransactionManager transactions, Tasklet drawSamplesTasklet) {
        return new StepBuilder("drawSamples", jobs)
                .tasklet(drawSamplesTasklet, transactions)
                .transactionAttribute(RegisterNewFilingsStep.withoutTransaction())
                .build();
    }

    @Bean
    @StepScope
    Tasklet drawSamplesTasklet(
            @Value("#{jobParameters['run']}") Long run, Repeats repeats, BlindSample blind, RunProofs proofs) {
        return (contribution, context) -> {
            Repeats.Count repeated = repeats.close(run);
            if (repeated.closed() + repeated.drawn() > 0) {
                proofs.note(
                        run,
                        "Repeats: %d cases closed by the rule, %d more went to a person by lot"
                                .formatted(repeated.closed(), repeated.drawn()));
            }
            int drawn = blind.draw(run);
            if (drawn > 0) {
                proofs.note(run, "Blind sample: %d clear filings went to examiners".formatted(drawn));
            }
            return RepeatStatus.FINISHED;
        };
    }
}

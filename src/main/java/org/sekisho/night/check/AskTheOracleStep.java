package org.sekisho.night.check;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.machine.fault.Attempt;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.register.RegisterNewFilingsStep;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.StopRequest;
import org.sekisho.proof.count.ClearFilings;
import org.sekisho.proof.count.ClearSample;
import org.sekisho.proof.count.OracleSettings;
import org.sekisho.proof.oracle.Oracle;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Step 5 of {@code screenFilings}: some of the run's clear filings, drawn by lot, are matched again by the slow path. A
 * difference is an alarm.
 *
 * <p>The seed of the lot is recorded before anything is drawn, so that the sample can be drawn again.
 */
@Configuration(proxyBeanMethods = false)
class AskTheOracleStep {

    private static final int MOST_TOLD = 10;

    /** Processor time for one filing: the slow path takes many times that of the fast one. */
    private static final Duration TIME = Duration.ofMinutes(15);

    @Bean
    Step askTheOracle(JobRepository jobs, PlatformTransactionManager transactions, Tasklet askTheOracleTasklet) {
        return new StepBuilder("askTheOracle", jobs)
                .tasklet(askTheOracleTasklet, transactions)
                .transactionAttribute(RegisterNewFilingsStep.withoutTransaction())
                .build();
    }

    @Bean
    @StepScope
    Tasklet askTheOracleTasklet(
            @Value("#{jobParameters['run']}") Long run,
            ClearFilings clear,
            Filings filings,
            Oracle oracle,
            RunProofs proofs,
            RunAlarms alarms,
            OracleSettings settings,
            FaultBarrier faults,
            StopRequest stop) {
        return (contribution, context) -> {
            long seed = settings.seed() == null ? new SecureRandom().nextLong() : settings.seed();
            ClearSample sample = clear.draw(run, seed, settings);
            proofs.drawn(run, seed, sample);
            StepExecution step = contribution.getStepExecution();
            for (FilingId drawn : sample.drawn()) {
                stop.checkInterrupted(step);
                RegisteredFiling filing = filings.byId(drawn);
                alarm(filing, faults.attempt(TIME, () -> oracle.ask(filing)))
                        .ifPresent(alarm -> alarms.raise(run, alarm));
            }
            return RepeatStatus.FINISHED;
        };
    }

    private static Optional<RunAlarm> alarm(RegisteredFiling filing, Attempt<List<String>> answer) {
        List<FilingNumber> about = List.of(filing.number());
        return answer.handledBy(
                differences -> differences.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RunAlarm(Kind.ORACLE_DIFFERS, about, told(differences))),
                broken -> Optional.of(new RunAlarm(
                        Kind.PROGRAM_FAULT, about, broken.fault().summary() + ", when it was matched again")));
    }

    private static String told(List<String> differences) {
        String first = differences.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        return differences.size() > MOST_TOLD
                ? "%s and %d more".formatted(first, differences.size() - MOST_TOLD)
                : first;
    }
}

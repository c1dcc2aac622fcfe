package org.sekisho.night.check;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.machine.fault.Attempt;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.register.RegisterNewFilingsStep;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.screening.archive.ArchiveProof;
import org.sekisho.screening.archive.ArchiveProof.Missed;
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
 * Of {@code screenFilings}: some filings drawn by lot are matched, and the index of the archive must rule out none for an entry that
 * is found in it. If it does, that is an alarm, and the index is not used until it is rebuilt.
 */
@Configuration(proxyBeanMethods = false)
class CheckArchiveIndexStep {

    /** Filings of all that the index holds, and as many of those that are flagged. */
    private static final int DRAWN = 10;

    private static final Duration TIME = Duration.ofMinutes(10);

    @Bean
    Step checkArchiveIndex(
            JobRepository jobs, PlatformTransactionManager transactions, Tasklet checkArchiveIndexTasklet) {
        return new StepBuilder("checkArchiveIndex", jobs)
                .tasklet(checkArchiveIndexTasklet, transactions)
                .transactionAttribute(RegisterNewFilingsStep.withoutTransaction())
                .build();
    }

    @Bean
    @StepScope
    Tasklet checkArchiveIndexTasklet(
            @Value("#{jobParameters['run']}") Long run,
            ArchiveProof proof,
            Filings filings,
            RunAlarms alarms,
            RunProofs proofs,
            FaultBarrier faults) {
        return (contribution, context) -> {
            Attempt<List<Missed>> tried = faults.attempt(TIME, () -> proof.of(DRAWN, new SecureRandom()));
            List<Missed> missed = tried.handledBy(found -> found, broken -> {
                proofs.note(run, "The index of the archive was not tried: a filing drawn by lot breaks the program");
                return List.of();
            });
            if (!missed.isEmpty()) {
                alarms.raise(run, alarm(missed, filings));
            }
            return RepeatStatus.FINISHED;
        };
    }

    private static RunAlarm alarm(List<Missed> missed, Filings filings) {
        List<FilingNumber> numbers = missed.stream()
                .map(one -> filings.byId(one.filing()).number())
                .distinct()
                .toList();
        String entries = missed.stream().map(Missed::entry).distinct().collect(Collectors.joining(", "));
        return new RunAlarm(Kind.INDEX_MISSED, numbers, entries);
    }
}

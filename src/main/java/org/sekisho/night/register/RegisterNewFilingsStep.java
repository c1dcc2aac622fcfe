package org.sekisho.night.register;

import java.util.List;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.intake.inbox.Intake;
import org.sekisho.intake.inbox.IntakeResult;
import org.sekisho.intake.inbox.Mailroom;
import org.sekisho.night.lists.FrozenLists;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.unread.Rescreening;
import org.sekisho.proof.canary.Canaries;
import org.sekisho.proof.count.AllTimeCount;
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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.RollbackRuleAttribute;
import org.springframework.transaction.interceptor.RuleBasedTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Step 1 of {@code screenFilings}: takes over what an earlier run left waiting and what is to be tried again,
 * and takes in what is new in the inboxes.
 *
 * <p>Intake commits batch by batch and stops between two of them, so the step has no transaction of its own. Doing it
 * again changes nothing.
 */
@Configuration(proxyBeanMethods = false)
public class RegisterNewFilingsStep {

    private static final String MORE_THAN_ONE_MAY_BRING =
            "A package brings more new filings than one may, and the rest waits for a yes (sekisho unread --accept): ";

    @Bean
    Step registerNewFilings(
            JobRepository jobs, PlatformTransactionManager transactions, Tasklet registerNewFilingsTasklet) {
        return new StepBuilder("registerNewFilings", jobs)
                .tasklet(registerNewFilingsTasklet, transactions)
                .transactionAttribute(withoutTransaction())
                .build();
    }

    /** Batch repeats a tasklet for ever whose exception, such as that of a stop, is none to roll back for. */
    public static TransactionAttribute withoutTransaction() {
        return new RuleBasedTransactionAttribute(
                TransactionDefinition.PROPAGATION_NOT_SUPPORTED, List.of(new RollbackRuleAttribute(Throwable.class)));
    }

    @Bean
    @StepScope
    Tasklet registerNewFilingsTasklet(
            @Value("#{jobParameters['run']}") Long run,
            Intake intake,
            Mailroom mailroom,
            MailroomAlarms mailroomAlarms,
            Canaries canaries,
            EntityFinder entityFinder,
            FrozenLists lists,
            Filings filings,
            AllTimeCount allTime,
            Rescreening rescreening,
            HeldDeliveries deliveries,
            RunProofs proofs,
            DoubtedRuns doubted,
            ChangedLists changed,
            ScreeningRuns runs,
            BatchSettings settings,
            StopRequest stop,
            RunProgress progress) {
        return (contribution, context) -> {
            int waiting = rescreening.takeRetries(run)
                    + doubted.takeOver(run)
                    + changed.takeOver(run)
                    + filings.takeOver(run, allTime.firstRunDue());
            if (waiting > 0) {
                entityFinder.prepare(); // a core has nothing to do meanwhile
            }
            Mailroom.Said said = mailroom.read(settings.inboxes());
            IntakeResult result = intake.register(settings.inboxes(), run, stop::made, entityFinder::prepare);
            deliveries.all().stream()
                    .filter(held -> held.seenIn() == run && held.acceptedBy() == null)
                    .forEach(held -> proofs.note(run, MORE_THAN_ONE_MAY_BRING + held));
            stop.checkInterrupted(contribution.getStepExecution());
            mailroomAlarms.tell(run, mailroomAlarms.compare(mailroom, said, run));
            canaries.takeIn(run, lists.inForce());
            rescreening.keepOverlooked(run, result.overlooked());
            progress.overlooked(result.overlooked().size());
            runs.received(run, waiting + result.received());
            progress.registered(waiting + result.received());
            return RepeatStatus.FINISHED;
        };
    }
}

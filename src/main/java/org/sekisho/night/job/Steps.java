package org.sekisho.night.job;

import java.beans.Introspector;
import java.util.List;
import org.sekisho.machine.fault.Causes;
import org.sekisho.machine.fault.FaultBarrier.StoppedWorkException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.RollbackRuleAttribute;
import org.springframework.transaction.interceptor.RuleBasedTransactionAttribute;

/** Makes steps of acts. An act is made, with the parts that it needs, when its step begins. */
@Component
public record Steps(JobRepository jobs, PlatformTransactionManager transactions, AutowireCapableBeanFactory parts) {

    /** A step that is called as its act: {@code reconcileOutcomes}. */
    public Step of(Class<? extends Act> act) {
        return new StepBuilder(Introspector.decapitalize(act.getSimpleName()), jobs)
                .tasklet(
                        (contribution, context) -> {
                            perform(parts.createBean(act), contribution.getStepExecution());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(withoutTransaction())
                .build();
    }

    /** Work on a filing that was stopped stops the step: it is no failure. */
    static void perform(Act act, StepExecution step) throws Exception {
        try {
            act.perform(step);
        } catch (Exception e) {
            if (Causes.find(e, StoppedWorkException.class).isPresent()) {
                throw new JobInterruptedException("Stopped on request in the middle of a filing");
            }
            throw e;
        }
    }

    /** Batch repeats a tasklet for ever whose exception, such as that of a stop, is none to roll back for. */
    private static RuleBasedTransactionAttribute withoutTransaction() {
        return new RuleBasedTransactionAttribute(
                TransactionDefinition.PROPAGATION_NOT_SUPPORTED, List.of(new RollbackRuleAttribute(Throwable.class)));
    }

    /** The one act of a step. It has no transaction of its own: each part that it calls commits, or reads, by itself. */
    @FunctionalInterface
    public interface Act {

        void perform(StepExecution step) throws Exception;
    }
}

package org.sekisho.night.job;

import java.beans.Introspector;
import java.util.List;
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
                            parts.createBean(act).perform(contribution.getStepExecution());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(withoutTransaction())
                .build();
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

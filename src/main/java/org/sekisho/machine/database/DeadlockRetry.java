package org.sekisho.machine.database;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins a transaction again that the database broke off so that another could go on, a few times and a little later each time. Two
 * people who do something to the same cases at once learn nothing of it, and a night does not end for what somebody does at the desk.
 * It stands around whatever is transactional by its annotation, and in {@link #transaction} for whoever begins one by hand. Where one
 * calls the other, the outermost is begun again, as all of it was taken back.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
public final class DeadlockRetry extends DefaultPointcutAdvisor {

    private static final int TIMES = 6;
    private static final Duration DELAY = Duration.ofMillis(20);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);
    private static final int LONGER = 2;

    private static final String DEADLOCK = "40001";

    private static final RetryTemplate BY_HAND = new RetryTemplate(RetryPolicy.builder()
            .predicate(DeadlockRetry::isToBeBegunAgain)
            .maxRetries(TIMES)
            .delay(DELAY)
            .jitter(DELAY)
            .multiplier(LONGER)
            .maxDelay(LONGEST_DELAY)
            .build());

    DeadlockRetry(BeanFactoryTransactionAttributeSourceAdvisor transactions) {
        super(
                transactions.getPointcut(),
                new SimpleRetryInterceptor(new MethodRetrySpec(
                        (method, thrown) -> isToBeBegunAgain(thrown), TIMES, DELAY, DELAY, LONGER, LONGEST_DELAY)));
        setOrder(Ordered.LOWEST_PRECEDENCE - 1); // around the transaction, which comes last
    }

    /** A transaction that is begun by hand. What it does to anything but the database has to bear being done again. */
    public static TransactionOperations transaction(PlatformTransactionManager transactions) {
        return new BegunAgain(new TransactionTemplate(transactions));
    }

    private record BegunAgain(TransactionOperations once) implements TransactionOperations {

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
            return BY_HAND.invoke(() -> once.execute(work));
        }
    }

    private static boolean isToBeBegunAgain(Throwable thrown) {
        return isOutermost() && isDeadlock(thrown);
    }

    private static boolean isOutermost() {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static boolean isDeadlock(Throwable thrown) {
        return thrown.getCause() instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState());
    }
}

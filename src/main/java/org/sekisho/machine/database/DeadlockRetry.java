package org.sekisho.machine.database;

import java.sql.SQLException;
import java.time.Duration;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins a transaction again that the database broke off so that another could go on, a few times and a little later each time. Two
 * people who do something to the same cases at once learn nothing of it. It stands around whatever is transactional by its
 * annotation; where one calls the other, the outermost is begun again, as all of it was taken back.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
public final class DeadlockRetry extends DefaultPointcutAdvisor {

    private static final int TIMES = 6;
    private static final Duration DELAY = Duration.ofMillis(20);
    private static final int LONGER = 2;

    private static final String DEADLOCK = "40001";

    DeadlockRetry(BeanFactoryTransactionAttributeSourceAdvisor transactions) {
        super(
                transactions.getPointcut(),
                new SimpleRetryInterceptor(new MethodRetrySpec(
                        (method, thrown) -> isOutermost() && isDeadlock(thrown),
                        TIMES,
                        DELAY,
                        DELAY,
                        LONGER,
                        Duration.ofMillis(Long.MAX_VALUE))));
        setOrder(Ordered.LOWEST_PRECEDENCE - 1); // around the transaction, which comes last
    }

    /** The same for a transaction that is begun by hand. */
    public static RetryPolicy policy() {
        return RetryPolicy.builder()
                .predicate(DeadlockRetry::isDeadlock)
                .maxRetries(TIMES)
                .delay(DELAY)
                .jitter(DELAY)
                .multiplier(LONGER)
                .build();
    }

    private static boolean isOutermost() {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static boolean isDeadlock(Throwable thrown) {
        return thrown.getCause() instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState());
    }
}

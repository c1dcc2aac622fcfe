package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Two who want the same two rows the other way round, in a database that breaks one of them off. */
class DeadlockRetryTests {

    private final DataSource database = TestDatabase.freshWithoutTables();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    DeadlockRetryTests() {
        jdbc.sql("CREATE TABLE counted (id INT PRIMARY KEY, times INT NOT NULL) ENGINE = InnoDB")
                .update();
        jdbc.sql("INSERT INTO counted VALUES (1, 0), (2, 0)").update();
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.register(Transactions.class, DeadlockRetry.class, Counter.class, Outer.class);
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
        both.shutdownNow();
    }

    @Test
    void whoIsBrokenOffIsBegunAgainAndDoesAllOfItOnce() throws Exception {
        Outer outer = context.getBean(Outer.class);
        Counter counter = context.getBean(Counter.class);

        for (Future<Boolean> one : both.invokeAll(List.of(count(outer, 1, 2), count(outer, 2, 1)))) {
            assertThat(one.get(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(counter.begun()).isEqualTo(3);
        assertThat(counted()).containsExactly(2, 2);
    }

    @Test
    void soIsOneThatIsBegunByHandAroundIt() throws Exception {
        TransactionOperations byHand = DeadlockRetry.transaction(context.getBean(PlatformTransactionManager.class));
        Counter counter = context.getBean(Counter.class);

        for (Future<Boolean> one :
                both.invokeAll(List.of(countWithin(byHand, counter, 1, 2), countWithin(byHand, counter, 2, 1)))) {
            assertThat(one.get(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(counter.begun()).isEqualTo(3);
        assertThat(counted()).containsExactly(2, 2);
    }

    @Test
    void whatTheDatabaseRefusesIsNotTriedAgain() {
        Counter counter = context.getBean(Counter.class);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(counter::addTwice);
        assertThat(counter.begun()).isEqualTo(1);
    }

    private List<Integer> counted() {
        return jdbc.sql("SELECT times FROM counted ORDER BY id")
                .query(Integer.class)
                .list();
    }

    private static Callable<Boolean> countWithin(TransactionOperations byHand, Counter counter, int first, int then) {
        return () -> byHand.execute(status -> {
            counter.count(first, then);
            return true;
        });
    }

    private static Callable<Boolean> count(Outer outer, int first, int then) {
        return () -> {
            outer.count(first, then);
            return true;
        };
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    static class Counter {

        private final AtomicInteger begun = new AtomicInteger();
        private final CyclicBarrier each = new CyclicBarrier(2);
        private final JdbcClient jdbc;

        Counter(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional
        public void count(int first, int then) {
            boolean meets = begun.incrementAndGet() <= 2;
            increase(first);
            if (meets) {
                meet();
            }
            increase(then);
        }

        @Transactional
        public void addTwice() {
            begun.incrementAndGet();
            jdbc.sql("INSERT INTO counted VALUES (1, 0)").update();
        }

        private void meet() {
            try {
                each.await(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        int begun() {
            return begun.get();
        }

        private void increase(int id) {
            jdbc.sql("UPDATE counted SET times = times + 1 WHERE id = ?")
                    .param(id)
                    .update();
        }
    }

    /** Something transactional that calls something transactional. */
    static class Outer {

        private final Counter counter;

        Outer(Counter counter) {
            this.counter = counter;
        }

        @Transactional
        public void count(int first, int then) {
            counter.count(first, then);
        }
    }
}

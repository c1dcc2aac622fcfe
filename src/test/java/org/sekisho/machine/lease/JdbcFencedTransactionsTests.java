package org.sekisho.machine.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.lease.JdbcFencedTransactions.LeaseLostException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(60)
class JdbcFencedTransactionsTests {

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final Sekisho first = new Sekisho();
    private final Sekisho second = new Sekisho();

    /** What each process has of its own. */
    private static final class Sekisho {

        private final Fence fence = new Fence();
        private final LentLease lent = new LentLease();
        private final JdbcShedLock lock = new JdbcShedLock(DATABASE, new LeaseSettings(Duration.ofMinutes(1)), fence);
        private final TransactionTemplate transaction =
                new TransactionTemplate(new JdbcFencedTransactions(DATABASE, fence, lent));

        RunLock.Held take() {
            return lock.take(() -> {}).orElseThrow();
        }
    }

    @BeforeEach
    void nobodyHoldsIt() {
        jdbc.sql("DELETE FROM shedlock").update();
        jdbc.sql("DELETE FROM audit_head WHERE id > 1").update();
    }

    @Test
    void areCommittedWithoutALeaseAndWhileItIsHeld() {
        write(first, 2);
        try (RunLock.Held held = first.take()) {
            write(first, 3);
        }
        write(first, 4);
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void areRolledBackOnceAnotherHasTheLease() {
        RunLock.Held lost = first.take();
        LeaseRows.runOut(jdbc);
        try (RunLock.Held held = second.take()) {
            assertThatExceptionOfType(LeaseLostException.class)
                    .isThrownBy(() -> write(first, 2))
                    .withMessageContaining("process " + ProcessHandle.current().pid() + " on ");
            write(second, 3);
            lost.close();
            assertThat(second.lock.holder()).as("not given back by who lost it").isPresent();
        }
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void areRolledBackOnceTheLeaseHasRunOutThoughNobodyTookIt() {
        RunLock.Held lost = first.take();
        LeaseRows.runOut(jdbc);
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> write(first, 2));
        assertThat(written()).isZero();
        lost.close();
    }

    @Test
    void keepATakeOverWaitingWhileTheyCommit() {
        try (RunLock.Held held = first.take()) {
            CompletableFuture<Void> takeOver = new CompletableFuture<>();
            first.transaction.executeWithoutResult(status -> {
                insert(2);
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        takeOver.completeAsync(() -> {
                            LeaseRows.runOut(jdbc);
                            return null;
                        });
                        await().until(() -> waiting() == 1);
                        assertThat(takeOver).isNotDone();
                    }
                });
            });
            takeOver.join();
        }
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void ofWorkForAnotherAreCommittedOnlyWhileThatHoldsItsLeaseAndTheWorkIsOurs() {
        try (RunLock.Held held = first.take()) {
            String lease = first.lock.ours().orElseThrow().written();
            second.lent.within(lease, () -> true, () -> write(second, 2));
            assertThatExceptionOfType(LeaseLostException.class)
                    .isThrownBy(() -> second.lent.within(lease, () -> false, () -> write(second, 3)))
                    .withMessageContaining("or gave the work to others");
            LeaseRows.runOut(jdbc);
            assertThatExceptionOfType(LeaseLostException.class)
                    .isThrownBy(() -> second.lent.within(lease, () -> true, () -> write(second, 4)));
            write(second, 5);
        }
        assertThat(written()).as("the first, and what was for nobody").isEqualTo(2);
    }

    private int waiting() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE 'UPDATE shedlock%' AND db = DATABASE()""").query(Integer.class).single();
    }

    private void write(Sekisho process, int id) {
        process.transaction.executeWithoutResult(status -> insert(id));
    }

    private void insert(int id) {
        jdbc.sql("INSERT INTO audit_head (id, last_id, hash) VALUES (?, 0, '')")
                .param(id)
                .update();
    }

    private int written() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_head WHERE id > 1")
                .query(Integer.class)
                .single();
    }
}

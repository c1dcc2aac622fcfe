package org.sekisho.machine.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.lease.RunLock.LeaseHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(60)
@Tag("whole")
class JdbcShedLockTests {

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final Runnable NOBODY = () -> {};

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final JdbcShedLock lock = lock(DATABASE, Duration.ofMinutes(1));

    @BeforeEach
    void nobodyHoldsIt() {
        jdbc.sql("DELETE FROM shedlock").update();
    }

    @Test
    void isHeldByOneRunUntilThatLetsItGo() {
        RunLock.Held held = lock.take(NOBODY).orElseThrow();
        assertThat(lock(DATABASE, Duration.ofMinutes(1)).take(NOBODY)).isEmpty();
        held.close();
        lock.take(NOBODY).orElseThrow().close();
        assertThat(lock.holder()).isEmpty();
    }

    @Test
    void concernsOnlyItsOwnDatabase() {
        try (RunLock.Held held = lock.take(NOBODY).orElseThrow()) {
            JdbcShedLock other = lock(TestDatabase.fresh(), Duration.ofMinutes(1));
            other.take(NOBODY).orElseThrow().close();
        }
    }

    @Test
    void saysWhoHoldsItAndForHowLong() {
        try (RunLock.Held held = lock.take(NOBODY).orElseThrow()) {
            LeaseHolder holder = lock.holder().orElseThrow();
            assertThat(holder.process()).isEqualTo(ProcessHandle.current().pid());
            assertThat(holder.left()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
            assertThat(holder.inWords()).matches("process \\d+ on \\S+, since \\S+Z; the lease runs \\d\\d s more.*");
        }
    }

    @Test
    void goesOnBeingRenewed() {
        try (RunLock.Held held =
                lock(DATABASE, Duration.ofSeconds(1)).take(NOBODY).orElseThrow()) {
            String first = LeaseRows.until(jdbc);
            await().until(() -> !LeaseRows.until(jdbc).equals(first));
            String second = LeaseRows.until(jdbc);
            await().until(() -> !LeaseRows.until(jdbc).equals(second));
            assertThat(lock.holder()).isPresent();
        }
        assertThat(lock.holder()).isEmpty();
    }

    @Test
    void runsItsWholeLengthAlsoForWhoWaitedLongerThanThatForItsRow() throws Exception {
        Duration length = Duration.ofSeconds(3);
        lock(DATABASE, length).take(NOBODY).orElseThrow().close();
        CompletableFuture<Optional<RunLock.Held>> taken;
        try (Connection committing = DATABASE.getConnection()) {
            committing.setAutoCommit(false);
            committing.createStatement().executeQuery("SELECT name FROM shedlock LOCK IN SHARE MODE");
            taken = CompletableFuture.supplyAsync(() -> lock(DATABASE, length).take(NOBODY));
            await().atMost(Duration.ofSeconds(30)).until(() -> secondsOfWaiting() > length.toSeconds());
            committing.rollback();
        }
        try (RunLock.Held held = taken.get().orElseThrow()) {
            assertThat(lock.holder())
                    .get()
                    .extracting(LeaseHolder::left)
                    .satisfies(left -> assertThat(left).isGreaterThan(length.dividedBy(2)));
        }
    }

    private int secondsOfWaiting() {
        return jdbc.sql("""
                        SELECT COALESCE(MAX(time), 0) FROM information_schema.processlist
                        WHERE command = 'Query' AND info LIKE 'UPDATE shedlock%'""").query(Integer.class).single();
    }

    @Test
    void tellsItsHolderOnceThatItWasLost() {
        AtomicInteger told = new AtomicInteger();
        JdbcShedLock brief = lock(DATABASE, Duration.ofSeconds(1));
        try (RunLock.Held held = brief.take(told::incrementAndGet).orElseThrow()) {
            LeaseRows.holdElsewhere(jdbc, Duration.ofHours(1));
            await().until(() -> told.get() > 0);
        }
        assertThat(told).hasValue(1);
        assertThat(lock.holder().orElseThrow().host())
                .as("left to whoever took it")
                .isEqualTo("other-host");
    }

    @Nested
    class AProcessOfThisMachine {

        @Test
        void keepsItAsLongAsItLives() {
            LeaseRows.holdHere(jdbc, Duration.ofHours(1));
            assertThat(lock.take(NOBODY)).isEmpty();
        }

        @Test
        void losesItAtOnceWhenItIsGone() throws Exception {
            Process gone = new ProcessBuilder("true").start();
            gone.waitFor();
            holdBy(gone.pid(), "1");

            assertThat(lock.holder().orElseThrow().inWords()).endsWith("that process is gone");
            lock.take(NOBODY).orElseThrow().close();
        }

        @Test
        void isNotTakenForAnotherThatGotItsNumberLater() {
            holdBy(ProcessHandle.current().pid(), "1");
            lock.take(NOBODY).orElseThrow().close();
        }

        private void holdBy(long number, String start) {
            RunningProcess ours = RunningProcess.ofOurs();
            RunningProcess process = new RunningProcess(ours.host(), number, start, ours.machine());
            LeaseRows.hold(jdbc, ProcessName.fresh(process), Duration.ofHours(1));
        }
    }

    @Nested
    class AProcessOfAnotherMachine {

        @Test
        void keepsItIfItIsSeenToRenewIt() {
            LeaseRows.holdElsewhere(jdbc, Duration.ofHours(1));
            CompletableFuture<Optional<RunLock.Held>> taken = CompletableFuture.supplyAsync(() -> lock.take(NOBODY));
            await().until(() -> {
                jdbc.sql("UPDATE shedlock SET lock_until = TIMESTAMPADD(SECOND, 1, lock_until)")
                        .update();
                return taken.isDone();
            });
            assertThat(taken.join()).isEmpty();
        }

        @Test
        void losesItWhenItsTimeIsOver() {
            LeaseRows.holdElsewhere(jdbc, Duration.ofMillis(1200));
            lock.take(NOBODY).orElseThrow().close();
        }
    }

    private static JdbcShedLock lock(DataSource database, Duration length) {
        return new JdbcShedLock(database, new LeaseSettings(length), new Fence());
    }
}

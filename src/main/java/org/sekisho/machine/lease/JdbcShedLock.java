package org.sekisho.machine.lease;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.sekisho.machine.lease.RunLock.LeaseHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/**
 * The lease as ShedLock's row, by the database's clock. What ShedLock leaves out is here: that a dead holder on this
 * machine need not be waited for, and that a holder on another is watched before it is believed to be alive.
 */
@Component
@EnableConfigurationProperties(LeaseSettings.class)
class JdbcShedLock implements RunLock {

    static final String LEASE = "screenFilings";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcShedLock.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JdbcTransactionManager unfenced;
    private final LeaseSettings settings;
    private final Fence fence;

    JdbcShedLock(DataSource database, LeaseSettings settings, Fence fence) {
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
        this.unfenced = new JdbcTransactionManager(database);
        this.settings = settings;
        this.fence = fence;
    }

    /** The lease's row while it runs. */
    private record Row(String name, LeaseHolder holder, LocalDateTime until) {}

    @Override
    public Optional<Held> take(Runnable whenLost) {
        ProcessName name = ProcessName.fresh();
        Optional<Row> watched = Optional.empty();
        while (true) {
            Optional<SimpleLock> lock = lock(name).flatMap(this::renewed);
            if (lock.isPresent()) {
                fence.raiseFor(name);
                return Optional.of(new ShedLockRenewal(lock.get(), settings, fence, whenLost));
            }
            Optional<Row> now = row();
            if (now.isPresent() && now.get().holder().dead()) {
                end(now.get());
            } else if (now.isPresent() && isAlive(now.get(), watched)) {
                return Optional.empty();
            } else if (now.isPresent()) {
                if (watched.isEmpty()) {
                    LOG.warn(
                            "Waiting to see whether this run lives: {}",
                            now.get().holder().inWords());
                }
                watched = now;
                pause();
            }
        }
    }

    @Override
    public Optional<LeaseHolder> holder() {
        return row().map(Row::holder);
    }

    @Override
    public Optional<ProcessName> ours() {
        return fence.holder();
    }

    @Override
    public boolean isHeldBy(ProcessName name) {
        return row().filter(row -> row.name().equals(name.written())).isPresent();
    }

    private Optional<SimpleLock> lock(ProcessName name) {
        var configuration = JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(template)
                .withTransactionManager(unfenced)
                .withLockedByValue(name.written())
                .usingDbTime()
                .build();
        return new JdbcTemplateLockProvider(configuration)
                .lock(new LockConfiguration(Instant.now(), LEASE, settings.length(), Duration.ZERO));
    }

    /**
     * A lease runs from when it was asked for. Whoever had to wait for its row, as one that stopped while it committed
     * makes others wait, may get it when it is nearly over; if it is over, it has to be asked for again.
     */
    private Optional<SimpleLock> renewed(SimpleLock taken) {
        return taken.extend(settings.length(), Duration.ZERO);
    }

    private Optional<Row> row() {
        return jdbc.sql("""
                        SELECT locked_by, locked_at, lock_until,
                            TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), lock_until) DIV 1000 AS millis
                        FROM shedlock WHERE name = :lease AND lock_until > UTC_TIMESTAMP(3)""")
                .param("lease", LEASE)
                .query((row, n) -> new Row(
                        row.getString("locked_by"),
                        holder(
                                row.getString("locked_by"),
                                row.getObject("locked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                Duration.ofMillis(row.getLong("millis"))),
                        row.getObject("lock_until", LocalDateTime.class)))
                .optional();
    }

    private static LeaseHolder holder(String written, Instant since, Duration left) {
        return new ProcessName(written)
                .process()
                .map(process -> new LeaseHolder(process.host(), process.number(), since, left, process.isGone()))
                .orElseGet(() -> new LeaseHolder(written, 0, since, left, false));
    }

    /** One that runs here was looked at; one that does not has to renew its lease before our eyes. */
    private static boolean isAlive(Row now, Optional<Row> watched) {
        boolean here = new ProcessName(now.name())
                .process()
                .filter(RunningProcess::isHere)
                .isPresent();
        boolean renewed = watched.filter(before ->
                        !before.until().equals(now.until()) || !before.name().equals(now.name()))
                .isPresent();
        return here || renewed;
    }

    /** Ends what a dead process held, and nothing else, should somebody have been quicker. */
    private void end(Row dead) {
        LOG.warn("Taking over from a run that died: {}", dead.holder().inWords());
        jdbc.sql("UPDATE shedlock SET lock_until = UTC_TIMESTAMP(3) WHERE name = ? AND locked_by = ?")
                .params(LEASE, dead.name())
                .update();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the lease", e);
        }
    }

    /**
     * A lease being renewed, by a thread of its own, until it is given back or lost. ShedLock's own keeper does the same
     * but does not go below 30 s, and tells nobody of a loss.
     */
    private static class ShedLockRenewal implements RunLock.Held {

        private static final Logger LOG = LoggerFactory.getLogger(ShedLockRenewal.class);
        private static final long SECONDS_TO_END = 10;

        private final LeaseSettings settings;
        private final Fence fence;
        private final Runnable whenLost;
        private final ScheduledExecutorService thread;

        private SimpleLock lock;
        private long renewedAt = System.nanoTime();
        private boolean lost;

        ShedLockRenewal(SimpleLock lock, LeaseSettings settings, Fence fence, Runnable whenLost) {
            this.lock = lock;
            this.settings = settings;
            this.fence = fence;
            this.whenLost = whenLost;
            this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread renewing = new Thread(task, "lease");
                renewing.setDaemon(true);
                return renewing;
            });
            long between = settings.betweenRenewals().toMillis();
            thread.scheduleWithFixedDelay(this::renew, between, between, TimeUnit.MILLISECONDS);
        }

        private synchronized void renew() {
            if (lost) {
                return;
            }
            long now = System.nanoTime();
            try {
                var extended = lock.extend(settings.length(), Duration.ZERO);
                if (extended.isPresent()) {
                    lock = extended.get();
                    renewedAt = now;
                } else {
                    lose("it had run out");
                }
            } catch (RuntimeException e) { // whatever the driver says when the database is away
                LOG.warn("The lease could not be renewed: {}", e.toString());
                if (now - renewedAt > settings.length().toNanos()) {
                    lose("the database did not answer for its whole length");
                }
            }
        }

        private void lose(String why) {
            lost = true;
            LOG.error("The lease is lost, {}: nothing more of this run is committed", why);
            whenLost.run();
        }

        /** After a loss the fence stays: what is still at work must not commit either. */
        @Override
        public void close() {
            thread.shutdown();
            try {
                if (thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    giveBack();
                } else {
                    LOG.warn("The database does not answer; the lease runs out by itself in {}", settings.length());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void giveBack() {
            if (lost) {
                return;
            }
            fence.takeDown();
            try {
                lock.unlock();
            } catch (RuntimeException e) { // the run is over, and the lease with it a little later
                LOG.warn("The lease could not be given back and runs out by itself: {}", e.toString());
            }
        }
    }
}

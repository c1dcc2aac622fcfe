package org.sekisho.machine.lease;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
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
        LeaseName name = LeaseName.fresh();
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
        return fence.holder().map(name -> new ProcessName(name.written()));
    }

    @Override
    public boolean isHeldBy(ProcessName name) {
        return row().filter(row -> row.name().equals(name.written())).isPresent();
    }

    private Optional<SimpleLock> lock(LeaseName name) {
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
        return LeaseName.of(written)
                .map(LeaseName::process)
                .map(process -> new LeaseHolder(process.host(), process.number(), since, left, process.isGone()))
                .orElseGet(() -> new LeaseHolder(written, 0, since, left, false));
    }

    /** One that runs here was looked at; one that does not has to renew its lease before our eyes. */
    private static boolean isAlive(Row now, Optional<Row> watched) {
        boolean here = LeaseName.of(now.name())
                .map(LeaseName::process)
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
        jdbc.sql("UPDATE shedlock SET lock_until = UTC_TIMESTAMP(3) WHERE name = :lease AND locked_by = :dead")
                .param("lease", LEASE)
                .param("dead", dead.name())
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
}

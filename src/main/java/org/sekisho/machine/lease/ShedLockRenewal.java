package org.sekisho.machine.lease;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lease being renewed, by a thread of its own, until it is given back or lost. ShedLock's own keeper does the same
 * but does not go below 30 s, and tells nobody of a loss.
 */
class ShedLockRenewal implements RunLock.Held {

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

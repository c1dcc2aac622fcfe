package org.sekisho.night.workers;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again, by a thread of its own, that a worker lives. */
final class WorkerPulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPulse.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread pulse = new Thread(task, "worker-pulse");
        pulse.setDaemon(true);
        return pulse;
    });

    private WorkerPulse() {}

    static WorkerPulse start(Duration between, Runnable say) {
        WorkerPulse pulse = new WorkerPulse();
        long millis = between.toMillis();
        pulse.thread.scheduleWithFixedDelay(() -> tryTo(say), millis, millis, TimeUnit.MILLISECONDS);
        return pulse;
    }

    private static void tryTo(Runnable say) {
        try {
            say.run();
        } catch (RuntimeException e) { // the database is away; who is silent for too long loses its parts
            LOG.info("The worker could not say that it lives: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

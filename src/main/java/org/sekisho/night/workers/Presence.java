package org.sekisho.night.workers;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sekisho.machine.lease.ProcessName;
import org.sekisho.night.metrics.WorkerTally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** This process as a worker: that it lives and what it is at, for managers in the database, and for its own metrics. */
@Component
class Presence {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final JdbcWorkers workers;
    private final WorkersSettings settings;
    private final WorkerTally tally;
    private final ProcessName name = ProcessName.fresh();

    Presence(JdbcWorkers workers, WorkersSettings settings, WorkerTally tally) {
        this.workers = workers;
        this.settings = settings;
        this.tally = tally;
    }

    ProcessName name() {
        return name;
    }

    WorkerTally tally() {
        return tally;
    }

    /**
     * Says from now on, again and again by a thread of its own, that the worker lives, until it is closed.
     *
     * @param besides what else is said each time
     */
    Pulse begin(Runnable besides) {
        workers.begin(name);
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread pulse = new Thread(task, "worker-pulse");
            pulse.setDaemon(true);
            return pulse;
        });
        long millis = settings.silentAfter().dividedBy(3).toMillis();
        thread.scheduleWithFixedDelay(() -> say(besides), millis, millis, TimeUnit.MILLISECONDS);
        return () -> {
            thread.shutdownNow();
            workers.end(name);
        };
    }

    /** The time in which a worker says that it lives; with its end the worker is gone. */
    interface Pulse extends AutoCloseable {

        @Override
        void close();
    }

    private void say(Runnable besides) {
        try {
            workers.hear(name);
            besides.run();
        } catch (RuntimeException e) { // the database is away; who is silent for too long loses its parts
            LOG.info("The worker could not say that it lives: {}", e.getClass().getSimpleName());
        }
    }

    void helps(long run) {
        workers.at(name, run);
        tally.helps(run);
    }

    void refuses(long run, String why) {
        workers.refuse(name, run, why);
        tally.refuses(run);
    }

    void isIdle() {
        workers.idle(name);
        tally.isIdle();
    }
}

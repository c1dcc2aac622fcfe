package org.sekisho.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in which the process ends when it is told to (SIGTERM, Ctrl-C) in the middle of a command: the command is asked to
 * stop, everything closes in order, and the process ends with the command's own exit code.
 */
public final class StopSignal {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    /** Service managers kill after 30 s; better to die by our own hand and say so. */
    private static final int SECONDS_TO_STOP = 28;

    private static final Runnable NOT_BEGUN = () -> {};

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<Runnable> stop = new AtomicReference<>(NOT_BEGUN);
    private final Thread hook = new Thread(this::received, "stop-signal");

    private volatile boolean received;
    private volatile int exitCode = ExitCode.STOPPED;

    public StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Says how to stop. If the signal came already, that is done at once. */
    public void stopsBy(Runnable how) {
        stop.set(how);
        if (received) {
            how.run();
        }
    }

    /** Whether the signal came while the command still started. What then fails, fails of the signal. */
    public boolean cameBeforeItBegan() {
        return received && stop.get() == NOT_BEGUN;
    }

    /** The command is over and everything is closed. Under a signal the process ends here. */
    public void release(int code) {
        exitCode = code;
        ended.countDown();
        if (!received) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endingAlready) {
                LOG.debug("The signal came with the end of the command");
            }
        }
    }

    private void received() {
        received = true;
        stop.get().run();
        try {
            if (!ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("Not stopped after {} s; what is not committed will be done again", SECONDS_TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }
}

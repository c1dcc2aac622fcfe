package org.sekisho.reading.extraction.parser;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Ends the reading of a page that takes longer than its time. The reader asks at each instruction; if it is stuck in
 * one and asks no more, the process is ended from outside, and its parent goes on without that page.
 */
final class PageClock implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 250;

    /** Multiple of its time after which a page that no longer asks is given up. */
    private static final int GRACE = 2;

    private final long nanos;
    private final Timer watcher = new Timer("page-clock", true);
    private volatile long due;

    public PageClock(Duration pageTime, Runnable endProcess) {
        this.nanos = pageTime.toNanos();
        this.due = Long.MAX_VALUE;
        watcher.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        if (due != Long.MAX_VALUE && System.nanoTime() - due > nanos * (GRACE - 1)) {
                            endProcess.run();
                        }
                    }
                },
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS);
    }

    /** Starts the time of a page, or of something on it that has a time of its own. */
    public void begin() {
        due = System.nanoTime() + nanos;
    }

    /** Stops the time; it starts again with the next page. */
    public void end() {
        due = Long.MAX_VALUE;
    }

    public boolean isOver() {
        return due != Long.MAX_VALUE && System.nanoTime() - due > 0;
    }

    @Override
    public void close() {
        watcher.cancel();
    }

    /** Thrown to end the reading of a page; no failure of the page, which may be whole. */
    public static final class OverException extends RuntimeException {

        public OverException() {
            super("The page takes longer than the limit");
        }
    }
}

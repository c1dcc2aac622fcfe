package org.sekisho.machine.database;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Something that a process does when it is told to end and does not come to the end of what it is at, before it ends itself by
 * force.
 */
final class UnlessEnded implements AutoCloseable {

    /** A command under a signal halts its process after 28. */
    private static final int SECONDS = 24;

    interface Work {
        void done() throws IOException;
    }

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /** @throws IllegalStateException if the process is told to end already */
    UnlessEnded(Work work) {
        hook = new Thread(() -> await(work), "unless-ended");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await(Work work) {
        try {
            if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
                work.done();
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException underWay) {
            ended.countDown(); // it finds that nothing is left to do
        }
    }
}

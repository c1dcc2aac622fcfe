package org.sekisho.machine.fault;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Work on a thread of its own, which can be asked how much processor time it took. */
final class Work<T> extends FutureTask<T> {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CountDownLatch left = new CountDownLatch(1);
    private volatile @Nullable Thread worker;
    private volatile long before;
    private int looks;

    Work(Callable<T> work) {
        super(work);
    }

    @Override
    public void run() {
        before = THREADS.getThreadCpuTime(Thread.currentThread().getId());
        worker = Thread.currentThread();
        try {
            super.run();
        } finally {
            left.countDown();
        }
    }

    /**
     * Looks at it once more, and says at how many looks it was not waiting for what has an end of its own. While this
     * whole process is stopped nobody looks.
     */
    int lookAgain() {
        if (!OwnLimits.endIt(where())) {
            looks++;
        }
        return looks;
    }

    /** Waiting costs no processor time. */
    boolean tookMoreThan(Duration processorTime) {
        Thread at = worker;
        return at != null && THREADS.getThreadCpuTime(at.getId()) - before > processorTime.toNanos();
    }

    StackTraceElement[] where() {
        Thread at = worker;
        return at == null ? new StackTraceElement[0] : at.getStackTrace();
    }

    /** Breaks it off; false if it is still at it after some time. */
    boolean breakOff(Duration patience) throws InterruptedException {
        cancel(true);
        Thread at = worker;
        if (at == null || left.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        at.setPriority(Thread.MIN_PRIORITY);
        return false;
    }

    /** Things to wait for that end by limits of their own: a database, its pool, a parser process. */
    static final class OwnLimits {

        /** Packages in which is waited for the database server, for a connection to it, and for a parser process. */
        private static final List<String> WAITERS =
                List.of("com.mysql.cj.", "com.zaxxer.hikari.", "org.sekisho.reading.extraction.parser.");

        private OwnLimits() {}

        /** Whether a thread that is here waits for such a thing. */
        static boolean endIt(StackTraceElement[] where) {
            return Arrays.stream(where).anyMatch(frame -> WAITERS.stream().anyMatch(frame.getClassName()::startsWith));
        }
    }
}

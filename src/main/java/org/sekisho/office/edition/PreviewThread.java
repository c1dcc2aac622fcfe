package org.sekisho.office.edition;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on previews in the background, one after the other, behind everything else that the machine has to do. */
@Component
public class PreviewThread {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewThread.class);
    private static final int SECONDS_TO_STOP = 10;

    private final PreviewWork work;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final ExecutorService thread =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), PreviewThread::behind);

    PreviewThread(PreviewWork work) {
        this.work = work;
    }

    private static Thread behind(Runnable run) {
        Thread thread = new Thread(run, "previews");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Goes on with all that have not ended and on which nobody works. */
    public void wake() {
        if (!stop.get()) {
            thread.execute(this::workOnAll);
        }
    }

    private void workOnAll() {
        for (long preview : work.unfinished()) {
            try {
                work.on(preview, stop::get);
            } catch (RuntimeException e) {
                LOG.error(
                        "Preview {} of a list broke: {}", preview, e.getClass().getName());
            }
        }
    }

    /** Stops the thread; work that is not kept is done again. */
    @PreDestroy
    void stop() throws InterruptedException {
        stop.set(true);
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}

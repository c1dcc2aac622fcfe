package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.sekisho.night.run.RunProgress;

/** A bar on a terminal; elsewhere a line for every tenth of the way. Both on standard error. */
public final class ConsoleProgress implements RunProgress, AutoCloseable {

    private static final int TENTHS = 10;

    private final PrintWriter err;
    private final AtomicInteger done = new AtomicInteger();
    private volatile int overlooked;
    private volatile int all;
    private volatile @Nullable ProgressBar bar;

    public ConsoleProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void overlooked(int things) {
        overlooked = things;
        if (things > 0) {
            err.printf(
                    "%d in the inboxes were not taken in, or not as what they are. To have them named: sekisho unread%n",
                    things);
        }
    }

    /** Whether something in the inboxes was overlooked. */
    boolean leftSomething() {
        return overlooked > 0;
    }

    @Override
    public void registered(int filings) {
        all = filings;
        if (filings > 0 && System.console() != null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Screening")
                    .setInitialMax(filings)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit(" filings", 1)
                    .showSpeed()
                    .build();
        } else {
            err.printf("%d filings to screen%n", filings);
        }
    }

    @Override
    public void screened(int filings) {
        ProgressBar shown = bar;
        int now = done.addAndGet(filings);
        if (shown != null) {
            shown.stepTo(now);
        } else if (tenth(now) > tenth(now - filings)) {
            err.printf("%d of %d screened%n", now, all);
        }
    }

    private int tenth(int filings) {
        return all == 0 ? 0 : filings * TENTHS / all;
    }

    /** Leaves the terminal as it was. */
    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
        }
    }
}

package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.Counted;
import org.sekisho.intake.filing.FilingNumber;
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
                    "%s not taken in from the inboxes, or not as what %s. To have them named: sekisho unread%n",
                    Counted.of(things, "thing was", "things were"), things == 1 ? "it is" : "they are");
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
            err.println(Counted.of(filings, "filing", "filings") + " to screen");
        }
    }

    @Override
    public void begins(FilingNumber number) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.setExtraMessage(" " + number);
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

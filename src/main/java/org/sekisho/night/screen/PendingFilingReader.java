package org.sekisho.night.screen;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.register.Filings;
import org.sekisho.intake.filing.register.RegisteredFiling;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the filings of one range of keys that still wait. It goes on by key and never by offset: filings leave the
 * query as they are done. It ends early if the program has to be started anew.
 */
class PendingFilingReader implements ItemReader<RegisteredFiling> {

    private static final int PAGE = 100;

    private final long run;
    private final FilingId upTo;
    private final Filings filings;
    private final PendingFilingScreener screener;
    private final Queue<FilingId> page = new ArrayDeque<>();

    private FilingId after;

    PendingFilingReader(long run, long after, long upTo, Filings filings, PendingFilingScreener screener) {
        this.run = run;
        this.after = new FilingId(after);
        this.upTo = new FilingId(upTo);
        this.filings = filings;
        this.screener = screener;
    }

    @Override
    public @Nullable RegisteredFiling read() {
        if (screener.exhausted()) {
            return null;
        }
        if (page.isEmpty()) {
            page.addAll(filings.pendingOf(run, after, upTo, PAGE));
            screener.begin(run, List.copyOf(page));
        }
        FilingId next = page.poll();
        if (next == null) {
            return null;
        }
        after = next;
        return filings.byId(next);
    }
}

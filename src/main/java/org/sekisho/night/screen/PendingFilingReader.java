package org.sekisho.night.screen;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.Filings.DamagedFilingException;
import org.sekisho.intake.filing.RegisteredFiling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the filings of one range of keys that still wait. It goes on by key and never by offset: filings leave the
 * query as they are done. It ends early if the program has to be started anew.
 *
 * <p>One whose record is damaged keeps waiting, and keeps no other from being screened: the count tells of it.
 */
class PendingFilingReader implements ItemReader<RegisteredFiling> {

    private static final Logger LOG = LoggerFactory.getLogger(PendingFilingReader.class);
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
        for (FilingId next = next(); next != null; next = next()) {
            after = next;
            try {
                return filings.byId(next);
            } catch (DamagedFilingException damaged) {
                LOG.error("{}", damaged.getMessage());
            }
        }
        return null;
    }

    private @Nullable FilingId next() {
        if (screener.exhausted()) {
            return null;
        }
        if (page.isEmpty()) {
            page.addAll(filings.pendingOf(run, after, upTo, PAGE));
            screener.begin(run, List.copyOf(page));
        }
        return page.poll();
    }
}

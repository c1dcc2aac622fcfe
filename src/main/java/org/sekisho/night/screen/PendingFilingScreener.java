package org.sekisho.night.screen;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.run.StopRequest;
import org.sekisho.reading.extraction.RecognitionTurn.RecognitionPutOffException;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningBarrier;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Screens filings behind the barrier, unless the run is asked to stop. A filing that was under way when two processes
 * died, the second time by itself, is set aside and not tried again: the program may have died of it.
 */
@Component
class PendingFilingScreener implements ItemProcessor<RegisteredFiling, ScreenedFiling> {

    private static final int MOST_DEATHS = 2;

    private final ScreeningBarrier barrier;
    private final ScreeningTries tries;
    private final StopRequest stop;
    private final RunProgress progress;
    private final Map<FilingId, Integer> suspects = new ConcurrentHashMap<>();

    PendingFilingScreener(
            ScreeningBarrier barrier, ScreeningTries tries, StopRequest stop, ObjectProvider<RunProgress> progress) {
        this.barrier = barrier;
        this.tries = tries;
        this.stop = stop;
        this.progress =
                progress.getIfAvailable(() -> RunProgress.SILENT); // a command that only ends a dead run has none
    }

    /** Notes that filings are about to be screened. */
    void begin(long run, List<FilingId> filings) {
        if (!filings.isEmpty()) {
            tries.begin(run, filings);
            suspects.putAll(tries.suspects(filings));
        }
    }

    /** Whether no more should be begun. */
    boolean exhausted() {
        return barrier.exhausted();
    }

    /** Null if it is left: the run is asked to stop, or the filing has pages to be recognised and it is not the time for that. */
    @Override
    public @Nullable ScreenedFiling process(RegisteredFiling filing) {
        try {
            return screen(filing);
        } catch (RecognitionPutOffException later) {
            return null;
        }
    }

    private @Nullable ScreenedFiling screen(RegisteredFiling filing) {
        progress.begins(filing.number());
        int deaths = suspects.getOrDefault(filing.id(), 0);
        if (deaths == 0) {
            return stop.unlessStopped(() -> barrier.screen(filing));
        }
        return deaths < MOST_DEATHS
                ? stop.unlessStopped(() -> screenSuspect(filing))
                : barrier.setAside(filing, "%d processes died while it was screened".formatted(deaths));
    }

    private ScreenedFiling screenSuspect(RegisteredFiling filing) {
        tries.beginSuspect(filing.id());
        try {
            return barrier.screen(filing);
        } finally {
            tries.endSuspect(filing.id());
        }
    }
}

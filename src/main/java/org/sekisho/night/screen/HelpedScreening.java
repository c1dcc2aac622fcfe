package org.sekisho.night.screen;

import org.jspecify.annotations.Nullable;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.StopRequest;
import org.sekisho.reading.extraction.RecognitionTurn;
import org.sekisho.screening.ScreeningBarrier;
import org.sekisho.screening.archive.ArchiveAsScreened;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Prepares a process that helps a run before each part, as the run does once for the whole step: whether pages are recognised,
 * and for how long; and that the archive's index is the run's own.
 */
@Component
public class HelpedScreening {

    private final RecognitionTurn recognition;
    private final ScreeningBarrier barrier;
    private final ArchiveAsScreened archive;
    private final BatchSettings settings;
    private final StopRequest stop;
    private @Nullable Boolean scanned;

    HelpedScreening(
            RecognitionTurn recognition,
            ScreeningBarrier barrier,
            ArchiveAsScreened archive,
            BatchSettings settings,
            StopRequest stop) {
        this.recognition = recognition;
        this.barrier = barrier;
        this.archive = archive;
        this.settings = settings;
        this.stop = stop;
    }

    /** To be called before each part. The time for recognising is counted from the first part that has any. */
    public synchronized void begin(StepExecution part) {
        boolean now = part.getStepName().startsWith(ScreenPendingFilingsStep.SCANNED_PART);
        if (scanned != null && scanned == now) {
            return;
        }
        archive.leave();
        barrier.begin();
        if (now) {
            recognition.begin(settings.recogniseFor());
        } else {
            recognition.putOff();
        }
        scanned = now;
    }

    /** Lets go of what is under way after its next commit. */
    public void stop() {
        stop.make();
    }

    public boolean stopped() {
        return stop.made();
    }

    /** Whether too many threads are left behind for this process to go on. */
    public boolean exhausted() {
        return barrier.exhausted();
    }
}

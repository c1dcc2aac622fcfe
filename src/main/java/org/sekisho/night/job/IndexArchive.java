package org.sekisho.night.job;

import java.time.Duration;
import java.util.Optional;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.StopRequest;
import org.sekisho.screening.archive.ArchiveFilling;
import org.sekisho.screening.archive.ArchiveFilling.ArchiveNotWrittenException;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step of {@code screenFilings}: the index of the archive takes in what the run read, and what earlier ones left. A night does not depend
 * on it: what the index does not hold is read where it is needed.
 */
record IndexArchive(ArchiveFilling filling, BatchSettings settings, RunProofs proofs, StopRequest stop)
        implements Steps.Act {

    /** The longest time to index in one night, some hundred thousand filings; the next night goes on. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        told(filling, run, new ArchiveFilling.Bounds(settings.threads(), LONGEST, stop::made))
                .ifPresent(note -> proofs.note(run, note));
        stop.checkInterrupted(step);
    }

    /** The sentence to tell; empty if all that is kept is in the index. */
    private static Optional<String> told(ArchiveFilling filling, long run, ArchiveFilling.Bounds bounds) {
        try {
            ArchiveFilling.Filled filled = filling.fill(run, bounds);
            return filled.left() + filled.broken() == 0
                    ? Optional.empty()
                    : Optional.of(
                            "The index of the archive lacks %d filings for the nights after (or: sekisho index rebuild), and %d that break the program; previews and rescreens read them"
                                    .formatted(filled.left(), filled.broken()));
        } catch (ArchiveNotWrittenException e) {
            return Optional.of(
                    "The index of the archive was not written: %s; previews and rescreens read what it does not hold"
                            .formatted(e.getMessage()));
        }
    }
}

package org.sekisho.night.job;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.machine.fault.Attempt;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.screening.archive.ArchiveProof;
import org.sekisho.screening.archive.ArchiveProof.Missed;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step of {@code screenFilings}: some filings drawn by lot are matched, and the index of the archive must rule out none for an entry that
 * is found in it. If it does, that is an alarm, and the index is not used until it is rebuilt.
 */
record CheckArchiveIndex(ArchiveProof proof, Filings filings, RunAlarms alarms, RunProofs proofs, FaultBarrier faults)
        implements Steps.Act {

    /** Filings of all that the index holds, and as many of those that are flagged. */
    private static final int DRAWN = 10;

    private static final Duration TIME = Duration.ofMinutes(10);

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        Attempt<List<Missed>> tried = faults.attempt(TIME, () -> proof.of(DRAWN, new SecureRandom()));
        List<Missed> missed = tried.handledBy(found -> found, broken -> {
            proofs.note(run, "The index of the archive was not tried: a filing drawn by lot breaks the program");
            return List.of();
        });
        if (!missed.isEmpty()) {
            alarms.raise(run, alarm(missed, filings));
        }
    }

    private static RunAlarm alarm(List<Missed> missed, Filings filings) {
        List<FilingNumber> numbers = missed.stream()
                .map(one -> filings.byId(one.filing()).number())
                .distinct()
                .toList();
        String entries = missed.stream().map(Missed::entry).distinct().collect(Collectors.joining(", "));
        return new RunAlarm(Kind.INDEX_MISSED, numbers, entries);
    }
}

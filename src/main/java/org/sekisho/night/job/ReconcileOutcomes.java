package org.sekisho.night.job;

import java.util.List;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.proof.count.AllTimeCount;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.RecordedOutcome.RecordedFault;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.batch.core.step.StepExecution;

/**
 * Step 3 of {@code screenFilings}: fails the run unless what was received is what has an outcome, and every filing that
 * needs a person has a case; and raises an alarm for whatever does not add up over all time.
 *
 * <p>The two sides are counted apart: what was received when it was registered, the outcomes from their own rows.
 */
record ReconcileOutcomes(ScreeningRuns runs, ScreeningOutcomes outcomes, AllTimeCount allTime, RunAlarms alarms)
        implements Steps.Act {

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        allTime.countNightly(run)
                .forEach(difference ->
                        alarms.raise(run, new RunAlarm(Kind.UNACCOUNTED, difference.filings(), difference.detail())));
        List<RecordedFault> faults = outcomes.faults(run);
        if (!faults.isEmpty()) {
            alarms.raise(run, programFault(faults));
        }
        OutcomeCounts counts = outcomes.counts(run);
        int received = runs.received(run);
        if (counts.received() != received || !counts.addUp() || counts.waiting() != 0) {
            String detail = "%d were received in run %d, but %s".formatted(received, run, counts);
            alarms.raise(run, new RunAlarm(Kind.UNACCOUNTED, runs.waiting(run), detail));
            throw new UnaccountedFilingsException(detail + "; waiting: " + runs.waiting(run));
        }
        List<FilingNumber> caseless = runs.withoutCase(run);
        if (!caseless.isEmpty()) {
            throw new UnaccountedFilingsException("These need a person and have no case: " + caseless);
        }
    }

    private static RunAlarm programFault(List<RecordedFault> faults) {
        String numbers = faults.stream().map(RecordedFault::detail).distinct().collect(Collectors.joining("; "));
        return new RunAlarm(
                Kind.PROGRAM_FAULT,
                faults.stream().map(RecordedFault::filing).distinct().toList(),
                numbers);
    }

    /** The count does not add up: the run must not pass for a good one. The message names the filings. */
    static class UnaccountedFilingsException extends RuntimeException {

        UnaccountedFilingsException(String message) {
            super(message);
        }
    }
}

package org.sekisho.night.job;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sekisho.night.check.TrailSigning;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts the end of a run on record: what it came to, and its end in the audit trail, which is signed then. */
@Component
class RunEnding {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnding.class);

    private final ScreeningRuns runs;
    private final ScreeningOutcomes outcomes;
    private final RunAlarms alarms;
    private final AuditTrail audit;
    private final TrailSigning signing;

    RunEnding(
            ScreeningRuns runs, ScreeningOutcomes outcomes, RunAlarms alarms, AuditTrail audit, TrailSigning signing) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.alarms = alarms;
        this.audit = audit;
        this.signing = signing;
    }

    /** @param start of its job, by {@link System#nanoTime} */
    void end(RunBeginning.Begun begun, RunStatus executed, long start) {
        long run = begun.run();
        OutcomeCounts counts = outcomes.counts(run);
        RunStatus status = executed == RunStatus.DONE && !alarms.of(run).isEmpty() ? RunStatus.RED : executed;
        put(run, status, counts.toString());
        if (!begun.faults().isEmpty()) {
            LOG.error("Run {} does not sign the audit trail: it would sign over what was found before it", run);
        } else if (executed != RunStatus.DONE) {
            signing.tryToSign(run);
        } else if (!signing.sign(run) && status == RunStatus.DONE) {
            status = RunStatus.RED;
            put(run, status, "the audit trail was not signed");
        }
        runs.end(run, status, counts, (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private void put(long run, RunStatus status, String detail) {
        audit.add(List.of(new AuditEvent("sekisho", RunEnd.of(status), "run " + run, detail)));
    }
}

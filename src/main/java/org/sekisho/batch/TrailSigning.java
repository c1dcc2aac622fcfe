package org.sekisho.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sekisho.audit.AuditHeads;
import org.sekisho.audit.AuditKeyException;
import org.sekisho.audit.BrokenTrailException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs the end of the audit trail when a run has put its own end there. What keeps it from doing so makes the run red
 * and nothing worse: its filings have their outcomes.
 */
@Component
class TrailSigning {

    private static final Logger LOG = LoggerFactory.getLogger(TrailSigning.class);

    private final AuditHeads heads;
    private final RunAlarms alarms;
    private final RunReports reports;
    private final ReportFiles files;

    TrailSigning(AuditHeads heads, RunAlarms alarms, RunReports reports, ReportFiles files) {
        this.heads = heads;
        this.alarms = alarms;
        this.reports = reports;
        this.files = files;
    }

    /** Whether it was signed; if not, an alarm of the run says why, and its report, which was written before, with it. */
    boolean sign(long run) {
        try {
            heads.sign();
            return true;
        } catch (BrokenTrailException broken) {
            return not(run, RunAlarm.Kind.AUDIT_BROKEN, broken);
        } catch (AuditKeyException | UncheckedIOException cannot) {
            return not(run, RunAlarm.Kind.AUDIT_UNSIGNED, cannot);
        }
    }

    /**
     * Signs after a run that did not get to its end. What stopped it, as a full disk, may stop this, too; then the next run
     * signs what this one added, and raises the alarm if it cannot.
     */
    void tryToSign(long run) {
        try {
            heads.sign();
        } catch (BrokenTrailException | AuditKeyException | UncheckedIOException cannot) {
            LOG.warn("The audit trail was not signed after run {}; the next run does it", run, cannot);
        }
    }

    private boolean not(long run, RunAlarm.Kind kind, Exception why) {
        LOG.error("The audit trail was not signed at the end of run {}", run, why);
        alarms.raise(run, new RunAlarm(kind, List.of(), String.valueOf(why.getMessage())));
        RunReport report = reports.of(run);
        if (report.run().report() != null) {
            writeAgain(report);
        }
        return false;
    }

    private void writeAgain(RunReport report) {
        try {
            files.write(report);
        } catch (IOException e) {
            LOG.error(
                    "The report of run {} lacks the alarm that was raised last",
                    report.run().run(),
                    e);
        }
    }
}

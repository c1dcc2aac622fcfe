package org.sekisho.night.check;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.AuditKeyException;
import org.sekisho.office.audit.BrokenTrailException;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.audit.TrailFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Holds the audit trail to what was signed of it before a run adds anything, and signs its end when the run has put its own
 * end there. What keeps it from doing so makes the run red and nothing worse: its filings have their outcomes.
 */
@Component
public class TrailSigning {

    private static final Logger LOG = LoggerFactory.getLogger(TrailSigning.class);

    private final AuditHeads heads;
    private final RowSeals rows;
    private final RunAlarms alarms;
    private final RunProofs proofs;

    TrailSigning(AuditHeads heads, RowSeals rows, RunAlarms alarms, RunProofs proofs) {
        this.heads = heads;
        this.rows = rows;
        this.alarms = alarms;
        this.proofs = proofs;
    }

    /** What was found before a run. Until a person accepts it, nothing is signed. */
    public List<TrailFault> before() {
        try {
            return heads.begin();
        } catch (AuditKeyException | UncheckedIOException cannot) {
            LOG.warn("The audit trail was not signed before the run; it is tried again when the run ends", cannot);
            return List.of();
        }
    }

    /**
     * Raises an alarm for each fault, and one for the rows that somebody changed without Sekisho.
     *
     * @param day of the office, which says what of many rows is gone over
     */
    public void tell(long run, List<TrailFault> faults, LocalDate day) {
        faults.forEach(fault -> alarms.raise(run, new RunAlarm(RunAlarm.Kind.AUDIT_BROKEN, List.of(), fault.words())));
        try {
            ChangedRows changed = ChangedRows.of(rows.differingOn(day));
            if (!changed.isNone()) {
                alarms.raise(run, new RunAlarm(RunAlarm.Kind.DECISIONS_CHANGED, changed.filings(), changed.detail()));
            }
        } catch (DataAccessException cannot) {
            LOG.error("Run {}: rows that are sealed cannot be read", run, cannot);
            alarms.raise(
                    run,
                    new RunAlarm(
                            RunAlarm.Kind.DECISIONS_CHANGED,
                            List.of(),
                            "rows that are sealed cannot be read; the log says which"));
        }
    }

    /** Whether it was signed; if not, an alarm of the run says why. */
    public boolean sign(long run) {
        try {
            proofs.signed(run, heads.sign());
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
    public void tryToSign(long run) {
        try {
            proofs.signed(run, heads.sign());
        } catch (BrokenTrailException | AuditKeyException | UncheckedIOException cannot) {
            LOG.warn("The audit trail was not signed after run {}; the next run does it", run, cannot);
        }
    }

    private boolean not(long run, RunAlarm.Kind kind, Exception why) {
        LOG.error("The audit trail was not signed at the end of run {}", run, why);
        alarms.raise(run, new RunAlarm(kind, List.of(), String.valueOf(why.getMessage())));
        return false;
    }
}

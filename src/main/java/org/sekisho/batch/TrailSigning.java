package org.sekisho.batch;

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

    TrailSigning(AuditHeads heads, RunAlarms alarms) {
        this.heads = heads;
        this.alarms = alarms;
    }

    /** Whether it was signed; if not, an alarm of the run says why. */
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

    private boolean not(long run, RunAlarm.Kind kind, Exception why) {
        LOG.error("The audit trail was not signed at the end of run {}", run, why);
        alarms.raise(run, new RunAlarm(kind, List.of(), String.valueOf(why.getMessage())));
        return false;
    }
}

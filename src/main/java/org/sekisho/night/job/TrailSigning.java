package org.sekisho.night.job;

import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.AuditKeyException;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.BrokenTrailException;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.audit.TrailFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Holds the audit trail to what was signed of it before a run adds anything, and signs its end when the run has put its own
 * end there. What keeps it from doing so makes the run red and nothing worse: its filings have their outcomes.
 */
@Component
record TrailSigning(
        AuditHeads heads,
        RowSeals rows,
        RunAlarms alarms,
        RunProofs proofs,
        AuditTrail audit,
        JdbcDocumentSample sample) {

    private static final Logger LOG = LoggerFactory.getLogger(TrailSigning.class);

    private static final int AT_ONCE = 1000;
    private static final int DRAWN = 50;

    /**
     * Findings before a run.
     *
     * @param faults of the trail; until a person accepts them, nothing is signed
     * @param notes said once
     */
    public record Before(List<TrailFault> faults, List<RunAlarm> alarms, List<String> notes) {

        public Before {
            faults = List.copyOf(faults);
            alarms = List.copyOf(alarms);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Looks before a run writes anything. Rows of before their kind was sealed are sealed as they are.
     *
     * @param day of the office, which says what of many rows is gone over
     */
    public Before before(LocalDate day) {
        List<TrailFault> faults = faults();
        List<RunAlarm> found = new ArrayList<>();
        faults.forEach(fault -> found.add(new RunAlarm(RunAlarm.Kind.AUDIT_BROKEN, List.of(), fault.words())));
        try {
            RowSeals.Found sealed = rows.on(day);
            ChangedRows changed = ChangedRows.of(sealed.differing());
            if (!changed.isNone()) {
                found.add(new RunAlarm(RunAlarm.Kind.DECISIONS_CHANGED, changed.filings(), changed.detail()));
            }
            List<FilingNumber> altered = sample.altered(DRAWN, new SecureRandom());
            if (!altered.isEmpty()) {
                found.add(new RunAlarm(
                        RunAlarm.Kind.DECISIONS_CHANGED,
                        altered,
                        "bytes or text of %d filings of %d drawn by lot".formatted(altered.size(), DRAWN)));
            }
            return new Before(faults, found, faults.isEmpty() ? sealed(sealed.unsealed()) : List.of());
        } catch (DataAccessException | TransactionException cannot) {
            LOG.error("Rows that are sealed cannot be read", cannot);
            found.add(new RunAlarm(
                    RunAlarm.Kind.DECISIONS_CHANGED,
                    List.of(),
                    "rows that are sealed cannot be read; the log says which"));
            return new Before(faults, found, List.of());
        }
    }

    private List<TrailFault> faults() {
        try {
            return heads.begin();
        } catch (AuditKeyException | UncheckedIOException cannot) {
            LOG.warn("The audit trail was not signed before the run; it is tried again when the run ends", cannot);
            return List.of();
        }
    }

    private List<String> sealed(List<RowSeals.Differing> unsealed) {
        for (int from = 0; from < unsealed.size(); from += AT_ONCE) {
            audit.add(unsealed.subList(from, Math.min(from + AT_ONCE, unsealed.size())).stream()
                    .map(one -> AuditEvent.ofRows("sekisho", one.label(), one.subject()))
                    .toList());
        }
        return unsealed.isEmpty()
                ? List.of()
                : List.of("Sealed from now on, as they were found: "
                        + ChangedRows.of(unsealed).detail());
    }

    /** Puts on record of a run what was found before it. */
    public void tell(long run, Before before) {
        before.alarms().forEach(alarm -> alarms.raise(run, alarm));
        before.notes().forEach(note -> proofs.note(run, note));
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

package org.sekisho.night.register;

import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.RunProofs;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.unread.Rescreening;
import org.springframework.stereotype.Component;

/**
 * Gives a run the filings of earlier ones whose outcomes an alarm put in doubt. As long as the cause is there, each run is
 * red and the next screens them again, so many a night.
 */
@Component
class DoubtedRuns {

    private final Rescreening rescreening;
    private final RunProofs proofs;
    private final AuditTrail audit;
    private final BatchSettings settings;

    DoubtedRuns(Rescreening rescreening, RunProofs proofs, AuditTrail audit, BatchSettings settings) {
        this.rescreening = rescreening;
        this.proofs = proofs;
        this.audit = audit;
        this.settings = settings;
    }

    /** Says how many there are, in the report and on the audit trail. */
    int takeOver(long run) {
        Rescreening.Doubted doubted = rescreening.takeDoubted(run, settings.screenAgainAtMost());
        doubted.taken().forEach((from, filings) -> {
            proofs.note(
                    run, "Run %d could not be trusted: %d of its filings were screened again".formatted(from, filings));
            audit.add("sekisho run " + run, AuditAction.SCREENED_AGAIN, "run " + from, "%d filings".formatted(filings));
        });
        if (doubted.left() > 0) {
            proofs.note(
                    run,
                    "Of runs that could not be trusted %d filings are left to the nights after (sekisho.run.screen-again-at-most)"
                            .formatted(doubted.left()));
        }
        return doubted.filings();
    }
}

package org.sekisho.proof.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.AuditAction;

/**
 * A model of second opinions that somebody proposed. Until another person answers it runs in the shadow of the one in force.
 *
 * @param level the highest of the filings that it learned from; a model of published ones alone is open
 * @param last what was done about it last; null in the shadow
 * @param takenAt when that was, and {@code comment} what was said of it; null in the shadow
 */
public record ProposedModel(
        long id,
        String language,
        Handling level,
        String sha256,
        String why,
        String proposedBy,
        Instant proposedAt,
        @Nullable What last,
        @Nullable Instant takenAt,
        @Nullable String comment) {

    /** Things that are done about a model, each with its name on the audit trail. */
    public enum What {
        APPROVED(AuditAction.OPINION_MODEL_APPROVED),
        SENT_BACK(AuditAction.OPINION_MODEL_SENT_BACK),
        RETIRED(AuditAction.OPINION_MODEL_RETIRED),
        /** A night found that filings or opinions are not what they were: it gives no opinion until a person answers. */
        DOUBTED(AuditAction.OPINION_MODEL_DOUBTED),
        /** A person says that it may go on all the same. */
        TRUSTED(AuditAction.OPINION_MODEL_TRUSTED);

        final AuditAction onRecord;

        What(AuditAction onRecord) {
            this.onRecord = onRecord;
        }
    }

    /** The moment of the last step, or of the proposal. */
    public Instant since() {
        return takenAt == null ? proposedAt : takenAt;
    }

    public boolean isShadow() {
        return last == null;
    }

    /** Whether it was approved and nobody retired it, doubted or not. */
    public boolean isChosen() {
        return last == What.APPROVED || last == What.TRUSTED || isDoubted();
    }

    public boolean isDoubted() {
        return last == What.DOUBTED;
    }

    /** The subject under which the audit trail names it. */
    @Override
    public String toString() {
        return "model " + id;
    }
}

package org.sekisho.proof.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;

/**
 * A model of second opinions that somebody proposed. Until another person answers it runs in the shadow of the one in force.
 *
 * @param language of the filings that it learned from and judges
 * @param level the highest of those filings; a model of published ones alone is open
 * @param sha256 of its file
 * @param last what was done about it last; null in the shadow
 * @param takenAt when that was; null in the shadow
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
        @Nullable Instant takenAt) {

    /** Things that are done about a model. */
    public enum What {
        APPROVED,
        SENT_BACK,
        RETIRED,
        /** A night found that filings or opinions are not what they were: it gives no opinion until a person answers. */
        DOUBTED,
        /** A person says that it may go on all the same. */
        TRUSTED
    }

    public boolean isShadow() {
        return last == null;
    }

    /** Whether it was approved and nobody retired it, doubted or not. */
    boolean isChosen() {
        return last == What.APPROVED || last == What.TRUSTED || isDoubted();
    }

    boolean isDoubted() {
        return last == What.DOUBTED;
    }

    /** The subject under which the audit trail names it. */
    @Override
    public String toString() {
        return "model " + id;
    }
}

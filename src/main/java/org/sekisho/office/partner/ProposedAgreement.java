package org.sekisho.office.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agreement that somebody proposed, and what was done about it.
 *
 * @param sha256 of its file
 * @param steps the oldest first
 */
public record ProposedAgreement(
        long id, Agreement terms, String sha256, String why, String proposedBy, Instant proposedAt, List<Step> steps) {

    public ProposedAgreement {
        steps = List.copyOf(steps);
    }

    /** Things that are done about an agreement. */
    public enum What {
        APPROVED,
        SENT_BACK,
        SUSPENDED
    }

    /** Something that was done about it. */
    public record Step(What what, String takenBy, Instant takenAt, String comment) {

        @Override
        public String toString() {
            return "%s by %s".formatted(what, takenBy);
        }
    }

    public Optional<Step> step(What what) {
        return steps.stream().filter(step -> step.what() == what).findFirst();
    }

    /** Whether another administrator has to answer it. */
    public boolean waits() {
        return steps.isEmpty();
    }

    boolean isApproved() {
        return step(What.APPROVED).isPresent();
    }

    /** The subject under which the audit trail names it. */
    @Override
    public String toString() {
        return "partner %s, agreement %d".formatted(terms.partner(), id);
    }
}

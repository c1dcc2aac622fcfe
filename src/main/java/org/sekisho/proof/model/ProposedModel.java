package org.sekisho.proof.model;

import java.time.Instant;
import java.util.List;
import org.sekisho.intake.filing.Handling;

/**
 * A model of second opinions that somebody proposed, and what was done about it.
 *
 * @param language of the filings that it learned from and judges
 * @param level the highest of those filings; a model of published ones alone is open
 * @param sha256 of its file
 * @param steps the oldest first
 */
public record ProposedModel(
        long id,
        String language,
        Handling level,
        String sha256,
        String why,
        String proposedBy,
        Instant proposedAt,
        List<Step> steps) {

    public ProposedModel {
        steps = List.copyOf(steps);
    }

    /** Things that are done about a model. */
    public enum What {
        APPROVED,
        SENT_BACK,
        RETIRED,
        /** A night found that filings or opinions are not what they were. */
        DOUBTED,
        /** A person says that it may go on all the same. */
        TRUSTED
    }

    /** Something that was done about it. */
    public record Step(What what, String takenBy, Instant takenAt, String comment) {

        @Override
        public String toString() {
            return "%s by %s".formatted(what, takenBy);
        }
    }

    /** What it may do. */
    public enum State {
        /** Gives opinions that only count for comparison, until another person answers it. */
        SHADOW,
        IN_FORCE,
        /** Gives no opinion until a person answers. */
        DOUBTED,
        SENT_BACK,
        RETIRED
    }

    /** By what was done last. */
    public State state() {
        if (steps.isEmpty()) {
            return State.SHADOW;
        }
        return switch (last().what()) {
            case APPROVED, TRUSTED -> State.IN_FORCE;
            case SENT_BACK -> State.SENT_BACK;
            case RETIRED -> State.RETIRED;
            case DOUBTED -> State.DOUBTED;
        };
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Since when it stands as it does. */
    public Instant since() {
        return steps.isEmpty() ? proposedAt : last().takenAt();
    }

    /** Whether it was approved, and nobody retired it. */
    boolean isChosen() {
        return state() == State.IN_FORCE || state() == State.DOUBTED;
    }

    /** The subject under which the audit trail names it. */
    String subject() {
        return "model " + id;
    }

    @Override
    public String toString() {
        return subject();
    }
}

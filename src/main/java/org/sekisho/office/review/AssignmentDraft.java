package org.sekisho.office.review;

import java.util.Optional;

/**
 * That somebody wants to assign a case.
 *
 * @param from the account to which it was assigned as they saw it; empty if to none
 * @param to the account that they want
 * @param words why; may be empty
 */
public record AssignmentDraft(String from, String to, String words) {

    /** The most characters of the words. */
    public static final int LONGEST = 1000;

    public AssignmentDraft {
        words = words.strip();
    }

    /** @param now the account to which the case is assigned; empty if to none */
    Optional<CaseAssignments.Why> mistake(String now) {
        if (!now.equals(from)) {
            return Optional.of(CaseAssignments.Why.CHANGED);
        }
        if (to.isEmpty()) {
            return Optional.of(CaseAssignments.Why.NOBODY);
        }
        if (now.equals(to)) {
            return Optional.of(CaseAssignments.Why.THEIRS_ALREADY);
        }
        return words.length() > LONGEST ? Optional.of(CaseAssignments.Why.TOO_MANY_WORDS) : Optional.empty();
    }

    @Override
    public String toString() {
        return "assignment to " + to;
    }
}

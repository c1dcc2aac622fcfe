package org.sekisho.office.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.office.audit.AuditAction;

/**
 * An edition of a list that somebody put before another person, and what was done about it.
 *
 * @param file the name of the file it was read from
 * @param base SHA-256 of the edition it was written on, 64 hexadecimal digits; null of a list's first
 * @param startsOn the first day on which its authors want it in force
 * @param why what its authors say for it
 * @param authors all who wrote it: none of them approves it
 * @param preview SHA-256 of the preview that was shown with it; null if there was none
 * @param steps in the order in which they were taken
 */
public record ListProposal(
        long id,
        Edition edition,
        String title,
        String file,
        @Nullable String base,
        LocalDate startsOn,
        String why,
        SortedSet<String> authors,
        @Nullable String preview,
        List<Step> steps) {

    public ListProposal {
        authors = Collections.unmodifiableSortedSet(new TreeSet<>(authors));
        steps = List.copyOf(steps);
    }

    /** Steps of a proposal. */
    public enum What {
        PROPOSED(AuditAction.LIST_PROPOSED),
        /** Put into force at once, to be approved afterwards. */
        PUBLISHED(AuditAction.LIST_PUBLISHED),
        /** In force by nobody's approval, for it comes with Sekisho. */
        SHIPPED(AuditAction.LIST_SHIPPED),
        APPROVED(AuditAction.LIST_APPROVED),
        SENT_BACK(AuditAction.LIST_SENT_BACK),
        WITHDRAWN(AuditAction.LIST_WITHDRAWN),
        /** Somebody proposed another edition of the list in its place. */
        REPLACED(AuditAction.LIST_REPLACED);

        private final AuditAction action;

        What(AuditAction action) {
            this.action = action;
        }

        /** The step's action on the audit trail. */
        public AuditAction action() {
            return action;
        }

        /** Whether it counts from a day on by such a step. */
        boolean putsIntoForce() {
            return this == PUBLISHED || this == SHIPPED || this == APPROVED;
        }

        private boolean ends() {
            return this == SENT_BACK || this == WITHDRAWN || this == REPLACED;
        }
    }

    /**
     * What somebody did.
     *
     * @param by an account, the machine's user, or {@code sekisho}
     * @param comment may be empty
     * @param inForceFrom the first day on which the edition counts by it; null if by this step it does not
     * @param consentsOwed how many consents of consulted authorities were missing then
     */
    public record Step(
            What what,
            String by,
            Instant at,
            String comment,
            @Nullable LocalDate inForceFrom,
            int consentsOwed) {}

    /** The last thing that was done. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** The step of that kind; empty if it was not taken. */
    public Optional<Step> step(What what) {
        return steps.stream().filter(step -> step.what() == what).findFirst();
    }

    /** Null if nobody approved it. */
    public @Nullable String approvedBy() {
        return step(What.APPROVED).map(Step::by).orElse(null);
    }

    /** Whether somebody who did not write it has to answer it. */
    public boolean waits() {
        return last().what() == What.PROPOSED || last().what() == What.PUBLISHED;
    }

    /** The first day on which it is or was to be in force; empty if it never came to that, or was taken back. */
    public Optional<LocalDate> inForceFrom() {
        return last().what().ends()
                ? Optional.empty()
                : steps.stream()
                        .filter(step -> step.what().putsIntoForce())
                        .findFirst()
                        .map(Step::inForceFrom);
    }

    public boolean isBy(String person) {
        return authors.contains(person);
    }

    /** The subject under which the audit trail names it. */
    public String subject() {
        return "list %s, proposal %d".formatted(edition.list(), id);
    }
}

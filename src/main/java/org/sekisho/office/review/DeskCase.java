package org.sekisho.office.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Handling;

/**
 * A case on the table: all there is about it but the filing's words.
 *
 * @param filingVersion which version of the filing it is about
 * @param version counts every change of the case; who decides says which one was seen
 * @param unread whether a part of the filing was not read
 * @param owed how many answers authorities owe on it
 * @param undeclared how many things contradict what is declared, or are not among it; none but in a disclosure review
 * @param asDeclared whether something was found in a disclosure review, and all of it is declared
 * @param hold null if nobody has it on the table
 * @param decisions the oldest first
 */
public record DeskCase(
        CaseId id,
        FilingNumber number,
        int filingVersion,
        ReviewCase standing,
        int version,
        Handling handling,
        List<String> areas,
        boolean unread,
        int owed,
        int undeclared,
        boolean asDeclared,
        Instant openedAt,
        @Nullable Hold hold,
        List<Decision> decisions) {

    public DeskCase {
        areas = List.copyOf(areas);
        decisions = List.copyOf(decisions);
    }

    /** The newest decision; null if there is none. */
    public @Nullable Decision newest() {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
    }

    /**
     * Whether it stands where its newest decision left it. Not so if there is none, or if something else was found afterwards:
     * then it is open again, and nobody confirms or takes back what was decided on other findings.
     */
    public boolean standsAsDecided() {
        Decision newest = newest();
        if (newest == null || newest.undone() != null) {
            return false;
        }
        if (newest.awaitsSecond()) {
            return standing.status() == CaseStatus.AWAITING_CONFIRMATION;
        }
        return standing.status() == (newest.counts() ? newest.kind().leadsTo() : newest.before());
    }

    /** The subject under which the audit trail names it. */
    public String subject() {
        return "%s version %d %s".formatted(number, filingVersion, standing.queue());
    }
}

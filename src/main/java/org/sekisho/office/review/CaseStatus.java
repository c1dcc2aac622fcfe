package org.sekisho.office.review;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statuses of a review case. All permitted moves are in this file. */
public enum CaseStatus {
    /** No decision counts yet. */
    OPEN,
    /** A decision waits for a second person. */
    AWAITING_CONFIRMATION,
    /** The applicant was asked for information. */
    AWAITING_INFORMATION,
    /** The applicant was asked for a statement of affiliations and funding. */
    AWAITING_STATEMENT,
    /** It needs to be looked into whether what has to be disclosed was disclosed. */
    DISCLOSURE_REVIEW,
    /** It needs to be looked into whether it has to be kept secret. */
    SECRECY_REVIEW,
    /** A secrecy order was recommended to those who may give one. */
    ORDER_RECOMMENDED,
    /** Nothing of concern. */
    CLOSED;

    private static final Set<CaseStatus> DECIDED = EnumSet.range(AWAITING_INFORMATION, CLOSED);
    private static final Set<CaseStatus> DECIDED_OR_PROPOSED = EnumSet.range(AWAITING_CONFIRMATION, CLOSED);
    private static final Set<CaseStatus> ALL_BUT_AWAITING = EnumSet.complementOf(EnumSet.of(AWAITING_CONFIRMATION));

    private static final Map<CaseStatus, Set<CaseStatus>> MOVES = Map.ofEntries(
            entry(OPEN, DECIDED_OR_PROPOSED),
            entry(AWAITING_CONFIRMATION, ALL_BUT_AWAITING), // confirmed, or sent back to where it stood
            entry(AWAITING_INFORMATION, EnumSet.allOf(CaseStatus.class)),
            entry(AWAITING_STATEMENT, EnumSet.allOf(CaseStatus.class)),
            entry(DISCLOSURE_REVIEW, EnumSet.allOf(CaseStatus.class)),
            entry(SECRECY_REVIEW, EnumSet.allOf(CaseStatus.class)),
            entry(ORDER_RECOMMENDED, EnumSet.allOf(CaseStatus.class)), // whoever may give the order may not give it
            entry(CLOSED, Set.of(OPEN, AWAITING_INFORMATION, AWAITING_STATEMENT, DISCLOSURE_REVIEW, SECRECY_REVIEW)));

    public boolean mayBecome(CaseStatus next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether an examiner may decide on it. */
    public boolean mayBeDecided() {
        return mayBecome(AWAITING_CONFIRMATION);
    }

    /** The statuses in which a decision that counts leaves a case. */
    static List<CaseStatus> decided() {
        return Arrays.stream(values()).filter(DECIDED::contains).toList();
    }
}

package org.sekisho.office.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reasons for decisions: closed codes, so that they can be counted. The examiner's own words stand beside them. */
public enum DecisionReason {
    /** The words mean something else here. */
    OTHER_MEANING(DecisionKind.NO_CONCERN),
    /** The words found speak of what others did, and are not claimed. */
    NOT_WHAT_IS_CLAIMED(DecisionKind.NO_CONCERN),
    /** The entry's technology, but under its limits. */
    UNDER_THE_LIMIT(DecisionKind.NO_CONCERN),
    /** The entry's technology, but what it requires besides is not so. */
    REQUIREMENT_NOT_MET(DecisionKind.NO_CONCERN),
    /** Published already, or commonly known. */
    KNOWN_ALREADY(DecisionKind.NO_CONCERN),
    /** A person read what the program could not read. */
    READ_BY_EYE(DecisionKind.NO_CONCERN),
    /** A copy that can be read came in its place, and was looked at. */
    COPY_CAME(DecisionKind.NO_CONCERN),
    /** There is nothing to read in what was not read, as on an empty page. */
    NOTHING_TO_READ(DecisionKind.NO_CONCERN),
    /** The entry's technology, as the list means it. */
    ON_THE_LIST(DecisionKind.DISCLOSURE_REVIEW, DecisionKind.SECRECY_REVIEW, DecisionKind.RECOMMEND_SECRECY_ORDER),
    /** Not on the list, and to be looked into all the same. */
    BEYOND_THE_LIST(DecisionKind.DISCLOSURE_REVIEW, DecisionKind.SECRECY_REVIEW),
    /** Paid for or commissioned by the state. */
    STATE_FUNDED(
            DecisionKind.DISCLOSURE_REVIEW,
            DecisionKind.SECRECY_REVIEW,
            DecisionKind.RECOMMEND_SECRECY_ORDER,
            DecisionKind.REQUEST_STATEMENT),
    /** Affiliations or funding are not stated. */
    NOT_STATED(DecisionKind.ASK_FOR_INFORMATION, DecisionKind.REQUEST_STATEMENT),
    /** The statements contradict each other. */
    CONTRADICTORY(DecisionKind.ASK_FOR_INFORMATION, DecisionKind.REQUEST_STATEMENT),
    /** Part of the filing cannot be read. */
    UNREADABLE_PART(DecisionKind.ASK_FOR_INFORMATION),
    /** A copy that can be read was asked for. */
    COPY_ASKED_FOR(DecisionKind.ASK_FOR_INFORMATION),
    /** It cannot be judged from what is written. */
    UNCLEAR(DecisionKind.ASK_FOR_INFORMATION, DecisionKind.DISCLOSURE_REVIEW, DecisionKind.SECRECY_REVIEW),
    /** Another reason, given in words. */
    OTHER(DecisionKind.values()),
    /** The filing itself was published before it was decided on: it says nothing of what was found. */
    ALREADY_PUBLIC(DecisionKind.NO_CONCERN),
    /** All that a disclosure review found is declared. */
    AS_DECLARED(DecisionKind.NO_CONCERN);

    private static final Set<DecisionReason> OF_UNREAD =
            EnumSet.of(READ_BY_EYE, COPY_CAME, NOTHING_TO_READ, COPY_ASKED_FOR);

    private final Set<DecisionKind> of;

    DecisionReason(DecisionKind... of) {
        this.of = EnumSet.copyOf(Arrays.asList(of));
    }

    /** Whether it can be the reason for a decision. */
    public boolean mayBeGivenFor(DecisionKind decision) {
        return of.contains(decision);
    }

    /**
     * Whether it can be the reason on such a filing. One of which a part was not read is closed for reasons of its own: what
     * is said of words speaks of those only that were read.
     */
    public boolean mayBeGivenFor(DecisionKind decision, boolean unread) {
        boolean fits = OF_UNREAD.contains(this) ? unread : !unread || decision != DecisionKind.NO_CONCERN;
        return fits && mayBeGivenFor(decision);
    }

    /** Asks the case itself for a reason that it can tell: that it was published, that all that was found is declared. */
    public boolean isTrueOf(DeskCase about) {
        return switch (this) {
            case ALREADY_PUBLIC -> about.standing().publicSince() != null;
            case AS_DECLARED -> about.asDeclared();
            default -> true;
        };
    }

    /** Whether it says nothing without words beside it. */
    public boolean needsWords() {
        return this == OTHER || this == BEYOND_THE_LIST;
    }

    /** The reasons that a decision may have on such a filing, in this order. */
    public static List<DecisionReason> of(DecisionKind decision, boolean unread) {
        return Arrays.stream(values())
                .filter(reason -> reason.mayBeGivenFor(decision, unread))
                .toList();
    }
}

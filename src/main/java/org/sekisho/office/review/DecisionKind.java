package org.sekisho.office.review;

/** Decisions that an examiner may take on a case, and the status that each leads to, in the order of the keys 1 to 6. */
public enum DecisionKind {
    NO_CONCERN(CaseStatus.CLOSED),
    DISCLOSURE_REVIEW(CaseStatus.DISCLOSURE_REVIEW),
    SECRECY_REVIEW(CaseStatus.SECRECY_REVIEW),
    ASK_FOR_INFORMATION(CaseStatus.AWAITING_INFORMATION),
    RECOMMEND_SECRECY_ORDER(CaseStatus.ORDER_RECOMMENDED),
    REQUEST_STATEMENT(CaseStatus.AWAITING_STATEMENT);

    private final CaseStatus leadsTo;

    DecisionKind(CaseStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    public CaseStatus leadsTo() {
        return leadsTo;
    }
}

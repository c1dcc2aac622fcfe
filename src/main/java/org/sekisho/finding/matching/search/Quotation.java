package org.sekisho.finding.matching.search;

import java.util.List;

/** The applicant's words that a piece of evidence points at. They are secret: for who may read the filing only. */
public final class Quotation {

    private Quotation() {}

    /** In reading order; empty if it points at none. */
    public static List<String> of(MatchEvidence evidence) {
        if (evidence instanceof MatchEvidence.Words words) {
            return words.hits().stream().map(words.passage()::quote).toList();
        }
        return evidence instanceof MatchEvidence.Amount amount
                ? List.of(amount.passage().quote(amount.amount()))
                : List.of();
    }
}

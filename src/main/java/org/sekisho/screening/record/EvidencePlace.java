package org.sekisho.screening.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.reading.passage.TextSpan;

/** One place a piece of evidence points at: a run of words, a symbol or a name. A piece of evidence may have several. */
record EvidencePlace(
        String kind, @Nullable TextSpan span, @Nullable String symbol) {

    static List<EvidencePlace> of(MatchEvidence evidence) {
        if (evidence instanceof MatchEvidence.Words words) {
            return words.hits().stream()
                    .map(span -> new EvidencePlace(words.elsewhere() ? "ELSEWHERE" : "WORDS", span, null))
                    .toList();
        }
        if (evidence instanceof MatchEvidence.Amount amount) {
            return List.of(new EvidencePlace(kind(amount), amount.amount(), null));
        }
        if (evidence instanceof MatchEvidence.Symbol given) {
            return List.of(new EvidencePlace("SYMBOL", null, given.symbol().toString()));
        }
        MatchEvidence.Name name = (MatchEvidence.Name) evidence;
        return List.of(new EvidencePlace(
                "NAME", name.entity().span(), name.entity().role().name()));
    }

    private static String kind(MatchEvidence.Amount amount) {
        if (amount.open()) {
            return "OPEN_AMOUNT";
        }
        return amount.near() ? "NEAR_AMOUNT" : "AMOUNT";
    }
}

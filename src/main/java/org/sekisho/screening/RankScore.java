package org.sekisho.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.filing.Claim;
import org.sekisho.filing.Filing;
import org.sekisho.keytech.Rule;
import org.sekisho.matching.EntryFinding;
import org.sekisho.matching.MatchEvidence;
import org.sekisho.matching.Truth;
import org.sekisho.passage.Passage;

/**
 * How far up in its queue a filing stands. It orders, and decides nothing.
 *
 * <p>The formula, all of it:
 *
 * <pre>
 * rule    = weight of the best place it was met in  +  ¼ · ln(number of places)
 * entry   = sum over the rules met,  halved if what the entry requires besides is not stated
 * filing  = best entry  +  1/10 · sum of its other entries
 * </pre>
 *
 * Places weigh: an independent claim 6, another claim 5, a symbol of the office 5, title and abstract 4, government
 * interest and parties 3, description 2, and description under a heading that speaks of what others did 1.
 */
final class RankScore {

    private static final double INDEPENDENT_CLAIM = 6;
    private static final double CLAIM = 5;
    private static final double SYMBOL = 5;
    private static final double FIRST_PAGE = 4;
    private static final double PARTY = 3;
    private static final double DESCRIPTION = 2;
    private static final double BACKGROUND = 1;

    private static final double MORE_PLACES = 0.25;
    private static final double NOT_STATED = 0.5;
    private static final double OTHER_ENTRIES = 0.1;

    private static final Pattern WHAT_OTHERS_DID =
            Pattern.compile("background|prior art|related art|背景技術|先行技術|従来|stand der technik|état de la technique");

    private final Set<Integer> independentClaims;

    RankScore(Filing filing) {
        independentClaims = filing.claims().stream()
                .filter(Claim::independent)
                .map(Claim::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    double of(List<EntryFinding> findings) {
        double best = 0;
        double sum = 0;
        for (EntryFinding finding : findings) {
            double score = of(finding);
            best = Math.max(best, score);
            sum += score;
        }
        return best + OTHER_ENTRIES * (sum - best);
    }

    double of(EntryFinding finding) {
        Map<Rule, List<MatchEvidence>> byRule =
                finding.evidence().stream().collect(Collectors.groupingBy(MatchEvidence::rule));
        double score = byRule.values().stream().mapToDouble(this::ofRule).sum();
        return finding.requirement() == Truth.NOT_STATED ? score * NOT_STATED : score;
    }

    private double ofRule(List<MatchEvidence> places) {
        double best = places.stream().mapToDouble(this::weight).max().orElseThrow();
        return best + MORE_PLACES * Math.log(places.size());
    }

    /** What the place of one piece of evidence weighs. */
    double weight(MatchEvidence evidence) {
        Passage passage = evidence.passage();
        if (passage == null) {
            return evidence instanceof MatchEvidence.Symbol ? SYMBOL : PARTY;
        }
        return switch (passage.section()) {
            case CLAIM -> independent(passage) ? INDEPENDENT_CLAIM : CLAIM;
            case TITLE, ABSTRACT -> FIRST_PAGE;
            case GOVERNMENT_INTEREST -> PARTY;
            case DESCRIPTION -> speaksOfOthers(passage) ? BACKGROUND : DESCRIPTION;
        };
    }

    private boolean independent(Passage claim) {
        return independentClaims.stream().anyMatch(number -> claim.label().equals(number.toString()));
    }

    private static boolean speaksOfOthers(Passage passage) {
        return WHAT_OTHERS_DID
                .matcher(passage.heading().toLowerCase(Locale.ROOT))
                .find();
    }
}

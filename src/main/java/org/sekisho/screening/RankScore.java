package org.sekisho.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.WordsAround;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.Passage;

/**
 * The place of a filing in its queue. It orders, and decides nothing.
 *
 * <p>The formula, all of it, with the names of the {@link RankWeights} that {@code config/application.yml} may set:
 *
 * <pre>
 * place   = independentClaim, claim, symbol, firstPage (title and abstract), party (parties and government interest),
 *           description, or background (under a heading that speaks of what others did),
 *           times negated where the words are denied or, but for claims, one of five alternatives and more,
 *           times ofOthers where they speak of what others did
 * rule    = the best place it was met in  +  morePlaces · ln(number of places)
 * entry   = sum over the rules met,
 *           times notStated if what the entry requires besides is not stated,
 *           times near if it was found only because an amount comes near its limit or may be within it, or because no
 *                claims were recognised and its words may stand in them
 * filing  = best entry  +  otherEntries · sum of its other entries
 * </pre>
 */
public final class RankScore {

    private static final Pattern WHAT_OTHERS_DID =
            Pattern.compile("background|prior art|related art|背景技術|先行技術|従来|stand der technik|état de la technique");

    private final RankWeights weights;
    private final Set<Integer> independentClaims;

    RankScore(Filing filing, RankWeights weights) {
        this.weights = weights;
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
        return best + weights.otherEntries() * (sum - best);
    }

    public double of(EntryFinding finding) {
        // in the order found: a sum in another order may differ in its last digit, and with it the same night run twice
        Map<Rule, List<MatchEvidence>> byRule = finding.evidence().stream()
                .collect(Collectors.groupingBy(MatchEvidence::rule, LinkedHashMap::new, Collectors.toList()));
        double score = byRule.values().stream().mapToDouble(this::ofRule).sum();
        double stated = finding.requirement() == Truth.NOT_STATED ? score * weights.notStated() : score;
        return finding.near() ? stated * weights.near() : stated;
    }

    private double ofRule(List<MatchEvidence> places) {
        double best = places.stream().mapToDouble(this::weight).max().orElseThrow();
        return best + weights.morePlaces() * Math.log(places.size());
    }

    /** The weight of the place of one piece of evidence. */
    public double weight(MatchEvidence evidence) {
        Passage passage = evidence.passage();
        if (passage == null) {
            return evidence instanceof MatchEvidence.Symbol ? weights.symbol() : weights.party();
        }
        return weight(passage) * meant(evidence);
    }

    private double weight(Passage passage) {
        return switch (passage.section()) {
            case CLAIM -> independent(passage) ? weights.independentClaim() : weights.claim();
            case TITLE, ABSTRACT -> weights.firstPage();
            case GOVERNMENT_INTEREST, REVIEW_REQUEST -> weights.party();
            case DESCRIPTION -> speaksOfOthers(passage) ? weights.background() : weights.description();
        };
    }

    private double meant(MatchEvidence evidence) {
        if (!(evidence instanceof MatchEvidence.Words words)) {
            return 1;
        }
        return switch (WordsAround.of(words.passage(), words.hits())) {
            case PLAIN -> 1;
            case DENIED -> weights.negated();
            case LISTED -> words.passage().section() == Section.CLAIM ? 1 : weights.negated();
            case CONTRASTED, OF_OTHERS -> words.passage().section() == Section.CLAIM ? 1 : weights.ofOthers();
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
